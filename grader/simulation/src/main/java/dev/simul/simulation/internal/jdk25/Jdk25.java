package dev.simul.simulation.internal.jdk25;

import dev.simul.simulation.internal.agent.Agent;
import dev.simul.simulation.internal.hook.RuntimeDelegate;
import dev.simul.simulation.internal.patch.JdkPatches;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The private fields and methods of JDK 25 that the simulation reads and calls. What it changes in
 * the JDK's classes is in {@link JdkPatches}; how a thread is let go on, in {@link
 * FastContinuation}, and what is kept of that, in {@link VirtualThreadState}.
 *
 * <p>To follow another JDK, read these classes beside that JDK's sources; {@link Agent} checks at
 * start-up that every name is there and every edit found its place.
 */
public final class Jdk25 {
    private static @Nullable Members members;

    private Jdk25() {}

    /** The members called by reflection, found once. */
    private record Members(
            MethodHandle builder,
            VarHandle runContinuation,
            MethodHandle goOn,
            VarHandle continuation,
            MethodHandle stackWalker,
            MethodHandle doExec,
            VarHandle owner,
            VarHandle immediate,
            VarHandle parallelism,
            VarHandle timerThread,
            MethodHandle defaultScheduler,
            MethodHandle startIn,
            List<String> arguments,
            MethodHandle snapshot,
            Method snapshotStack,
            Method snapshotBlockedOn,
            Method snapshotWaitingOn,
            Method snapshotOwned) {}

    private static final class Found {
        static final MethodHandle BUILDER = found().builder;
        static final MethodHandle GO_ON = found().goOn;
        static final VarHandle RUN_CONTINUATION = found().runContinuation;
        static final VarHandle CONTINUATION = found().continuation;
        static final MethodHandle STACK_WALKER = found().stackWalker;
        static final MethodHandle DO_EXEC = found().doExec;
        static final VarHandle OWNER = found().owner;
        static final VarHandle IMMEDIATE = found().immediate;
        static final VarHandle PARALLELISM = found().parallelism;
        static final MethodHandle START_IN = found().startIn;

        private Found() {}
    }

    private static Members found() {
        return installed(members);
    }

    /** Returns what was found, where it was. */
    static <T> T installed(@Nullable T found) {
        if (found == null) {
            throw new IllegalStateException("the agent of the simulation is not installed");
        }
        return found;
    }

    public static boolean isFound() {
        return members != null;
    }

    /**
     * Finds every private member; not before the first simulation, because it takes time.
     *
     * @throws ReflectiveOperationException where a member is not there
     */
    public static synchronized void find() throws ReflectiveOperationException {
        if (members != null) {
            return;
        }
        MethodHandles.Lookup own = MethodHandles.lookup();
        MethodHandles.Lookup lang = MethodHandles.privateLookupIn(Thread.class, own);
        Class<?> virtualThread = Class.forName("java.lang.VirtualThread", false, null);
        MethodHandles.Lookup virtual = MethodHandles.privateLookupIn(virtualThread, own);
        Class<?> continuation = Class.forName("jdk.internal.vm.Continuation");
        Constructor<?> builder =
                Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                        .getDeclaredConstructor(Executor.class);
        builder.setAccessible(true);
        Class<?> delayed =
                Class.forName("java.util.concurrent.DelayScheduler$ScheduledForkJoinTask");
        Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
        Class<?> timerThread = Class.forName("java.util.TimerThread", false, null);
        Class<?> snapshot = Class.forName("jdk.internal.vm.ThreadSnapshot");
        MethodHandles.Lookup snapshots = MethodHandles.privateLookupIn(snapshot, own);
        members =
                new Members(
                        lang.unreflectConstructor(builder)
                                .asType(
                                        MethodType.methodType(
                                                Thread.Builder.OfVirtual.class, Executor.class)),
                        virtual.findVarHandle(virtualThread, "runContinuation", Runnable.class),
                        virtual.findVirtual(
                                        virtualThread,
                                        "runContinuation",
                                        MethodType.methodType(void.class))
                                .asType(MethodType.methodType(void.class, Thread.class)),
                        virtual.findVarHandle(virtualThread, "cont", continuation),
                        MethodHandles.privateLookupIn(continuation, own)
                                .findVirtual(
                                        continuation,
                                        "stackWalker",
                                        MethodType.methodType(StackWalker.class))
                                .asType(MethodType.methodType(StackWalker.class, Object.class)),
                        MethodHandles.privateLookupIn(ForkJoinTask.class, own)
                                .findVirtual(
                                        ForkJoinTask.class,
                                        "doExec",
                                        MethodType.methodType(void.class)),
                        MethodHandles.privateLookupIn(AbstractOwnableSynchronizer.class, own)
                                .findVarHandle(
                                        AbstractOwnableSynchronizer.class,
                                        "exclusiveOwnerThread",
                                        Thread.class),
                        MethodHandles.privateLookupIn(delayed, own)
                                .findVarHandle(delayed, "isImmediate", boolean.class),
                        MethodHandles.privateLookupIn(ForkJoinPool.class, own)
                                .findVarHandle(ForkJoinPool.class, "parallelism", int.class),
                        MethodHandles.privateLookupIn(Timer.class, own)
                                .findVarHandle(Timer.class, "thread", timerThread),
                        virtual.findStaticGetter(
                                virtualThread, "DEFAULT_SCHEDULER", ForkJoinPool.class),
                        lang.findVirtual(
                                        Thread.class,
                                        "start",
                                        MethodType.methodType(void.class, container))
                                .asType(
                                        MethodType.methodType(
                                                void.class, Thread.class, Object.class)),
                        List.of(
                                (String[])
                                        accessible(
                                                        Class.forName("jdk.internal.misc.VM"),
                                                        "getRuntimeArguments")
                                                .invoke(null)),
                        snapshots.unreflect(accessible(snapshot, "of", Thread.class)),
                        accessible(snapshot, "stackTrace"),
                        accessible(snapshot, "blockedOn"),
                        accessible(snapshot, "waitingOn"),
                        accessible(snapshot, "ownedMonitorsAt", int.class));
    }

    private static Method accessible(Class<?> type, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /**
     * Returns a builder of virtual threads that a scheduler of ours runs.
     *
     * @param scheduler what their steps are given to
     * @return a new builder
     */
    public static Thread.Builder.OfVirtual threadsOf(Executor scheduler) {
        try {
            return (Thread.Builder.OfVirtual) Found.BUILDER.invokeExact(scheduler);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Returns the object a virtual thread gives its scheduler for each step.
     *
     * @param virtual a virtual thread
     * @return the same object every time
     */
    public static Runnable stepOf(Thread virtual) {
        return (Runnable) Found.RUN_CONTINUATION.get(virtual);
    }

    /**
     * Reads the frames of a virtual thread, innermost first, as far as the reader goes: many times
     * cheaper than {@code Thread.getStackTrace}.
     *
     * @param virtual a virtual thread that does not run, and will not while this reads it
     * @param reader reads as many frames as it needs
     * @param <T> what it makes of them
     * @return what the reader returns
     */
    public static <T> T readFrames(
            Thread virtual, Function<Stream<StackWalker.StackFrame>, T> reader) {
        StackWalker walker;
        try {
            walker = (StackWalker) Found.STACK_WALKER.invokeExact(Found.CONTINUATION.get(virtual));
        } catch (Throwable e) {
            throw unexpected(e);
        }
        return walker.walk(reader);
    }

    /**
     * Lets a virtual thread go on, on the calling thread, until it waits, yields or ends.
     *
     * @param virtual a virtual thread that can run
     */
    public static void goOn(Thread virtual) {
        try {
            Found.GO_ON.invokeExact(virtual);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static Object continuationOf(Thread virtual) {
        return Found.CONTINUATION.get(virtual);
    }

    /**
     * Runs a task of a fork-join pool on the calling thread, as a worker would.
     *
     * @param task the task
     */
    public static void execute(ForkJoinTask<?> task) {
        try {
            Found.DO_EXEC.invokeExact(task);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Tells whether a delayed task is run where the delay ends, and not by a worker of its pool.
     *
     * @param delayed a task given to {@link RuntimeDelegate#delay}
     * @return whether it needs no worker
     */
    public static boolean isImmediate(ForkJoinTask<?> delayed) {
        return (boolean) Found.IMMEDIATE.get(delayed);
    }

    /**
     * Returns the thread that has a lock.
     *
     * @param lock a lock that one thread at a time can have
     * @return its owner, or null
     */
    public static @Nullable Thread ownerOf(AbstractOwnableSynchronizer lock) {
        return (Thread) Found.OWNER.get(lock);
    }

    /** Returns the stack of a virtual thread, which may run meanwhile and is not held up. */
    public static StackTraceElement[] stackOf(Thread virtual) {
        Members found = found();
        try {
            Object snapshot = found.snapshot.invoke(virtual);
            return snapshot == null
                    ? new StackTraceElement[0]
                    : (StackTraceElement[]) found.snapshotStack.invoke(snapshot);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * What a thread has and wants of monitors.
     *
     * @param wants the object whose monitor it stands before or waits for a signal on, or null
     * @param has the objects whose monitors it is in
     */
    public record Monitors(@Nullable Object wants, List<Object> has) {}

    /**
     * Returns what a thread has and wants of monitors.
     *
     * @param thread a thread that does not run
     * @return its monitors
     */
    public static Monitors monitorsOf(Thread thread) {
        Members found = found();
        try {
            Object snapshot = found.snapshot.invoke(thread);
            if (snapshot == null) {
                return new Monitors(null, List.of());
            }
            Object wants =
                    switch (thread.getState()) {
                        case BLOCKED -> found.snapshotBlockedOn.invoke(snapshot);
                        case WAITING, TIMED_WAITING -> found.snapshotWaitingOn.invoke(snapshot);
                        default -> null;
                    };
            List<Object> has = new ArrayList<>();
            int depth = thread.getStackTrace().length;
            for (int i = 0; i < depth; i++) {
                ((Stream<?>) found.snapshotOwned.invoke(snapshot, i))
                        .filter(java.util.Objects::nonNull)
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
     * Returns how many tasks a pool was made to run at a time.
     *
     * @param pool any pool
     * @return its parallelism, whatever hooks say
     */
    public static int parallelismOf(ForkJoinPool pool) {
        return (int) Found.PARALLELISM.get(pool);
    }

    /**
     * Tells whether a pool is the JDK's own that runs virtual threads which are in no simulation.
     *
     * @param pool any pool
     * @return whether its tasks must run for real
     */
    public static boolean isSchedulerOfJdk(ForkJoinPool pool) {
        try {
            return pool == (ForkJoinPool) found().defaultScheduler.invokeExact();
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /**
     * Tells whether the JVM was started with a native agent, as debuggers are, that may want to
     * follow virtual threads. The one that runs agents like this one does not.
     *
     * @return whether there is one; those attached later are not seen
     */
    public static boolean hasNativeAgent() {
        return found().arguments.stream().anyMatch(Jdk25::isNativeAgent);
    }

    private static boolean isNativeAgent(String argument) {
        return (argument.startsWith("-agentlib:") && !argument.startsWith("-agentlib:instrument"))
                || argument.startsWith("-agentpath:")
                || argument.startsWith("-Xrun");
    }

    public static Thread threadOf(Timer timer) {
        return (Thread) found().timerThread.get(timer);
    }

    /**
     * Starts a thread in a container of threads, as a structured scope or an executor does.
     *
     * @param thread a thread not yet started
     * @param container the container, a private type of the JDK
     */
    public static void startIn(Thread thread, Object container) {
        try {
            Found.START_IN.invokeExact(thread, container);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
}
