package dev.simul.benchmarks;

import dev.simul.benchmarks.Benchmarks.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs benchmarks, each in a JVM of its own that is started as its engine needs it. */
final class Forks {
    private static final List<String> ONE_CARRIER =
            List.of(
                    "-Djdk.virtualThreadScheduler.parallelism=1",
                    "-Djdk.virtualThreadScheduler.maxPoolSize=1");

    private final String agent;
    private final Path idleAgent;

    /**
     * Makes a runner of benchmarks.
     *
     * @param agent the simulation's agent, a jar
     * @throws IOException if no file can be written
     */
    Forks(String agent) throws IOException {
        this.agent = agent;
        this.idleAgent = IdleAgent.jar();
    }

    /** Runs a benchmark that is known by its method's name, and says nothing meanwhile. */
    RunResult run(Case benchmark, Engine engine) throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include("\\." + benchmark.method() + "$")
                        .warmupIterations(benchmark.warmups())
                        .measurementIterations(benchmark.runs())
                        .forks(1)
                        .jvmArgs(jvmArgs(engine))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT);
        benchmark.parameters().forEach(options::param);
        return new Runner(options.build()).runSingle();
    }

    /** Returns the median of the times of a benchmark, in its own unit. */
    static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    /**
     * A heap that leaves the JVM itself a gibibyte of the eight a million threads may take, and all
     * of which the JVM has from the beginning: otherwise much of what is timed is the operating
     * system, which clears memory as it is first used.
     */
    private String[] jvmArgs(Engine engine) {
        List<String> common =
                List.of(
                        "-Xmx7g",
                        "-Xms7g",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+UseParallelGC",
                        "--sun-misc-unsafe-memory-access=allow");
        List<String> own =
                switch (engine) {
                    case SIMULATION -> List.of("-javaagent:" + agent);
                    case COROUTINES -> List.of();
                    case BARE_THREADS -> ONE_CARRIER;
                    case BARE_THREADS_BESIDE_AN_AGENT -> {
                        List<String> args = new ArrayList<>(ONE_CARRIER);
                        args.add("-javaagent:" + idleAgent);
                        yield args;
                    }
                };
        return Stream.concat(common.stream(), own.stream()).toArray(String[]::new);
    }
}
