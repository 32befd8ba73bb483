package dev.simul.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Runs each model on each engine. Each call to a benchmark method runs one whole model. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Benchmarks {

    /** The engine that runs a model. */
    public enum Engine {
        /** Threads in a simulation of this kit. */
        SIMULATION,
        /** Coroutines under kotlinx-coroutines-test. */
        COROUTINES,
        /** Virtual threads that only yield, without a simulation. */
        BARE_THREADS,
        /** The same virtual threads, in a JVM with an agent that does nothing. */
        BARE_THREADS_BESIDE_AN_AGENT
    }

    /** The engine of this run. */
    @Param public Engine engine;

    /**
     * Plays the exhibition, one board after another.
     *
     * @return the virtual time that the model took, in milliseconds
     * @throws Exception if the model fails
     */
    @Benchmark
    public long exhibitionOneByOne() throws Exception {
        return switch (engine) {
            case SIMULATION -> ThreadModels.exhibitionOneByOne();
            case COROUTINES -> CoroutineModels.exhibitionOneByOne();
            case BARE_THREADS, BARE_THREADS_BESIDE_AN_AGENT ->
                    BareThreads.yielding(1, Model.BOARDS * Model.PAIRS * 2);
        };
    }

    /**
     * Plays the exhibition at all boards concurrently.
     *
     * @return the virtual time that the model took, in milliseconds
     * @throws Exception if the model fails
     */
    @Benchmark
    public long exhibitionSideBySide() throws Exception {
        return switch (engine) {
            case SIMULATION -> ThreadModels.exhibitionSideBySide();
            case COROUTINES -> CoroutineModels.exhibitionSideBySide();
            case BARE_THREADS, BARE_THREADS_BESIDE_AN_AGENT ->
                    BareThreads.yielding(Model.BOARDS, Model.PAIRS * 3);
        };
    }

    /**
     * Runs 1,000 threads that each sleep 1,000 times.
     *
     * @return the virtual time that the model took, in milliseconds
     * @throws Exception if the model fails
     */
    @Benchmark
    public long sleepers1000Times1000() throws Exception {
        return sleepers(1_000, 1_000);
    }

    /**
     * Runs 100,000 threads that each sleep 10 times.
     *
     * @return the virtual time that the model took, in milliseconds
     * @throws Exception if the model fails
     */
    @Benchmark
    public long sleepers100000Times10() throws Exception {
        return sleepers(100_000, 10);
    }

    /**
     * Runs 1,000,000 threads that each sleep 3 times.
     *
     * @return the virtual time that the model took, in milliseconds
     * @throws Exception if the model fails
     */
    @Benchmark
    public long sleepers1000000Times3() throws Exception {
        return sleepers(1_000_000, 3);
    }

    private long sleepers(int count, int sleeps) throws Exception {
        return switch (engine) {
            case SIMULATION -> ThreadModels.sleepers(count, sleeps);
            case COROUTINES -> CoroutineModels.sleepers(count, sleeps);
            case BARE_THREADS, BARE_THREADS_BESIDE_AN_AGENT -> BareThreads.yielding(count, sleeps);
        };
    }

    /**
     * Sends a number to another thread and back, 100,000 times.
     *
     * @return the virtual time that the model took, in milliseconds
     * @throws Exception if the model fails
     */
    @Benchmark
    public long pingPong() throws Exception {
        return switch (engine) {
            case SIMULATION -> ThreadModels.pingPong(100_000);
            case COROUTINES -> CoroutineModels.pingPong(100_000);
            case BARE_THREADS, BARE_THREADS_BESIDE_AN_AGENT -> BareThreads.yielding(2, 100_000);
        };
    }

    /**
     * Runs 100 threads that pass a fair lock to each other 10,000 times.
     *
     * @return the virtual time that the model took, in milliseconds
     * @throws Exception if the model fails
     */
    @Benchmark
    public long handOvers() throws Exception {
        return switch (engine) {
            case SIMULATION -> ThreadModels.handOvers(10_000);
            case COROUTINES -> CoroutineModels.handOvers(10_000);
            case BARE_THREADS, BARE_THREADS_BESIDE_AN_AGENT ->
                    BareThreads.yielding(Model.CONTENDERS, 2 * 10_000 / Model.CONTENDERS);
        };
    }
}
