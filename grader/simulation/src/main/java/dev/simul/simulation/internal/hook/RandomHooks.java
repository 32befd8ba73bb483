package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RandomDelegate;
import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Hooks for random numbers, and for other values that differ between JVMs or machines. */
public final class RandomHooks {
    private RandomHooks() {}

    /** Replaces the counters from which random number generators take their seeds. */
    public static long nextSeed(AtomicLong counter, long delta) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? counter.getAndAdd(delta) : runtime.random().nextLong();
    }

    /** Replaces the counter from which threads take the seeds of ThreadLocalRandom. */
    public static long nextThreadSeed(AtomicLong counter, long delta) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? counter.getAndAdd(delta) : runtime.random().threadSeed();
    }

    /** Replaces the counter from which threads take their probes. */
    public static int nextThreadProbe(AtomicInteger counter, int delta) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? counter.addAndGet(delta) : (int) runtime.random().threadSeed();
    }

    /** Replaces the thread's id, which ThreadLocalRandom mixes into every number. */
    public static long threadNumber(Thread thread) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? thread.threadId() : runtime.random().threadNumber();
    }

    /** Replaces {@code Collections.shuffle}, which keeps one generator for the whole JVM. */
    public static void shuffle(List<?> list) {
        Collections.shuffle(list, new Random(CurrentRuntime.require().random().nextLong()));
    }

    /** Replaces {@code Random.seedUniquifier}. */
    public static long seedUniquifier() {
        return CurrentRuntime.require().random().nextLong();
    }

    /** Replaces {@code Math.random}. Returns a number evenly distributed in [0, 1). */
    public static double random() {
        return (CurrentRuntime.require().random().nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Replaces {@code SecureRandom.nextBytes}. */
    public static void nextBytes(byte[] bytes) {
        RandomDelegate random = CurrentRuntime.require().random();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.nextLong() >>> 56);
        }
    }

    /** Replaces {@code Runtime.availableProcessors}. */
    public static int availableProcessors(Runtime machine) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? machine.availableProcessors() : runtime.processors();
    }

    /**
     * Replaces the sets in which executors and scopes keep their threads, because an order by hash
     * codes would differ between JVMs. A thread dump from outside may read the sets concurrently.
     */
    public static Set<Thread> newThreadSet() {
        return CurrentRuntime.isPresent()
                ? new ConcurrentSkipListSet<>(Comparator.comparingLong(Thread::threadId))
                : ConcurrentHashMap.newKeySet();
    }

    /**
     * Filters the JVM's random number that determines where iteration over immutable collections
     * starts.
     */
    public static long salt(long own) {
        return CurrentRuntime.isPresent() ? 0 : own;
    }

    /**
     * Filters the flag that determines whether iteration over immutable collections is reversed in
     * this JVM.
     */
    public static boolean isReversed(boolean own) {
        return own && !CurrentRuntime.isPresent();
    }
}
