package dev.simul.simulation.internal.hook;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Observes the JVM's own thread that returns virtual threads to their schedulers when they can
 * enter the monitor they waited for.
 */
public final class MonitorUnblocker {
    private static final AtomicInteger UNBLOCKING = new AtomicInteger();
    private static volatile @Nullable Thread unblocker;

    private MonitorUnblocker() {}

    static void begin() {
        unblocker = Thread.currentThread();
        UNBLOCKING.incrementAndGet();
    }

    static void end() {
        UNBLOCKING.decrementAndGet();
    }

    /** Returns whether the unblocker is returning a thread just now. */
    public static boolean isActive() {
        return UNBLOCKING.get() != 0;
    }

    /** Returns whether a thread is the JVM's unblocker of virtual threads. */
    public static boolean is(Thread thread) {
        return thread == unblocker;
    }
}
