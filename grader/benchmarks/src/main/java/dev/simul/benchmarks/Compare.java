package dev.simul.benchmarks;

import dev.simul.benchmarks.Benchmarks.Engine;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Prints a line for each model: the median time on each engine, and the ratios of these times. */
public final class Compare {
    private static final String LINE = "%-28s %11s %11s %6s %9s %6s %11s %6s%n";

    private final Forks forks;

    private Compare(Forks forks) {
        this.forks = forks;
    }

    /** A model, with the number of warm-up runs and the number of timed runs. */
    private record Row(String title, String method, int warmups, int runs) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row("exhibition, one by one", "exhibitionOneByOne", 3000, 301),
                    new Row("exhibition, side by side", "exhibitionSideBySide", 3000, 301),
                    new Row("1,000 threads × 1,000 sleeps", "sleepers1000Times1000", 20, 15),
                    new Row("100,000 × 10", "sleepers100000Times10", 5, 7),
                    new Row("1,000,000 × 3", "sleepers1000000Times3", 4, 3),
                    new Row("100,000 ping-pongs", "pingPong", 10, 15),
                    new Row("10,000 lock hand-overs", "handOvers", 100, 41));

    /**
     * Runs the comparison.
     *
     * @param arguments the path of the agent's jar, followed by parts of the names of the models to
     *     run; without names, all models run
     * @throws RunnerException if a benchmark fails
     * @throws IOException if no file can be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
        Compare compare = new Compare(new Forks(arguments[0]));
        System.out.printf(
                LINE,
                "median ms",
                "simulation",
                "coroutines",
                "ratio",
                "bare",
                "over",
                "with agent",
                "over");
        for (Row row : ROWS) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(row.method::contains)) {
                compare.print(row);
            }
        }
    }

    private void print(Row row) throws RunnerException {
        double coroutines = median(row, Engine.COROUTINES);
        double simulation = median(row, Engine.SIMULATION);
        double bare = median(row, Engine.BARE_THREADS);
        double besideAgent = median(row, Engine.BARE_THREADS_BESIDE_AN_AGENT);
        System.out.printf(
                LINE,
                row.title,
                millis(simulation),
                millis(coroutines),
                "%.1f".formatted(coroutines / simulation),
                millis(bare),
                "%.2f".formatted(simulation / bare),
                millis(besideAgent),
                "%.2f".formatted(simulation / besideAgent));
    }

    private static String millis(double value) {
        return "%,.2f".formatted(value);
    }

    private double median(Row row, Engine engine) throws RunnerException {
        Map<String, String> parameters = Map.of("engine", engine.name());
        return Forks.median(
                forks.run(new Case(row.method, parameters, row.warmups, row.runs), engine));
    }
}
