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

/** Runs each benchmark in a separate JVM, with the flags that the benchmark's engine needs. */
final class Forks {
    private static final List<String> ONE_CARRIER =
            List.of(
                    "-Djdk.virtualThreadScheduler.parallelism=1",
                    "-Djdk.virtualThreadScheduler.maxPoolSize=1");

    private final String agent;
    private final Path idleAgent;

    /**
     * Creates a runner of benchmarks.
     *
     * @param agent the path of the jar of the simulation's agent
     * @throws IOException if no file can be written
     */
    Forks(String agent) throws IOException {
        this.agent = agent;
        this.idleAgent = IdleAgent.jar();
    }

    /** Runs a benchmark and returns its result; prints nothing. */
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

    /** Returns the median time of a benchmark, in the time unit of that benchmark. */
    static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(50);
    }

    /**
     * Returns the JVM flags for an engine. The heap is 7 GiB, because a million threads need most
     * of 8 GiB of memory, and the JVM itself needs some of it. The JVM allocates the whole heap at
     * startup. Otherwise, the measured times would include the time that the operating system takes
     * to clear memory on first use.
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
