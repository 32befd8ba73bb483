package dev.simul.simulation.internal.jdk25;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer.ConditionObject;
import org.jspecify.annotations.Nullable;

/** The private fields of JDK 25 that tell who waits for whom: read once something is wrong. */
public final class BlockerInspector {
    private static final MethodHandles.Lookup OWN = MethodHandles.lookup();

    private static @Nullable Members members;

    private BlockerInspector() {}

    private record Members(
            VarHandle termination,
            VarHandle sync,
            VarHandle runner,
            VarHandle supplies,
            VarHandle runs,
            MethodHandle queueLength) {}

    private static final class Found {
        static final VarHandle TERMINATION = found().termination;
        static final VarHandle SYNC = found().sync;
        static final VarHandle RUNNER = found().runner;
        static final VarHandle SUPPLIES = found().supplies;
        static final VarHandle RUNS = found().runs;
        static final MethodHandle QUEUE_LENGTH = found().queueLength;

        private Found() {}
    }

    private static Members found() {
        return Jdk25.installed(members);
    }

    /**
     * Finds every member.
     *
     * @throws ReflectiveOperationException where one is not there
     */
    public static synchronized void find() throws ReflectiveOperationException {
        if (members != null) {
            return;
        }
        String concurrent = "java.util.concurrent.";
        members =
                new Members(
                        field("java.lang.VirtualThread", "termination", CountDownLatch.class),
                        field(
                                concurrent + "CountDownLatch",
                                "sync",
                                Class.forName(concurrent + "CountDownLatch$Sync")),
                        field(concurrent + "FutureTask", "runner", Thread.class),
                        field(
                                concurrent + "CompletableFuture$AsyncSupply",
                                "dep",
                                CompletableFuture.class),
                        field(
                                concurrent + "CompletableFuture$AsyncRun",
                                "dep",
                                CompletableFuture.class),
                        MethodHandles.privateLookupIn(ConditionObject.class, OWN)
                                .findVirtual(
                                        ConditionObject.class,
                                        "getWaitQueueLength",
                                        MethodType.methodType(int.class)));
    }

    private static VarHandle field(String type, String name, Class<?> of)
            throws ReflectiveOperationException {
        Class<?> owner = Class.forName(type, false, null);
        return MethodHandles.privateLookupIn(owner, OWN).findVarHandle(owner, name, of);
    }

    /**
     * Returns what those who join a virtual thread wait on.
     *
     * @param virtual a virtual thread
     * @return what such a thread's blocker is, or null where none has joined it
     */
    public static @Nullable Object endOf(Thread virtual) {
        Object termination = Found.TERMINATION.getVolatile(virtual);
        return termination == null ? null : Found.SYNC.get(termination);
    }

    /**
     * Returns the thread that runs a task.
     *
     * @param task a task
     * @return its thread, or null where none has begun it, or it has ended
     */
    public static @Nullable Thread runnerOf(FutureTask<?> task) {
        return (Thread) Found.RUNNER.getVolatile(task);
    }

    /**
     * Returns the future that a task of the JDK completes.
     *
     * @param task what {@code CompletableFuture.supplyAsync} or {@code runAsync} made
     * @return the future, or null where it is completed
     */
    public static @Nullable Object futureOf(Object task) {
        return task instanceof Runnable && task.getClass().getSimpleName().equals("AsyncRun")
                ? Found.RUNS.get(task)
                : Found.SUPPLIES.get(task);
    }

    /**
     * Tells whether an object is the condition of a lock.
     *
     * @param object any object
     * @return whether threads wait on it for a signal
     */
    public static boolean isCondition(@Nullable Object object) {
        return object instanceof ConditionObject
                || object instanceof AbstractQueuedLongSynchronizer.ConditionObject;
    }

    /**
     * Returns how many threads wait for a signal of a condition.
     *
     * @param condition the condition; the calling thread has its lock
     * @return how many, or -1 where that cannot be told
     */
    public static int waitingOn(Object condition) {
        if (!(condition instanceof ConditionObject known)) {
            return -1;
        }
        try {
            return (int) Found.QUEUE_LENGTH.invokeExact(known);
        } catch (IllegalMonitorStateException e) {
            return -1;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
