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

/** Simulations of more and more threads; one call runs a whole simulation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GrowthBenchmarks {
    static final int SLEEPS = 3;

    /** How many threads there are. */
    @Param({"1000", "3000", "10000", "30000", "100000", "300000", "1000000"})
    public int threads;

    /** The heap that a simulation needs. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Heap {
        /** Bytes in use while all threads sleep. */
        public long bytes;
    }

    /**
     * Lets threads sleep so that nearly each sleep ends at a moment of its own.
     *
     * @return its virtual milliseconds
     */
    @Benchmark
    public long momentsOfTheirOwn() {
        return ThreadModels.scatteredSleepers(threads, SLEEPS);
    }

    /**
     * Does the same with a look at the heap while all threads are in their first sleep. The look
     * takes time: this is not for timing.
     *
     * @param heap where to put what was seen
     * @return its virtual milliseconds
     */
    @Benchmark
    public long heapWhileAsleep(Heap heap) {
        return ThreadModels.scatteredSleepers(threads, SLEEPS, bytes -> heap.bytes = bytes);
    }
}
