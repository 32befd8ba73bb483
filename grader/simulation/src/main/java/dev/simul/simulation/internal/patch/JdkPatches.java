package dev.simul.simulation.internal.patch;

import static java.util.Map.entry;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is changed in the classes of JDK 25: which of them read the virtual clock, and which methods
 * are hooked and how. Reasons are those of the sources of OpenJDK 25.
 */
public final class JdkPatches {
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

    /**
     * The JDK's own ways to read a clock and to pause the processor; each is a static method with a
     * hook of the same name and type.
     */
    static final List<ClockRedirect.Method> CLOCKS =
            List.of(
                    new ClockRedirect.Method("java/lang/Thread", "onSpinWait", "()V"),
                    new ClockRedirect.Method("java/lang/System", "nanoTime", "()J"),
                    new ClockRedirect.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ClockRedirect.Method(
                            "jdk/internal/misc/VM", "getNanoTimeAdjustment", "(J)J"));

    /** Classes that show a program the thread that runs. */
    private static final Set<String> THREAD_SHOWERS =
            Set.of("java/util/concurrent/ThreadPoolExecutor");

    /** Classes that wait, time out or tell the time, and so must read the virtual clock. */
    static final Set<String> CLOCK_READERS =
            Set.of(
                    "java/lang/Thread",
                    "java/lang/VirtualThread",
                    "java/net/HttpCookie",
                    "java/text/SimpleDateFormat",
                    "java/time/Clock",
                    "java/time/Clock$SystemClock",
                    "java/time/Clock$SystemInstantSource",
                    "java/util/Currency",
                    "java/util/Currency$CurrencyProperty",
                    "java/util/Currency$SpecialCaseEntry",
                    "java/util/Date",
                    "java/util/GregorianCalendar",
                    "java/util/JapaneseImperialCalendar",
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
                    "java/util/zip/ZipOutputStream",
                    "jdk/internal/misc/ThreadFlock",
                    "sun/util/calendar/AbstractCalendar",
                    "sun/util/calendar/Gregorian",
                    "sun/util/calendar/JulianCalendar",
                    "sun/util/calendar/LocalGregorianCalendar",
                    "sun/util/calendar/ZoneInfo",
                    "sun/util/locale/provider/CalendarProviderImpl");

    private static final String TASK =
            "(Ljava/util/concurrent/ForkJoinTask;)Ljava/util/concurrent/ForkJoinTask;";
    private static final String DELAYED =
            "(Ljava/util/concurrent/DelayScheduler$ScheduledForkJoinTask;)"
                    + "Ljava/util/concurrent/DelayScheduler$ScheduledForkJoinTask;";
    private static final String REPEATED =
            "(Ljava/lang/Runnable;JJLjava/util/concurrent/TimeUnit;)"
                    + "Ljava/util/concurrent/ScheduledFuture;";

    /** The order of a hash set of threads would be another in each JVM. */
    private static final MethodPatch THREADS =
            MethodPatch.replaceStatic(
                    "<init>", "java/util/concurrent/ConcurrentHashMap", "newKeySet", "threads");

    /** So would be that of collections that nothing changes, which begins and runs at random. */
    private static final List<MethodPatch> UNCHANGING =
            List.of(
                    MethodPatch.filterRead("SALT32L", "salt"),
                    MethodPatch.filterRead("REVERSE", "isReversed"));

    private static final MethodPatch SEED =
            MethodPatch.replace(
                    "<init>", "java/util/concurrent/atomic/AtomicLong", "getAndAdd", "getAndAdd");

    private static final String STAMP = "(JLjava/util/concurrent/TimeUnit;)J";

    private static final MethodPatch COMBINING =
            MethodPatch.callAtEntry(
                    "onCompletion", "(Ljava/util/concurrent/CountedCompleter;)V", "combines");

    /** What is changed in which class, in this order. */
    static final Map<String, List<MethodPatch>> EDITS =
            Map.ofEntries(
                    entry(
                            "java/lang/VirtualThread",
                            List.of(
                                    MethodPatch.filterStore("<init>", "runContinuation", "created"),
                                    MethodPatch.callAtEntry(
                                            "parkOnCarrierThread", "(ZJ)V", "pinned", 1),
                                    MethodPatch.callAtEntry(
                                            "start",
                                            "(Ljdk/internal/vm/ThreadContainer;)V",
                                            "startVirtual",
                                            0),
                                    MethodPatch.callAtEntry("interrupt", "()V", "interrupts", 0),
                                    MethodPatch.returnIf("sleepNanos", "(J)V", "sleep", 0, 1),
                                    MethodPatch.returnIf("parkNanos", "(J)V", "parkFor", 0, 1),
                                    MethodPatch.returnIfNonNull(
                                            "threadState",
                                            "()Ljava/lang/Thread$State;",
                                            "stateOf",
                                            0),
                                    MethodPatch.returnIfNonNull(
                                            "asyncGetStackTrace",
                                            "()[Ljava/lang/StackTraceElement;",
                                            "stackOf",
                                            0),
                                    MethodPatch.callAtEntry(
                                            "compareAndSetOnWaitingList", "(ZZ)Z", "unblockBegins"),
                                    MethodPatch.callAtExit("unblock", "()V", "unblockEnds"),
                                    MethodPatch.returnIf("runContinuation", "()V", "goesOn", 0, 0),
                                    MethodPatch.skipCalls(
                                            "yieldContinuation",
                                            "notifyJvmtiMount",
                                            "mountedUntold"),
                                    MethodPatch.skipCalls(
                                            "yieldContinuation",
                                            "notifyJvmtiUnmount",
                                            "unmountsUntold"),
                                    MethodPatch.returnWhen(
                                            "stopsHere", "yieldContinuation", "()Z", "yields"),
                                    MethodPatch.skipCalls(
                                            "unmount", "notifyJvmtiUnmount", "unmountedUntold"),
                                    MethodPatch.returnIf("park", "()V", "parks", 0, 0),
                                    MethodPatch.returnIf("unpark", "(Z)V", "unparks", 0, 0),
                                    MethodPatch.leavingBy(
                                            "run",
                                            "(Ljava/lang/Runnable;)V",
                                            "ends",
                                            ClassDesc.of("java.lang.VirtualThread"),
                                            "notifyJvmtiMount",
                                            false))),
                    entry(
                            "jdk/internal/vm/ThreadSnapshot",
                            List.of(MethodPatch.wrapCalls("of", "create", "observes", "observed"))),
                    entry(
                            "java/lang/Thread",
                            List.of(
                                    MethodPatch.returnIf("start", "()V", "start", 0, 0),
                                    MethodPatch.returnIf(
                                            "start",
                                            "(Ljdk/internal/vm/ThreadContainer;)V",
                                            "startIn",
                                            0,
                                            0,
                                            1),
                                    MethodPatch.delegateToShadow(THREAD, "join", "(J)V"),
                                    MethodPatch.delegateToShadow(
                                            THREAD, "join", "(Ljava/time/Duration;)Z"),
                                    MethodPatch.delegateToShadow(THREAD, "isAlive", "()Z"),
                                    MethodPatch.delegateToShadow(THREAD, "interrupt", "()V"),
                                    MethodPatch.delegateToShadow(THREAD, "isInterrupted", "()Z"),
                                    MethodPatch.delegateToShadow(
                                            THREAD, "getState", "()Ljava/lang/Thread$State;"),
                                    MethodPatch.delegateToShadow(
                                            THREAD,
                                            "getStackTrace",
                                            "()[Ljava/lang/StackTraceElement;"),
                                    MethodPatch.delegateToShadow(
                                            THREAD, "getName", "()Ljava/lang/String;"),
                                    MethodPatch.delegateToShadow(
                                            THREAD, "setName", "(Ljava/lang/String;)V"),
                                    MethodPatch.delegateToShadow(
                                            THREAD,
                                            "getContextClassLoader",
                                            "()Ljava/lang/ClassLoader;"),
                                    MethodPatch.delegateToShadow(
                                            THREAD,
                                            "setContextClassLoader",
                                            "(Ljava/lang/ClassLoader;)V"),
                                    MethodPatch.substituteArgument(
                                            "getThreadGroup",
                                            "()Ljava/lang/ThreadGroup;",
                                            "original",
                                            0),
                                    MethodPatch.returnInSimulation(
                                            "getAllThreads",
                                            "()[Ljava/lang/Thread;",
                                            "platformThreads"),
                                    // The last one stands first in the method.
                                    MethodPatch.substituteArgument(
                                            "dispatchUncaughtException",
                                            "(Ljava/lang/Throwable;)V",
                                            "original",
                                            0),
                                    MethodPatch.callAtEntry(
                                            "dispatchUncaughtException",
                                            "(Ljava/lang/Throwable;)V",
                                            "uncaught",
                                            0,
                                            1))),
                    entry(
                            "java/util/concurrent/locks/LockSupport",
                            List.of(
                                    MethodPatch.substituteArgument(
                                            "unpark", "(Ljava/lang/Thread;)V", "shadow", 0))),
                    entry(
                            "java/util/concurrent/ThreadPerTaskExecutor",
                            List.of(
                                    MethodPatch.substituteArgument(
                                            "taskComplete", "(Ljava/lang/Thread;)V", "original", 1),
                                    THREADS)),
                    entry("jdk/internal/misc/ThreadFlock", List.of(THREADS)),
                    entry(
                            "java/util/concurrent/ThreadPoolExecutor",
                            List.of(
                                    MethodPatch.instantiateSubclass(
                                            "<init>",
                                            ClassDesc.of("java.util.HashSet"),
                                            ClassDesc.of("java.util.LinkedHashSet")),
                                    MethodPatch.callAtEntry(
                                            "execute", "(Ljava/lang/Runnable;)V", "uses", 0),
                                    MethodPatch.callAtEntry(
                                            "addWorker", "(Ljava/lang/Runnable;Z)Z", "uses", 0),
                                    MethodPatch.callAtEntry(
                                            "execute", "(Ljava/lang/Runnable;)V", "releases", 1),
                                    MethodPatch.returning(
                                            "getTask", "()Ljava/lang/Runnable;", "acquires"))),
                    entry(
                            "java/util/concurrent/ScheduledThreadPoolExecutor",
                            List.of(
                                    MethodPatch.callAtEntry("delayedExecute", "", "uses", 0),
                                    MethodPatch.callAtEntry("delayedExecute", "", "releases", 1),
                                    MethodPatch.callAtEntry(
                                            "reExecutePeriodic", "", "releases", 1))),
                    entry(
                            "java/util/Timer",
                            List.of(
                                    MethodPatch.callAtEntry(
                                            "sched",
                                            "(Ljava/util/TimerTask;JJ)V",
                                            "usesTimer",
                                            0))),
                    entry(
                            "java/lang/Object",
                            List.of(
                                    MethodPatch.callAtEntry("wait", "(J)V", "waitBegins", 0),
                                    MethodPatch.callAtReturn("wait", "(J)V", "waitEnds"))),
                    entry(
                            "java/util/concurrent/ForkJoinPool",
                            List.of(
                                    MethodPatch.returnIf(
                                            "poolSubmit",
                                            "(Z" + TASK.substring(1),
                                            "submit",
                                            2,
                                            0,
                                            2),
                                    MethodPatch.returnIf(
                                            "scheduleDelayedTask", DELAYED, "delay", 1, 0, 1),
                                    MethodPatch.callAtEntry(
                                            "scheduleAtFixedRate", REPEATED, "periodic"),
                                    MethodPatch.callAtEntry(
                                            "scheduleWithFixedDelay", REPEATED, "periodic"),
                                    MethodPatch.returnIf(
                                            "awaitTermination",
                                            "(JLjava/util/concurrent/TimeUnit;)Z",
                                            "stillBusy",
                                            0,
                                            0,
                                            1,
                                            3),
                                    MethodPatch.returnInSimulation(
                                            "awaitQuiescence",
                                            "(JLjava/util/concurrent/TimeUnit;)Z",
                                            "awaitQuiescence",
                                            0,
                                            1,
                                            3),
                                    MethodPatch.returnInSimulation(
                                            "isQuiescent", "()Z", "isQuiescent", 0),
                                    MethodPatch.returnIf("isTerminated", "()Z", "isBusy", 0, 0),
                                    MethodPatch.returnInSimulation(
                                            "getParallelism", "()I", "parallelism", 0),
                                    MethodPatch.callAtEntry("close", "()V", "closing", 0),
                                    MethodPatch.callAtEntry(
                                            "shutdownNow", "()Ljava/util/List;", "shutdownNow", 0),
                                    MethodPatch.returnInSimulation(
                                            "getCommonPoolParallelism", "()I", "processors"))),
                    entry(
                            "java/util/concurrent/FutureTask",
                            List.of(
                                    MethodPatch.callAtEntry("run", "()V", "acquires", 0),
                                    MethodPatch.callAtEntry("runAndReset", "()Z", "acquires", 0),
                                    MethodPatch.callAtEntry(
                                            "finishCompletion", "()V", "releases", 0),
                                    MethodPatch.callAtEntry("isDone", "()Z", "acquires", 0),
                                    MethodPatch.callAtEntry(
                                            "report", "(I)Ljava/lang/Object;", "acquires", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture",
                            List.of(
                                    MethodPatch.callAtEntry("internalComplete", "", "completes"),
                                    MethodPatch.callAtEntry("completeNull", "", "completes"),
                                    MethodPatch.callAtEntry("completeValue", "", "completes"),
                                    MethodPatch.callAtEntry("completeThrowable", "", "completes"),
                                    MethodPatch.callAtEntry("completeRelay", "", "completes"),
                                    MethodPatch.callAtEntry("waitingGet", "", "awaits", 0),
                                    MethodPatch.callAtEntry("timedGet", "", "awaits", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture$AsyncSupply",
                            List.of(MethodPatch.callAtEntry("run", "()V", "computes", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture$AsyncRun",
                            List.of(MethodPatch.callAtEntry("run", "()V", "computes", 0))),
                    entry(
                            "java/util/concurrent/Semaphore$Sync",
                            List.of(
                                    MethodPatch.passResult(
                                            "nonfairTryAcquireShared", "(I)I", "permits"),
                                    MethodPatch.callAtEntry(
                                            "tryReleaseShared", "(I)Z", "givesBack", 0))),
                    entry(
                            "java/util/concurrent/Semaphore$FairSync",
                            List.of(MethodPatch.passResult("tryAcquireShared", "(I)I", "permits"))),
                    entry(
                            "java/util/concurrent/locks/ReentrantReadWriteLock$Sync",
                            List.of(
                                    MethodPatch.passResult("tryAcquireShared", "(J)J", "shares"),
                                    MethodPatch.passResult("tryReadLock", "()Z", "tried"),
                                    MethodPatch.callAtEntry(
                                            "tryReleaseShared", "(J)Z", "givesBack", 0))),
                    entry(
                            "java/util/concurrent/locks/StampedLock",
                            List.of(
                                    MethodPatch.passResult("readLock", "()J", "stamped"),
                                    MethodPatch.passResult(
                                            "readLockInterruptibly", "()J", "stamped"),
                                    MethodPatch.passResult("tryReadLock", "()J", "stamped"),
                                    MethodPatch.passResult("tryReadLock", STAMP, "stamped"),
                                    MethodPatch.passResult("writeLock", "()J", "stamped"),
                                    MethodPatch.passResult(
                                            "writeLockInterruptibly", "()J", "stamped"),
                                    MethodPatch.passResult("tryWriteLock", "()J", "stamped"),
                                    MethodPatch.passResult("tryWriteLock", STAMP, "stamped"),
                                    MethodPatch.callAtEntry("unlock", "(J)V", "givesBack", 0),
                                    MethodPatch.callAtEntry("unlockRead", "(J)V", "givesBack", 0),
                                    MethodPatch.callAtEntry("unlockWrite", "(J)V", "givesBack", 0),
                                    MethodPatch.callAtEntry(
                                            "unstampedUnlockRead", "()V", "givesBack", 0),
                                    MethodPatch.callAtEntry(
                                            "unstampedUnlockWrite", "()V", "givesBack", 0))),
                    entry(
                            "java/util/concurrent/SubmissionPublisher$BufferedSubscription",
                            List.of(
                                    MethodPatch.callAtEntry(
                                            "offer", "(Ljava/lang/Object;Z)I", "releases", 0),
                                    MethodPatch.callAtEntry("consume", "()V", "acquires", 0),
                                    MethodPatch.callAtEntry("consumeNext", "", "acquires", 0),
                                    MethodPatch.callAtEntry("weakCasCtl", "", "releases", 0))),
                    entry(
                            "java/util/concurrent/CountedCompleter",
                            List.of(MethodPatch.callAtEntry("tryComplete", "()V", "combines"))),
                    entry(
                            "java/util/stream/AbstractTask",
                            List.of(
                                    MethodPatch.returnInSimulation(
                                            "getLeafTarget", "()I", "leafTarget"))),
                    entry("java/util/stream/ReduceOps$ReduceTask", List.of(COMBINING)),
                    entry("java/util/stream/ForEachOps$ForEachOrderedTask", List.of(COMBINING)),
                    entry(
                            "java/util/concurrent/ForkJoinTask",
                            List.of(
                                    MethodPatch.returnIf(
                                            "fork",
                                            "()Ljava/util/concurrent/ForkJoinTask;",
                                            "fork",
                                            0,
                                            0),
                                    MethodPatch.callAtEntry("helpQuiesce", "()V", "helpQuiesce"))),
                    entry(
                            "java/util/concurrent/Executors",
                            List.of(
                                    MethodPatch.replace(
                                            "newWorkStealingPool",
                                            "java/lang/Runtime",
                                            "availableProcessors",
                                            "availableProcessors"))),
                    entry(
                            "java/util/concurrent/ThreadLocalRandom",
                            List.of(
                                    MethodPatch.replace(
                                            "localInit",
                                            "java/util/concurrent/atomic/AtomicLong",
                                            "getAndAdd",
                                            "threadSeed"),
                                    MethodPatch.replace(
                                            "localInit",
                                            "java/util/concurrent/atomic/AtomicInteger",
                                            "addAndGet",
                                            "threadProbe"),
                                    MethodPatch.replace(
                                            "nextSeed",
                                            "java/lang/Thread",
                                            "threadId",
                                            "threadId"))),
                    entry(
                            "java/util/Collections",
                            List.of(
                                    MethodPatch.returnInSimulation(
                                            "shuffle", "(Ljava/util/List;)V", "shuffle", 0))),
                    entry("java/util/ImmutableCollections$Set12", List.of(UNCHANGING.getLast())),
                    entry("java/util/ImmutableCollections$Set12$1", List.of(UNCHANGING.getLast())),
                    entry("java/util/ImmutableCollections$SetN$SetNIterator", UNCHANGING),
                    entry("java/util/ImmutableCollections$MapN$MapNIterator", UNCHANGING),
                    entry(
                            "java/util/Random",
                            List.of(
                                    MethodPatch.returnInSimulation(
                                            "seedUniquifier", "()J", "seed"))),
                    entry(
                            "java/lang/Math",
                            List.of(MethodPatch.returnInSimulation("random", "()D", "random"))),
                    entry(
                            "java/security/SecureRandom",
                            List.of(
                                    MethodPatch.returnInSimulation(
                                            "nextBytes", "([B)V", "randomBytes", 1))),
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
                                    MethodPatch.callAtEntry("socket", "", "socket"),
                                    MethodPatch.callAtEntry("serverSocket", "", "socket"))),
                    entry(
                            "sun/nio/ch/UnixDomainSockets",
                            List.of(
                                    MethodPatch.callAtEntry(
                                            "socket", "()Ljava/io/FileDescriptor;", "socket"))),
                    entry(
                            "sun/nio/ch/Poller",
                            List.of(
                                    MethodPatch.callAtEntry(
                                            "poll",
                                            "(IIJLjava/util/function/BooleanSupplier;)V",
                                            "socketWait"))),
                    entry(
                            "sun/nio/ch/SelectorImpl",
                            List.of(
                                    MethodPatch.callAtEntry("<init>", "", "selector"),
                                    MethodPatch.callAtEntry("lockAndDoSelect", "", "selector"))),
                    entry(
                            "sun/nio/ch/AsynchronousChannelGroupImpl",
                            List.of(MethodPatch.callAtEntry("awaitTermination", "", "socket"))),
                    entry(
                            "sun/nio/ch/PipeImpl",
                            List.of(MethodPatch.callAtEntry("<init>", "", "pipe"))),
                    entry(
                            "sun/nio/ch/AsynchronousFileChannelImpl",
                            List.of(
                                    MethodPatch.callAtEntry("read", "", "asynchronousFile"),
                                    MethodPatch.callAtEntry("write", "", "asynchronousFile"),
                                    MethodPatch.callAtEntry("lock", "", "asynchronousFile"))),
                    entry(
                            "sun/nio/ch/FileChannelImpl",
                            List.of(
                                    MethodPatch.callAtEntry(
                                            "lock",
                                            "(JJZ)Ljava/nio/channels/FileLock;",
                                            "fileLock"))),
                    entry(
                            "sun/nio/fs/AbstractWatchService",
                            List.of(
                                    MethodPatch.callAtEntry("<init>", "", "watch"),
                                    MethodPatch.callAtEntry("poll", "", "watch"),
                                    MethodPatch.callAtEntry("take", "", "watch"))),
                    entry(
                            "sun/nio/fs/AbstractPoller",
                            List.of(MethodPatch.callAtEntry("register", "", "watch"))),
                    entry(
                            "jdk/internal/net/http/HttpClientImpl",
                            List.of(
                                    MethodPatch.callAtEntry("awaitTermination", "", "http"),
                                    MethodPatch.callAtEntry("create", "", "http"),
                                    MethodPatch.callAtEntry("send", "", "http"),
                                    MethodPatch.callAtEntry("sendAsync", "", "http"))),
                    entry(
                            "java/io/FileInputStream",
                            List.of(MethodPatch.callAtEntry("read", "", "reads", 0))),
                    entry(
                            "java/lang/ref/ReferenceQueue",
                            List.of(MethodPatch.callAtEntry("remove", "", "collector"))),
                    entry(
                            "java/lang/ProcessBuilder",
                            List.of(
                                    MethodPatch.callAtEntry(
                                            "start", "()Ljava/lang/Process;", "process"))),
                    entry(
                            "java/lang/ProcessImpl",
                            List.of(MethodPatch.callAtEntry("waitFor", "", "processEnd"))),
                    entry(
                            "java/lang/ProcessHandleImpl",
                            List.of(MethodPatch.callAtEntry("completion", "", "processEnd"))));

    private JdkPatches() {}

    /** Returns the classes that are changed, in internal form. */
    public static Set<String> classes() {
        Set<String> all = new TreeSet<>(CLOCK_READERS);
        all.addAll(EDITS.keySet());
        return all;
    }

    /**
     * Changes a class of the JDK.
     *
     * @param name one of {@link #classes}
     * @param original its class file
     * @return the changed class file
     * @throws IllegalStateException where a place to change is not found
     */
    public static byte[] weave(String name, byte[] original) {
        byte[] woven = original;
        if (CLOCK_READERS.contains(name)) {
            woven = ClockRedirect.redirect(woven, CLOCKS, HookBridgeGenerator.INTERNAL_NAME);
            if (woven == original) {
                throw new IllegalStateException("reads no clock");
            }
        }
        if (THREAD_SHOWERS.contains(name)) {
            woven =
                    ClockRedirect.redirect(
                            woven,
                            List.of(ClockRedirect.CURRENT_THREAD),
                            HookBridgeGenerator.INTERNAL_NAME);
        }
        // One transform after another: two at once lose what the second adds at the start of a
        // method.
        for (MethodPatch edit : EDITS.getOrDefault(name, List.of())) {
            woven = edit.apply(woven);
        }
        return woven;
    }
}
