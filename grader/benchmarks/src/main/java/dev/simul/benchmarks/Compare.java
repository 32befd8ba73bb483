package dev.simul.benchmarks;

import dev.simul.benchmarks.Benchmarks.Engine;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Prints a line for each model: the median on each engine, and their ratios. */
public final class Compare {
    private static final String LINE = "%-28s %14s %14s %9s %14s %9s%n";

    private final String agent;

    private Compare(String agent) {
        this.agent = agent;
    }

    /** A model, and how often it is run before and while it is timed. */
    private record Case(String title, String method, int warmups, int runs) {}

    private static final List<Case> CASES =
            List.of(
                    new Case("exhibition, one by one", "exhibitionOneByOne", 40, 41),
                    new Case("exhibition, side by side", "exhibitionSideBySide", 40, 41),
                    new Case("1,000 threads × 1,000 sleeps", "sleepers1000Times1000", 6, 9),
                    new Case("100,000 × 10", "sleepers100000Times10", 5, 7),
                    new Case("1,000,000 × 3", "sleepers1000000Times3", 2, 3),
                    new Case("100,000 ping-pongs", "pingPong", 10, 15),
                    new Case("10,000 lock hand-overs", "handOvers", 40, 41));

    /**
     * Runs the comparison.
     *
     * @param arguments the agent's jar, then parts of the names of models to run, all if none
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws RunnerException {
        List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
        System.out.printf(
                LINE, "median ms", "simulation", "coroutines", "ratio", "bare", "over bare");
        for (Case model : CASES) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(model.method::contains)) {
                new Compare(arguments[0]).print(model);
            }
        }
    }

    private void print(Case model) throws RunnerException {
        double coroutines = median(model, Engine.COROUTINES);
        double simulation = median(model, Engine.SIMULATION);
        double bare = median(model, Engine.BARE_THREADS);
        System.out.printf(
                LINE,
                model.title,
                millis(simulation),
                millis(coroutines),
                "%.1f".formatted(coroutines / simulation),
                millis(bare),
                "%.2f".formatted(simulation / bare));
    }

    private static String millis(double value) {
        return "%,.2f".formatted(value);
    }

    private double median(Case model, Engine engine) throws RunnerException {
        Options options =
                new OptionsBuilder()
                        .include("\\." + model.method + "$")
                        .param("engine", engine.name())
                        .warmupIterations(model.warmups)
                        .measurementIterations(model.runs)
                        .forks(1)
                        .jvmArgs(jvmArgs(engine))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build();
        Collection<RunResult> results = new Runner(options).run();
        return results.iterator().next().getPrimaryResult().getStatistics().getPercentile(50);
    }

    /**
     * A heap that leaves the JVM itself a gibibyte of the eight a million threads may take. Where
     * there is an agent, the JVM tells debuggers of every step of every virtual thread, unless told
     * not to; the engines without one are not slowed down by that either.
     */
    private String[] jvmArgs(Engine engine) {
        List<String> common =
                List.of(
                        "-Xmx7g",
                        "-Xms7g",
                        "-XX:+UseParallelGC",
                        "--sun-misc-unsafe-memory-access=allow");
        List<String> own =
                switch (engine) {
                    case SIMULATION ->
                            List.of(
                                    "-javaagent:" + agent,
                                    "-XX:+UnlockExperimentalVMOptions",
                                    "-XX:-DoJVMTIVirtualThreadTransitions");
                    case COROUTINES -> List.of();
                    case BARE_THREADS ->
                            List.of(
                                    "-Djdk.virtualThreadScheduler.parallelism=1",
                                    "-Djdk.virtualThreadScheduler.maxPoolSize=1");
                };
        return java.util.stream.Stream.of(common, own).flatMap(List::stream).toArray(String[]::new);
    }
}
