package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import dev.simul.simulation.internal.delegate.SpuriousWakeup;
import dev.simul.simulation.internal.delegate.ThreadDelegate;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Hooks that make a wait return without a reason, if the settings ask for it. Each returns true if
 * the wait is over. A wait that throws an exception for the state of its caller still does so.
 */
public final class SpuriousWakeupHooks {
    private static final long LATER_MILLIS = 1;

    private SpuriousWakeupHooks() {}

    /** Called on entry to {@code Object.wait}. */
    @SuppressWarnings("WaitNotInLoop") // a wait that returns without a reason
    public static boolean skipWait(Object monitor, long millis) throws InterruptedException {
        ThreadDelegate threads = threads();
        if (threads == null
                || millis < 0
                || !Thread.holdsLock(monitor)
                || Thread.currentThread().isInterrupted()) {
            return false;
        }
        return switch (threads.nextWakeup()) {
            case NONE -> false;
            case AT_ONCE -> true;
            case LATER -> {
                if (millis > 0 && millis <= LATER_MILLIS) {
                    yield false;
                }
                threads.setWakesSpuriously(true);
                try {
                    monitor.wait(LATER_MILLIS);
                } finally {
                    threads.setWakesSpuriously(false);
                }
                yield true;
            }
        };
    }

    /** Called on entry to {@code Condition.await}. */
    public static boolean skipAwait(Condition condition) throws InterruptedException {
        ThreadDelegate threads = threads();
        SpuriousWakeup wakeup = threads == null ? SpuriousWakeup.NONE : threads.nextWakeup();
        if (threads == null || wakeup == SpuriousWakeup.NONE) {
            return false;
        }
        await(threads, condition, wakeup);
        return true;
    }

    /** Called on entry to {@code Condition.awaitUninterruptibly}. */
    public static boolean skipAwaitUninterruptibly(Condition condition) {
        ThreadDelegate threads = threads();
        if (threads == null
                || threads.nextWakeup() == SpuriousWakeup.NONE
                || Thread.currentThread().isInterrupted()) {
            return false;
        }
        try {
            await(threads, condition, SpuriousWakeup.AT_ONCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** Called on entry to the methods of {@code Condition} that wait for some time. */
    public static boolean skipTimedAwait(Condition condition) throws InterruptedException {
        ThreadDelegate threads = threads();
        if (threads == null || threads.nextWakeup() == SpuriousWakeup.NONE) {
            return false;
        }
        // Takes no time, because the caller is told how much of the time is left.
        await(threads, condition, SpuriousWakeup.AT_ONCE);
        return true;
    }

    /** Called on entry to {@code LockSupport.park}. */
    public static boolean skipPark() {
        ThreadDelegate threads = threads();
        return threads != null && threads.nextWakeup() != SpuriousWakeup.NONE;
    }

    @SuppressWarnings("WaitNotInLoop") // a wait that returns without a reason
    private static void await(ThreadDelegate threads, Condition condition, SpuriousWakeup wakeup)
            throws InterruptedException {
        long nanos =
                wakeup == SpuriousWakeup.LATER ? TimeUnit.MILLISECONDS.toNanos(LATER_MILLIS) : 0;
        threads.setWakesSpuriously(true);
        try {
            var _ = condition.awaitNanos(nanos);
        } finally {
            threads.setWakesSpuriously(false);
        }
    }

    private static @Nullable ThreadDelegate threads() {
        RuntimeDelegate runtime = CurrentRuntime.get();
        return runtime == null ? null : runtime.threads();
    }
}
