package dev.simul.simulation.internal.jdk;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads and calls private members of the JDK. {@link VirtualThreadState} contains the states of
 * virtual threads, {@link BlockerInspector} finds out what threads wait for, {@link Member}
 * contains the names, and {@link JdkFacts} what differs between releases. The changes to classes of
 * the JDK are in {@code internal.patch}, where {@code JdkAudit} compares all of this with a JDK.
 */
public final class JdkAccess {
    private static volatile boolean found;
    private static @Nullable String missing;

    private JdkAccess() {}

    /** Returns whether the private members have been found. */
    public static boolean isFound() {
        return found;
    }

    /**
     * Finds every private member. This takes time, and only simulations need the members.
     *
     * @throws ReflectiveOperationException if a member does not exist
     */
    public static synchronized void find() throws ReflectiveOperationException {
        if (missing == null && !found) {
            try {
                MethodHandles.lookup().ensureInitialized(JdkMembers.class);
                found = true;
            } catch (ExceptionInInitializerError e) {
                missing = reasonOf(e);
            }
        }
        if (missing != null) {
            throw new ReflectiveOperationException(missing);
        }
    }

    private static String reasonOf(Throwable error) {
        Throwable reason = error;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason.toString();
    }

    /**
     * Returns a builder for virtual threads that use a given scheduler.
     *
     * @param scheduler runs the steps of the threads
     * @return a new builder
     */
    public static Thread.Builder.OfVirtual builder(Executor scheduler) {
        try {
            return (Thread.Builder.OfVirtual) JdkMembers.NEW_BUILDER.invokeExact(scheduler);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Returns the task that a virtual thread submits to its scheduler for each step.
     *
     * @param virtual a virtual thread
     * @return the same task every time
     */
    public static Runnable taskOf(Thread virtual) {
        return (Runnable) JdkMembers.TASK.get(virtual);
    }

    /**
     * Reads the frames of a virtual thread, innermost first, until the reader stops. This is many
     * times cheaper than {@code Thread.getStackTrace}.
     *
     * @param virtual a virtual thread that is not running, and will not run while its frames are
     *     read
     * @param reader reads as many frames as it needs
     * @param <T> the type of the reader's result
     * @return the reader's result
     */
    public static <T> T readFrames(
            Thread virtual, Function<Stream<StackWalker.StackFrame>, T> reader) {
        StackWalker walker;
        try {
            walker = (StackWalker) JdkMembers.STACK_WALKER.invokeExact(continuationOf(virtual));
        } catch (Throwable e) {
            throw unexpected(e);
        }
        return walker.walk(reader);
    }

    /**
     * Runs a virtual thread on the calling thread until it waits, yields or terminates.
     *
     * @param virtual a runnable virtual thread
     */
    public static void runContinuation(Thread virtual) {
        try {
            JdkMembers.RUN_CONTINUATION.invokeExact(virtual);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static Object continuationOf(Thread virtual) {
        return JdkMembers.CONTINUATION.get(virtual);
    }

    /**
     * Runs a task of a fork-join pool on the calling thread, as a worker would.
     *
     * @param task the task
     */
    public static void execute(ForkJoinTask<?> task) {
        try {
            JdkMembers.DO_EXEC.invokeExact(task);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Returns whether a delayed task runs as soon as the delay ends, rather than on a worker.
     *
     * @param delayed a task that a pool schedules
     * @return whether the task needs no worker
     */
    public static boolean isImmediate(ForkJoinTask<?> delayed) {
        return (boolean) JdkMembers.IMMEDIATE.get(delayed);
    }

    /**
     * Returns the thread that holds a lock.
     *
     * @param lock a lock that one thread at a time can hold
     * @return the owner of the lock, or null
     */
    public static @Nullable Thread ownerOf(AbstractOwnableSynchronizer lock) {
        return (Thread) JdkMembers.OWNER.get(lock);
    }

    /** Returns the stack of a virtual thread without stopping it, even if it is running. */
    public static StackTraceElement[] stackOf(Thread virtual) {
        try {
            Object snapshot = snapshotOf(virtual);
            return snapshot == null
                    ? new StackTraceElement[0]
                    : (StackTraceElement[]) JdkMembers.SNAPSHOT_STACK.invoke(snapshot);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static @Nullable Object snapshotOf(Thread thread) throws Throwable {
        return JdkMembers.SNAPSHOT_OF.invoke(null, thread);
    }

    /**
     * The monitors that concern a thread.
     *
     * @param wants the object whose monitor the thread is waiting to enter, or on which it is
     *     waiting to be notified, or null
     * @param has the objects whose monitors the thread holds
     */
    public record Monitors(@Nullable Object wants, List<Object> has) {}

    /**
     * Returns the monitors that concern a thread.
     *
     * @param thread a thread that is not running
     * @return the monitors
     */
    public static Monitors monitorsOf(Thread thread) {
        try {
            Object snapshot = snapshotOf(thread);
            if (snapshot == null) {
                return new Monitors(null, List.of());
            }
            Object wants =
                    switch (thread.getState()) {
                        case BLOCKED -> JdkMembers.SNAPSHOT_BLOCKED_ON.invoke(snapshot);
                        case WAITING, TIMED_WAITING ->
                                JdkMembers.SNAPSHOT_WAITING_ON.invoke(snapshot);
                        default -> null;
                    };
            List<Object> has = new ArrayList<>();
            int depth = thread.getStackTrace().length;
            for (int i = 0; i < depth; i++) {
                ((Stream<?>) JdkMembers.SNAPSHOT_OWNED.invoke(snapshot, i))
                        .filter(Objects::nonNull)
                        .forEach(has::add);
            }
            return new Monitors(wants, has);
        } catch (InvocationTargetException e) {
            return new Monitors(null, List.of());
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Returns the parallelism with which a pool was created.
     *
     * @param pool any pool
     * @return the parallelism of the pool itself, even in a simulation
     */
    public static int parallelismOf(ForkJoinPool pool) {
        return (int) JdkMembers.PARALLELISM.get(pool);
    }

    /**
     * Returns whether a pool is the JDK's scheduler for virtual threads.
     *
     * @param pool any pool
     * @return whether the tasks of the pool must run outside the simulation
     */
    public static boolean isSchedulerOfJdk(ForkJoinPool pool) {
        return pool == JdkMembers.DEFAULT_SCHEDULER.get();
    }

    /** Returns the thread that runs the tasks of a timer. */
    public static Thread threadOf(Timer timer) {
        return (Thread) JdkMembers.TIMER_THREAD.get(timer);
    }

    /**
     * Starts a thread in a container of threads, as a structured scope or an executor does.
     *
     * @param thread a thread not yet started
     * @param container the container, an object of a private type of the JDK
     */
    public static void startIn(Thread thread, Object container) {
        try {
            JdkMembers.START_IN.invokeExact(thread, container);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Gives a thread the values of inheritable thread locals that another thread has inherited, in
     * place of its own.
     *
     * @param from a thread that was created and that never runs itself
     * @param to the thread that runs on its behalf
     */
    public static void moveInheritedValues(Thread from, Thread to) {
        JdkMembers.INHERITED_VALUES.set(to, JdkMembers.INHERITED_VALUES.get(from));
        JdkMembers.INHERITED_VALUES.set(from, null);
    }

    static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
}
