package dev.simul.simulation.jdk;

import static java.util.Map.entry;

import java.lang.constant.ClassDesc;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every private name of JDK 25 that the simulation relies on: which classes read the time, which
 * methods are hooked and how, which fields and methods are called. Line numbers and reasons are
 * those of the sources of OpenJDK 25.
 *
 * <p>To follow another JDK, read this class beside that JDK's sources; {@link Agent} checks at
 * start-up that every name is there and every edit found its place.
 */
public final class Jdk25 {
    static final int FEATURE = 25;

    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

    /**
     * The JDK's own ways to read a clock and to pause the processor; each is a static method with a
     * hook of the same name and type.
     */
    static final Set<ConstantPool.Method> CLOCKS =
            Set.of(
                    new ConstantPool.Method("java/lang/Thread", "onSpinWait", "()V"),
                    new ConstantPool.Method("java/lang/System", "nanoTime", "()J"),
                    new ConstantPool.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ConstantPool.Method(
                            "jdk/internal/misc/VM", "getNanoTimeAdjustment", "(J)J"));

    /** Classes that wait, time out or tell the time, and so must read the virtual clock. */
    static final Set<String> CLOCK_READERS =
            Set.of(
                    "java/lang/Thread",
                    "java/lang/VirtualThread",
                    "java/time/Clock",
                    "java/time/Clock$SystemClock",
                    "java/time/Clock$SystemInstantSource",
                    "java/util/Date",
                    "java/util/GregorianCalendar",
                    "java/util/Random",
                    "java/util/Timer",
                    "java/util/TimerThread",
                    "java/util/concurrent/AbstractExecutorService",
                    "java/util/concurrent/CompletableFuture",
                    "java/util/concurrent/CompletableFuture$Signaller",
                    "java/util/concurrent/DelayScheduler",
                    "java/util/concurrent/Exchanger",
                    "java/util/concurrent/ForkJoinPool",
                    "java/util/concurrent/ForkJoinTask",
                    "java/util/concurrent/FutureTask",
                    "java/util/concurrent/LinkedTransferQueue$DualNode",
                    "java/util/concurrent/Phaser$QNode",
                    "java/util/concurrent/ScheduledThreadPoolExecutor",
                    "java/util/concurrent/ScheduledThreadPoolExecutor$ScheduledFutureTask",
                    "java/util/concurrent/SubmissionPublisher$BufferedSubscription",
                    "java/util/concurrent/ThreadPerTaskExecutor",
                    "java/util/concurrent/locks/AbstractQueuedLongSynchronizer",
                    "java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject",
                    "java/util/concurrent/locks/AbstractQueuedSynchronizer",
                    "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject",
                    "java/util/concurrent/locks/LockSupport",
                    "java/util/concurrent/locks/StampedLock",
                    "jdk/internal/misc/ThreadFlock");

    private static final String TASK =
            "(Ljava/util/concurrent/ForkJoinTask;)Ljava/util/concurrent/ForkJoinTask;";
    private static final String DELAYED =
            "(Ljava/util/concurrent/DelayScheduler$ScheduledForkJoinTask;)"
                    + "Ljava/util/concurrent/DelayScheduler$ScheduledForkJoinTask;";
    private static final String REPEATED =
            "(Ljava/lang/Runnable;JJLjava/util/concurrent/TimeUnit;)"
                    + "Ljava/util/concurrent/ScheduledFuture;";

    private static final Edit SEED =
            Edit.replace(
                    "<init>", "java/util/concurrent/atomic/AtomicLong", "getAndAdd", "getAndAdd");

    private static final Edit COMBINING =
            Edit.before("onCompletion", "(Ljava/util/concurrent/CountedCompleter;)V", "combines");

    /** What is changed in which class, in this order. */
    static final Map<String, List<Edit>> EDITS =
            Map.ofEntries(
                    entry(
                            "java/lang/VirtualThread",
                            List.of(
                                    Edit.storing("<init>", "runContinuation", "created"),
                                    Edit.before("parkOnCarrierThread", "(ZJ)V", "pinned", 1),
                                    Edit.before("sleepNanos", "(J)V", "sleepBegins"),
                                    Edit.leaving("sleepNanos", "(J)V", "sleepEnds"),
                                    Edit.before(
                                            "compareAndSetOnWaitingList", "(ZZ)Z", "unblockBegins"),
                                    Edit.leaving("unblock", "()V", "unblockEnds"))),
                    entry(
                            "java/lang/Thread",
                            List.of(
                                    Edit.unless("start", "()V", "start", 0, 0),
                                    Edit.unless(
                                            "start",
                                            "(Ljdk/internal/vm/ThreadContainer;)V",
                                            "start",
                                            0,
                                            0),
                                    Edit.forward(THREAD, "join", "(J)V"),
                                    Edit.forward(THREAD, "join", "(Ljava/time/Duration;)Z"),
                                    Edit.forward(THREAD, "isAlive", "()Z"),
                                    Edit.forward(THREAD, "interrupt", "()V"),
                                    Edit.forward(THREAD, "isInterrupted", "()Z"),
                                    Edit.forward(THREAD, "getState", "()Ljava/lang/Thread$State;"),
                                    Edit.forward(
                                            THREAD,
                                            "getStackTrace",
                                            "()[Ljava/lang/StackTraceElement;"),
                                    Edit.before(
                                            "dispatchUncaughtException",
                                            "(Ljava/lang/Throwable;)V",
                                            "uncaught",
                                            0,
                                            1))),
                    entry(
                            "java/util/concurrent/locks/LockSupport",
                            List.of(Edit.exchange("unpark", "(Ljava/lang/Thread;)V", 0))),
                    entry(
                            "java/util/concurrent/ForkJoinPool",
                            List.of(
                                    Edit.unless(
                                            "poolSubmit",
                                            "(Z" + TASK.substring(1),
                                            "submit",
                                            2,
                                            0,
                                            2),
                                    Edit.unless("scheduleDelayedTask", DELAYED, "delay", 1, 0, 1),
                                    Edit.before("scheduleAtFixedRate", REPEATED, "periodic"),
                                    Edit.before("scheduleWithFixedDelay", REPEATED, "periodic"),
                                    Edit.unless(
                                            "awaitTermination",
                                            "(JLjava/util/concurrent/TimeUnit;)Z",
                                            "stillBusy",
                                            0,
                                            0,
                                            1,
                                            3),
                                    Edit.before("close", "()V", "closing", 0),
                                    Edit.before(
                                            "shutdownNow", "()Ljava/util/List;", "shutdownNow", 0),
                                    Edit.instead("getCommonPoolParallelism", "()I", "processors"))),
                    entry(
                            "java/util/concurrent/ThreadPoolExecutor",
                            List.of(
                                    Edit.before(
                                            "execute", "(Ljava/lang/Runnable;)V", "releases", 1),
                                    Edit.returning(
                                            "getTask", "()Ljava/lang/Runnable;", "acquires"))),
                    entry(
                            "java/util/concurrent/ScheduledThreadPoolExecutor",
                            List.of(
                                    Edit.before(
                                            "delayedExecute",
                                            "(Ljava/util/concurrent/RunnableScheduledFuture;)V",
                                            "releases",
                                            1),
                                    Edit.before(
                                            "reExecutePeriodic",
                                            "(Ljava/util/concurrent/RunnableScheduledFuture;)V",
                                            "releases",
                                            1))),
                    entry(
                            "java/util/concurrent/FutureTask",
                            List.of(
                                    Edit.before("run", "()V", "acquires", 0),
                                    Edit.before("runAndReset", "()Z", "acquires", 0),
                                    Edit.before("finishCompletion", "()V", "releases", 0),
                                    Edit.before("isDone", "()Z", "acquires", 0),
                                    Edit.before("report", "(I)Ljava/lang/Object;", "acquires", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture",
                            List.of(
                                    Edit.before("internalComplete", "", "completes"),
                                    Edit.before("completeNull", "", "completes"),
                                    Edit.before("completeValue", "", "completes"),
                                    Edit.before("completeThrowable", "", "completes"),
                                    Edit.before("completeRelay", "", "completes"))),
                    entry(
                            "java/util/concurrent/CountedCompleter",
                            List.of(Edit.before("tryComplete", "()V", "combines"))),
                    entry("java/util/stream/ReduceOps$ReduceTask", List.of(COMBINING)),
                    entry("java/util/stream/ForEachOps$ForEachOrderedTask", List.of(COMBINING)),
                    entry(
                            "java/util/concurrent/ForkJoinTask",
                            List.of(
                                    Edit.unless(
                                            "fork",
                                            "()Ljava/util/concurrent/ForkJoinTask;",
                                            "fork",
                                            0,
                                            0))),
                    entry(
                            "java/util/concurrent/Executors",
                            List.of(
                                    Edit.replace(
                                            "newWorkStealingPool",
                                            "java/lang/Runtime",
                                            "availableProcessors",
                                            "availableProcessors"))),
                    entry(
                            "java/util/concurrent/ThreadLocalRandom",
                            List.of(
                                    Edit.replace(
                                            "localInit",
                                            "java/util/concurrent/atomic/AtomicLong",
                                            "getAndAdd",
                                            "threadSeed"),
                                    Edit.replace(
                                            "localInit",
                                            "java/util/concurrent/atomic/AtomicInteger",
                                            "addAndGet",
                                            "threadProbe"),
                                    Edit.replace(
                                            "nextSeed",
                                            "java/lang/Thread",
                                            "threadId",
                                            "threadId"))),
                    entry(
                            "java/util/Collections",
                            List.of(Edit.instead("shuffle", "(Ljava/util/List;)V", "shuffle", 0))),
                    entry(
                            "java/util/Random",
                            List.of(Edit.instead("seedUniquifier", "()J", "seed"))),
                    entry("java/lang/Math", List.of(Edit.instead("random", "()D", "random"))),
                    entry(
                            "java/security/SecureRandom",
                            List.of(Edit.instead("nextBytes", "([B)V", "randomBytes", 1))),
                    entry("java/util/SplittableRandom", List.of(SEED)),
                    entry("jdk/internal/random/L128X1024MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L128X128MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L128X256MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L32X64MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L64X1024MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L64X128MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/L64X128StarStarRandom", List.of(SEED)),
                    entry("jdk/internal/random/L64X256MixRandom", List.of(SEED)),
                    entry("jdk/internal/random/Xoroshiro128PlusPlus", List.of(SEED)),
                    entry("jdk/internal/random/Xoshiro256PlusPlus", List.of(SEED)),
                    entry(
                            "sun/nio/ch/Net",
                            List.of(
                                    Edit.before("socket", "", "socket"),
                                    Edit.before("serverSocket", "", "socket"))),
                    entry(
                            "java/lang/ProcessBuilder",
                            List.of(Edit.before("start", "()Ljava/lang/Process;", "process"))));

    // States of java.lang.VirtualThread
    private static final int YIELDED = 11;
    private static final int BLOCKED = 13;
    private static final int WAITING = 15;
    private static final int TIMED_WAIT = 18;
    private static final int PARKED = 4;
    private static final int TIMED_PARKING = 6;
    private static final int TIMED_PARKED = 7;
    private static final int UNPARKED = 9;
    private static final int TERMINATED = 99;

    private static @Nullable Members members;

    private Jdk25() {}

    /** The members called by reflection, found once. */
    private record Members(
            MethodHandle currentCarrier,
            MethodHandle nanoTimeAdjustment,
            MethodHandle builder,
            VarHandle state,
            VarHandle onWaitingList,
            VarHandle runContinuation,
            VarHandle continuation,
            MethodHandle stackWalker,
            MethodHandle doExec,
            VarHandle owner,
            VarHandle immediate,
            MethodHandle snapshot,
            Method snapshotBlockedOn,
            Method snapshotWaitingOn,
            Method snapshotOwned) {}

    private static final class Found {
        static final MethodHandle CURRENT_CARRIER = found().currentCarrier;
        static final MethodHandle NANO_TIME_ADJUSTMENT = found().nanoTimeAdjustment;
        static final MethodHandle BUILDER = found().builder;
        static final VarHandle STATE = found().state;
        static final VarHandle ON_WAITING_LIST = found().onWaitingList;
        static final VarHandle RUN_CONTINUATION = found().runContinuation;
        static final VarHandle CONTINUATION = found().continuation;
        static final MethodHandle STACK_WALKER = found().stackWalker;
        static final MethodHandle DO_EXEC = found().doExec;
        static final VarHandle OWNER = found().owner;
        static final VarHandle IMMEDIATE = found().immediate;

        private Found() {}
    }

    private static Members found() {
        Members found = members;
        if (found == null) {
            throw new IllegalStateException("the agent of the simulation is not installed");
        }
        return found;
    }

    /**
     * Opens what must be opened and finds every private member.
     *
     * @param instrumentation what opens packages of java.base
     * @return a lookup in java.lang
     * @throws ReflectiveOperationException where a member is not there
     */
    static MethodHandles.Lookup open(Instrumentation instrumentation)
            throws ReflectiveOperationException {
        Set<Module> us = Set.of(Jdk25.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(),
                Map.of(
                        "java.lang", us,
                        "java.util.concurrent", us,
                        "java.util.concurrent.locks", us,
                        "jdk.internal.misc", us,
                        "jdk.internal.vm", us),
                Set.of(),
                Map.of());
        MethodHandles.Lookup own = MethodHandles.lookup();
        MethodHandles.Lookup lang = MethodHandles.privateLookupIn(Thread.class, own);
        Class<?> virtualThread = Class.forName("java.lang.VirtualThread", false, null);
        MethodHandles.Lookup virtual = MethodHandles.privateLookupIn(virtualThread, own);
        Class<?> continuation = Class.forName("jdk.internal.vm.Continuation");
        Class<?> vm = Class.forName("jdk.internal.misc.VM");
        Constructor<?> builder =
                Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                        .getDeclaredConstructor(Executor.class);
        builder.setAccessible(true);
        Class<?> delayed =
                Class.forName("java.util.concurrent.DelayScheduler$ScheduledForkJoinTask");
        Class<?> snapshot = Class.forName("jdk.internal.vm.ThreadSnapshot");
        MethodHandles.Lookup snapshots = MethodHandles.privateLookupIn(snapshot, own);
        members =
                new Members(
                        lang.findStatic(
                                Thread.class,
                                "currentCarrierThread",
                                MethodType.methodType(Thread.class)),
                        MethodHandles.privateLookupIn(vm, own)
                                .findStatic(
                                        vm,
                                        "getNanoTimeAdjustment",
                                        MethodType.methodType(long.class, long.class)),
                        lang.unreflectConstructor(builder)
                                .asType(
                                        MethodType.methodType(
                                                Thread.Builder.OfVirtual.class, Executor.class)),
                        virtual.findVarHandle(virtualThread, "state", int.class),
                        virtual.findVarHandle(virtualThread, "onWaitingList", boolean.class),
                        virtual.findVarHandle(virtualThread, "runContinuation", Runnable.class),
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
                        snapshots.unreflect(accessible(snapshot, "of", Thread.class)),
                        accessible(snapshot, "blockedOn"),
                        accessible(snapshot, "waitingOn"),
                        accessible(snapshot, "ownedMonitorsAt", int.class));
        return lang;
    }

    private static Method accessible(Class<?> type, String name, Class<?>... parameters)
            throws NoSuchMethodException {
        Method method = type.getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    static Thread currentCarrier() {
        try {
            return (Thread) Found.CURRENT_CARRIER.invokeExact();
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static long nanoTimeAdjustment(long offsetInSeconds) {
        try {
            return (long) Found.NANO_TIME_ADJUSTMENT.invokeExact(offsetInSeconds);
        } catch (Throwable e) {
            throw unexpected(e);
        }
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

    /** What a virtual thread is in, as far as a scheduler needs to know. */
    public enum Phase {
        /** It waits to be unparked, or until a time. */
        PARKED,
        /** It waits in {@code Object.wait}. */
        WAITING,
        /** It stands before a monitor. */
        BLOCKED,
        /** It gave way and can go on. */
        YIELDED,
        /** It has ended. */
        TERMINATED,
        /** Anything else: it can run, or runs. */
        RUNNABLE
    }

    /**
     * Returns what a virtual thread is in.
     *
     * @param virtual a virtual thread that does not run
     * @return its phase
     */
    public static Phase phaseOf(Thread virtual) {
        int state = (int) Found.STATE.getVolatile(virtual);
        return switch (state) {
            case PARKED, TIMED_PARKED -> Phase.PARKED;
            case BLOCKED -> Phase.BLOCKED;
            case YIELDED -> Phase.YIELDED;
            case TERMINATED -> Phase.TERMINATED;
            default -> state >= WAITING && state <= TIMED_WAIT ? Phase.WAITING : Phase.RUNNABLE;
        };
    }

    /**
     * Tells whether a virtual thread is about to be parked for a time, which is when it schedules
     * the end of that time.
     *
     * @param virtual a virtual thread that does not run
     * @return whether it is
     */
    public static boolean isParkingForATime(Thread virtual) {
        return (int) Found.STATE.getVolatile(virtual) == TIMED_PARKING;
    }

    /**
     * Makes a virtual thread able to run whose time to be parked is over, as {@code
     * VirtualThread.parkTimeoutExpired} does, but does not hand it to its scheduler.
     *
     * @param virtual a virtual thread that does not run
     * @return whether it was parked for a time, and is no more
     */
    public static boolean endTimedPark(Thread virtual) {
        return Found.STATE.compareAndSet(virtual, TIMED_PARKED, UNPARKED);
    }

    /**
     * Tells whether the JVM has taken a thread off a monitor and not yet handed it back.
     *
     * @param virtual a virtual thread
     * @return whether it is on its way
     */
    public static boolean isBeingUnblocked(Thread virtual) {
        return (boolean) Found.ON_WAITING_LIST.getVolatile(virtual);
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
     * @param delayed a task given to {@link Host#delay}
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

    static boolean isKnown() {
        return Runtime.version().feature() == FEATURE;
    }

    private static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
}
