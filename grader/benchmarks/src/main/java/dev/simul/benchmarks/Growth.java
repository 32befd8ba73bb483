package dev.simul.benchmarks;

import dev.simul.benchmarks.Benchmarks.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Prints a line for each number of threads: the time that a simulation of the threads takes, the
 * ratio of that time to n log n, and the heap that the threads need. Then draws a chart of the
 * times.
 */
public final class Growth {
    private static final String LINE = "%9s %12s %12s %18s %22s%n";

    private final Forks forks;

    private Growth(Forks forks) {
        this.forks = forks;
    }

    /**
     * A number of threads, with the number of warm-up runs and the number of timed runs to do with
     * it.
     */
    private record Size(int threads, int warmups, int runs) {}

    private static final List<Size> SIZES =
            List.of(
                    new Size(1_000, 400, 101),
                    new Size(3_000, 150, 51),
                    new Size(10_000, 50, 31),
                    new Size(30_000, 20, 15),
                    new Size(100_000, 8, 9),
                    new Size(300_000, 6, 5),
                    new Size(1_000_000, 4, 3));

    /**
     * The size with which all other sizes are compared. It is large enough to make the fixed cost
     * of a simulation negligible.
     */
    private static final Size STEADY = SIZES.get(2);

    /**
     * Runs the simulations.
     *
     * @param arguments the path of the agent's jar, and the path of the picture to write
     * @throws RunnerException if a benchmark fails
     * @throws IOException if the picture cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Growth growth = new Growth(new Forks(arguments[0]));
        Measured steady = growth.measure(STEADY);
        System.out.printf(
                LINE,
                "threads",
                "median ms",
                "ns per sleep",
                "ratio to n log n",
                "MiB while all sleep");
        List<Measured> all = new ArrayList<>();
        for (Size size : SIZES) {
            Measured measured = size.equals(STEADY) ? steady : growth.measure(size);
            print(measured, steady);
            all.add(measured);
        }
        Files.writeString(Path.of(arguments[1]), GrowthSvg.of(all, steady));
    }

    private static void print(Measured measured, Measured steady) {
        System.out.printf(
                LINE,
                "%,d".formatted(measured.threads()),
                "%,.2f".formatted(measured.millis()),
                "%,.0f".formatted(measured.nanosPerSleep()),
                "%.2f".formatted(measured.overLogLinear(steady)),
                "%,.0f".formatted(measured.mebibytes()));
    }

    private Measured measure(Size size) throws RunnerException {
        Map<String, String> parameters = Map.of("threads", String.valueOf(size.threads));
        RunResult time =
                forks.run(
                        new Case("momentsOfTheirOwn", parameters, size.warmups, size.runs),
                        Engine.SIMULATION);
        RunResult heap =
                forks.run(
                        new Case("heapWhileAsleep", parameters, size.warmups, 1),
                        Engine.SIMULATION);
        double bytes = heap.getSecondaryResults().get("bytes").getScore();
        return new Measured(size.threads, Forks.median(time), bytes / (1 << 20));
    }
}
