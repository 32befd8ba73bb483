package dev.simul.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Runs simulations of growing numbers of threads. Each call to a benchmark method runs one whole
 * simulation.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GrowthBenchmarks {
    static final int SLEEPS = 3;

    /** The number of threads. */
    @Param({"1000", "3000", "10000", "30000", "100000", "300000", "1000000"})
    public int threads;

    /** Reports the heap that a simulation needs. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Heap {
        /** The number of bytes in use while all threads sleep. */
        public long bytes;
    }

    /**
     * Runs threads whose sleeps nearly all end at different times.
     *
     * @return the virtual time that the simulation took, in milliseconds
     */
    @Benchmark
    public long momentsOfTheirOwn() {
        return ThreadModels.scatteredSleepers(threads, SLEEPS);
    }

    /**
     * Runs the same simulation and measures the heap while all threads are in their first sleep.
     * The measurement takes time, so the time of this benchmark is not used.
     *
     * @param heap receives the number of bytes in use
     * @return the virtual time that the simulation took, in milliseconds
     */
    @Benchmark
    public long heapWhileAsleep(Heap heap) {
        return ThreadModels.scatteredSleepers(threads, SLEEPS, bytes -> heap.bytes = bytes);
    }
}
