package dev.simul.simulation.internal.hook;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Observes the unblocker, which is the JVM's own thread that returns a virtual thread to its
 * scheduler when the virtual thread can enter the monitor that it was waiting for.
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

    /** Returns whether the unblocker is currently returning a thread to its scheduler. */
    public static boolean isActive() {
        return UNBLOCKING.get() != 0;
    }

    /** Returns whether a thread is the JVM's unblocker of virtual threads. */
    public static boolean is(Thread thread) {
        return thread == unblocker;
    }
}
