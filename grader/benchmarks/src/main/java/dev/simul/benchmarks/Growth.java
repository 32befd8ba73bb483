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
 * Prints a line for each number of threads: how long a simulation of them takes, how that compares
 * with n log n, and the heap they need. Then draws it.
 */
public final class Growth {
    private static final String LINE = "%9s %12s %12s %18s %22s%n";

    private final Forks forks;

    private Growth(Forks forks) {
        this.forks = forks;
    }

    /** A number of threads, and how often they are run before and while they are timed. */
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

    /** Where what is done once for a simulation no longer shows. */
    private static final Size STEADY = SIZES.get(2);

    /**
     * Runs the simulations.
     *
     * @param arguments the agent's jar, then the file to draw to
     * @throws RunnerException if a benchmark fails
     * @throws IOException if the picture cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Growth growth = new Growth(new Forks(arguments[0]));
        Measured steady = growth.measure(STEADY);
        System.out.printf(
                LINE, "threads", "median ms", "ns a sleep", "over n log n", "MiB while all sleep");
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
