package dev.simul.simulation.internal.jdk25;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Mounts simulated threads, and runs and yields their continuations. Does the same as {@code
 * java.lang.VirtualThread} and {@code jdk.internal.vm.Continuation} of JDK 25, but omits the steps
 * that simulated threads do not need, because simulated threads run on one carrier and none runs
 * inside another.
 *
 * <p>The JDK's own methods are too long for compilers to inline them, so each step would run
 * through more frames, and the saved stack of a waiting thread would be larger.
 */
public final class FastContinuation {
    private FastContinuation() {}

    /**
     * Runs a virtual thread, mounted on the calling carrier, until it yields or terminates.
     *
     * @param virtual a runnable virtual thread that has yielded
     * @param carrier the calling thread, on which no virtual thread is mounted
     */
    public static void run(Thread virtual, Thread carrier) {
        try {
            mount(virtual, carrier);
            try {
                enter(Jdk25.continuationOf(virtual), carrier);
            } finally {
                unmount(virtual, carrier);
            }
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
    }

    private static void mount(Thread virtual, Thread carrier) throws Throwable {
        VirtualThreadState.storeCarrier(virtual, carrier);
        if (isInterrupted(virtual)) {
            Jdk25Members.SET_INTERRUPT.invokeExact(carrier);
        } else if (isInterrupted(carrier)) {
            synchronized (Jdk25Members.INTERRUPT_LOCK.get(virtual)) {
                if (!isInterrupted(virtual)) {
                    Jdk25Members.CLEAR_INTERRUPT.invokeExact(carrier);
                }
            }
        }
        Jdk25Members.SET_CURRENT.invokeExact(carrier, virtual);
    }

    private static void unmount(Thread virtual, Thread carrier) throws Throwable {
        Jdk25Members.SET_CURRENT.invokeExact(carrier, carrier);
        VirtualThreadState.storeCarrier(virtual, null);
        if (isInterrupted(carrier)) {
            Jdk25Members.CLEAR_INTERRUPT.invokeExact(carrier);
        }
    }

    private static boolean isInterrupted(Thread thread) {
        return (boolean) Jdk25Members.INTERRUPTED.getVolatile(thread);
    }

    private static void enter(Object continuation, Thread carrier) throws Throwable {
        Jdk25Members.MOUNTED.setRelease(continuation, true);
        Object[] cache = (Object[]) Jdk25Members.CACHE.get(continuation);
        if (cache != null) {
            Jdk25Members.SET_THREAD_CACHE.invokeExact(cache);
        }
        Jdk25Members.RUNNING.set(carrier, continuation);
        try {
            Jdk25Members.ENTER.invokeExact(continuation, true, true);
        } finally {
            leave(continuation, carrier, cache);
        }
    }

    private static void leave(Object continuation, Thread carrier, Object @Nullable [] cache)
            throws Throwable {
        VarHandle.releaseFence();
        Jdk25Members.RUNNING.set(carrier, (Object) null);
        if ((boolean) Jdk25Members.DONE.get(continuation)) {
            Jdk25Members.TAIL.set(continuation, (Object) null);
        }
        Object[] left = (Object[]) Jdk25Members.THREAD_CACHE.invokeExact();
        if (left != cache) {
            Jdk25Members.CACHE.set(continuation, left);
        }
        if (left != null) {
            Jdk25Members.SET_THREAD_CACHE.invokeExact((Object[]) null);
        }
        Jdk25Members.MOUNTED.setRelease(continuation, false);
    }

    /**
     * Notifies the JVM that an unmount has ended, if the JVM was notified that the unmount began.
     */
    public static void notifyUnmounted(Thread virtual) {
        try {
            Jdk25Members.NOTIFY_UNMOUNT.invokeExact(virtual, false);
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
    }

    /**
     * Completes the step of a thread that has yielded or terminated, after it has been unmounted.
     */
    public static void afterUnmount(Thread virtual) {
        if (VirtualThreadState.finishPark(virtual)) {
            return;
        }
        try {
            Object continuation = Jdk25.continuationOf(virtual);
            if ((boolean) Jdk25Members.DONE.get(continuation)) {
                Jdk25Members.AFTER_DONE.invokeExact(virtual);
            } else {
                Jdk25Members.AFTER_YIELD.invokeExact(virtual);
            }
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
    }

    /**
     * Returns whether a carrier is running the continuation of a virtual thread, rather than
     * another continuation nested inside it.
     *
     * @param carrier the calling thread, which runs a continuation
     * @return whether {@link #yieldRunning} yields the virtual thread
     */
    public static boolean isOutermost(Thread carrier) {
        Object running = Jdk25Members.RUNNING.get(carrier);
        return running != null && Jdk25Members.PARENT.get(running) == null;
    }

    /**
     * Yields the continuation that the calling thread is running, until the continuation is run
     * again.
     *
     * @return whether the continuation has yielded; false if it is pinned to its carrier
     */
    public static boolean yieldRunning() {
        int pinned;
        try {
            pinned = (int) Jdk25Members.DO_YIELD.invokeExact();
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
        VarHandle.releaseFence();
        return pinned == 0;
    }
}
