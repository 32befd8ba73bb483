package dev.simul.simulation.jdk;

import static java.util.Map.entry;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is changed in the classes of JDK 25: which of them read the virtual clock, and which methods
 * are hooked and how. Reasons are those of the sources of OpenJDK 25.
 */
final class Edits25 {
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");

    /**
     * The JDK's own ways to read a clock and to pause the processor; each is a static method with a
     * hook of the same name and type.
     */
    static final List<ConstantPool.Method> CLOCKS =
            List.of(
                    new ConstantPool.Method("java/lang/Thread", "onSpinWait", "()V"),
                    new ConstantPool.Method("java/lang/System", "nanoTime", "()J"),
                    new ConstantPool.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ConstantPool.Method(
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
    private static final Edit THREADS =
            Edit.replaceStatic(
                    "<init>", "java/util/concurrent/ConcurrentHashMap", "newKeySet", "threads");

    /** So would be that of collections that nothing changes, which begins and runs at random. */
    private static final List<Edit> UNCHANGING =
            List.of(Edit.reading("SALT32L", "salt"), Edit.reading("REVERSE", "isReversed"));

    private static final Edit SEED =
            Edit.replace(
                    "<init>", "java/util/concurrent/atomic/AtomicLong", "getAndAdd", "getAndAdd");

    private static final String STAMP = "(JLjava/util/concurrent/TimeUnit;)J";

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
                                    Edit.before(
                                            "start",
                                            "(Ljdk/internal/vm/ThreadContainer;)V",
                                            "startVirtual",
                                            0),
                                    Edit.before("interrupt", "()V", "interrupts", 0),
                                    Edit.unless("sleepNanos", "(J)V", "sleep", 0, 1),
                                    Edit.unless("parkNanos", "(J)V", "parkFor", 0, 1),
                                    Edit.ask(
                                            "threadState",
                                            "()Ljava/lang/Thread$State;",
                                            "stateOf",
                                            0),
                                    Edit.ask(
                                            "asyncGetStackTrace",
                                            "()[Ljava/lang/StackTraceElement;",
                                            "stackOf",
                                            0),
                                    Edit.before(
                                            "compareAndSetOnWaitingList", "(ZZ)Z", "unblockBegins"),
                                    Edit.leaving("unblock", "()V", "unblockEnds"),
                                    Edit.unless("runContinuation", "()V", "goesOn", 0, 0),
                                    Edit.leaveOut(
                                            "yieldContinuation",
                                            "notifyJvmtiMount",
                                            "mountedUntold"),
                                    Edit.leaveOut(
                                            "yieldContinuation",
                                            "notifyJvmtiUnmount",
                                            "unmountsUntold"),
                                    Edit.insteadIf(
                                            "stopsHere", "yieldContinuation", "()Z", "yields"),
                                    Edit.leaveOut(
                                            "unmount", "notifyJvmtiUnmount", "unmountedUntold"),
                                    Edit.unless("park", "()V", "parks", 0, 0),
                                    Edit.unless("unpark", "(Z)V", "unparks", 0, 0),
                                    Edit.leavingBy(
                                            "run",
                                            "(Ljava/lang/Runnable;)V",
                                            "ends",
                                            ClassDesc.of("java.lang.VirtualThread"),
                                            "notifyJvmtiMount",
                                            false))),
                    entry(
                            "jdk/internal/vm/ThreadSnapshot",
                            List.of(Edit.around("of", "create", "observes", "observed"))),
                    entry(
                            "java/lang/Thread",
                            List.of(
                                    Edit.unless("start", "()V", "start", 0, 0),
                                    Edit.unless(
                                            "start",
                                            "(Ljdk/internal/vm/ThreadContainer;)V",
                                            "startIn",
                                            0,
                                            0,
                                            1),
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
                                    Edit.forward(THREAD, "getName", "()Ljava/lang/String;"),
                                    Edit.forward(THREAD, "setName", "(Ljava/lang/String;)V"),
                                    Edit.forward(
                                            THREAD,
                                            "getContextClassLoader",
                                            "()Ljava/lang/ClassLoader;"),
                                    Edit.forward(
                                            THREAD,
                                            "setContextClassLoader",
                                            "(Ljava/lang/ClassLoader;)V"),
                                    Edit.exchange(
                                            "getThreadGroup",
                                            "()Ljava/lang/ThreadGroup;",
                                            "original",
                                            0),
                                    Edit.instead(
                                            "getAllThreads",
                                            "()[Ljava/lang/Thread;",
                                            "platformThreads"),
                                    // The last one stands first in the method.
                                    Edit.exchange(
                                            "dispatchUncaughtException",
                                            "(Ljava/lang/Throwable;)V",
                                            "original",
                                            0),
                                    Edit.before(
                                            "dispatchUncaughtException",
                                            "(Ljava/lang/Throwable;)V",
                                            "uncaught",
                                            0,
                                            1))),
                    entry(
                            "java/util/concurrent/locks/LockSupport",
                            List.of(Edit.exchange("unpark", "(Ljava/lang/Thread;)V", "shadow", 0))),
                    entry(
                            "java/util/concurrent/ThreadPerTaskExecutor",
                            List.of(
                                    Edit.exchange(
                                            "taskComplete", "(Ljava/lang/Thread;)V", "original", 1),
                                    THREADS)),
                    entry("jdk/internal/misc/ThreadFlock", List.of(THREADS)),
                    entry(
                            "java/util/concurrent/ThreadPoolExecutor",
                            List.of(
                                    Edit.make(
                                            "<init>",
                                            ClassDesc.of("java.util.HashSet"),
                                            ClassDesc.of("java.util.LinkedHashSet")),
                                    Edit.before("execute", "(Ljava/lang/Runnable;)V", "uses", 0),
                                    Edit.before("addWorker", "(Ljava/lang/Runnable;Z)Z", "uses", 0),
                                    Edit.before(
                                            "execute", "(Ljava/lang/Runnable;)V", "releases", 1),
                                    Edit.returning(
                                            "getTask", "()Ljava/lang/Runnable;", "acquires"))),
                    entry(
                            "java/util/concurrent/ScheduledThreadPoolExecutor",
                            List.of(
                                    Edit.before("delayedExecute", "", "uses", 0),
                                    Edit.before("delayedExecute", "", "releases", 1),
                                    Edit.before("reExecutePeriodic", "", "releases", 1))),
                    entry(
                            "java/util/Timer",
                            List.of(
                                    Edit.before(
                                            "sched",
                                            "(Ljava/util/TimerTask;JJ)V",
                                            "usesTimer",
                                            0))),
                    entry(
                            "java/lang/Object",
                            List.of(
                                    Edit.before("wait", "(J)V", "waitBegins", 0),
                                    Edit.after("wait", "(J)V", "waitEnds"))),
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
                                    Edit.instead(
                                            "awaitQuiescence",
                                            "(JLjava/util/concurrent/TimeUnit;)Z",
                                            "awaitQuiescence",
                                            0,
                                            1,
                                            3),
                                    Edit.instead("isQuiescent", "()Z", "isQuiescent", 0),
                                    Edit.unless("isTerminated", "()Z", "isBusy", 0, 0),
                                    Edit.instead("getParallelism", "()I", "parallelism", 0),
                                    Edit.before("close", "()V", "closing", 0),
                                    Edit.before(
                                            "shutdownNow", "()Ljava/util/List;", "shutdownNow", 0),
                                    Edit.instead("getCommonPoolParallelism", "()I", "processors"))),
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
                                    Edit.before("completeRelay", "", "completes"),
                                    Edit.before("waitingGet", "", "awaits", 0),
                                    Edit.before("timedGet", "", "awaits", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture$AsyncSupply",
                            List.of(Edit.before("run", "()V", "computes", 0))),
                    entry(
                            "java/util/concurrent/CompletableFuture$AsyncRun",
                            List.of(Edit.before("run", "()V", "computes", 0))),
                    entry(
                            "java/util/concurrent/Semaphore$Sync",
                            List.of(
                                    Edit.result("nonfairTryAcquireShared", "(I)I", "permits"),
                                    Edit.before("tryReleaseShared", "(I)Z", "givesBack", 0))),
                    entry(
                            "java/util/concurrent/Semaphore$FairSync",
                            List.of(Edit.result("tryAcquireShared", "(I)I", "permits"))),
                    entry(
                            "java/util/concurrent/locks/ReentrantReadWriteLock$Sync",
                            List.of(
                                    Edit.result("tryAcquireShared", "(J)J", "shares"),
                                    Edit.result("tryReadLock", "()Z", "tried"),
                                    Edit.before("tryReleaseShared", "(J)Z", "givesBack", 0))),
                    entry(
                            "java/util/concurrent/locks/StampedLock",
                            List.of(
                                    Edit.result("readLock", "()J", "stamped"),
                                    Edit.result("readLockInterruptibly", "()J", "stamped"),
                                    Edit.result("tryReadLock", "()J", "stamped"),
                                    Edit.result("tryReadLock", STAMP, "stamped"),
                                    Edit.result("writeLock", "()J", "stamped"),
                                    Edit.result("writeLockInterruptibly", "()J", "stamped"),
                                    Edit.result("tryWriteLock", "()J", "stamped"),
                                    Edit.result("tryWriteLock", STAMP, "stamped"),
                                    Edit.before("unlock", "(J)V", "givesBack", 0),
                                    Edit.before("unlockRead", "(J)V", "givesBack", 0),
                                    Edit.before("unlockWrite", "(J)V", "givesBack", 0),
                                    Edit.before("unstampedUnlockRead", "()V", "givesBack", 0),
                                    Edit.before("unstampedUnlockWrite", "()V", "givesBack", 0))),
                    entry(
                            "java/util/concurrent/SubmissionPublisher$BufferedSubscription",
                            List.of(
                                    Edit.before("offer", "(Ljava/lang/Object;Z)I", "releases", 0),
                                    Edit.before("consume", "()V", "acquires", 0),
                                    Edit.before("consumeNext", "", "acquires", 0),
                                    Edit.before("weakCasCtl", "", "releases", 0))),
                    entry(
                            "java/util/concurrent/CountedCompleter",
                            List.of(Edit.before("tryComplete", "()V", "combines"))),
                    entry(
                            "java/util/stream/AbstractTask",
                            List.of(Edit.instead("getLeafTarget", "()I", "leafTarget"))),
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
                                            0),
                                    Edit.before("helpQuiesce", "()V", "helpQuiesce"))),
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
                    entry("java/util/ImmutableCollections$Set12", List.of(UNCHANGING.getLast())),
                    entry("java/util/ImmutableCollections$Set12$1", List.of(UNCHANGING.getLast())),
                    entry("java/util/ImmutableCollections$SetN$SetNIterator", UNCHANGING),
                    entry("java/util/ImmutableCollections$MapN$MapNIterator", UNCHANGING),
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
                            "sun/nio/ch/UnixDomainSockets",
                            List.of(Edit.before("socket", "()Ljava/io/FileDescriptor;", "socket"))),
                    entry(
                            "sun/nio/ch/Poller",
                            List.of(
                                    Edit.before(
                                            "poll",
                                            "(IIJLjava/util/function/BooleanSupplier;)V",
                                            "socketWait"))),
                    entry(
                            "sun/nio/ch/SelectorImpl",
                            List.of(
                                    Edit.before("<init>", "", "selector"),
                                    Edit.before("lockAndDoSelect", "", "selector"))),
                    entry(
                            "sun/nio/ch/AsynchronousChannelGroupImpl",
                            List.of(Edit.before("awaitTermination", "", "socket"))),
                    entry("sun/nio/ch/PipeImpl", List.of(Edit.before("<init>", "", "pipe"))),
                    entry(
                            "sun/nio/ch/AsynchronousFileChannelImpl",
                            List.of(
                                    Edit.before("read", "", "asynchronousFile"),
                                    Edit.before("write", "", "asynchronousFile"),
                                    Edit.before("lock", "", "asynchronousFile"))),
                    entry(
                            "sun/nio/ch/FileChannelImpl",
                            List.of(
                                    Edit.before(
                                            "lock",
                                            "(JJZ)Ljava/nio/channels/FileLock;",
                                            "fileLock"))),
                    entry(
                            "sun/nio/fs/AbstractWatchService",
                            List.of(
                                    Edit.before("<init>", "", "watch"),
                                    Edit.before("poll", "", "watch"),
                                    Edit.before("take", "", "watch"))),
                    entry(
                            "sun/nio/fs/AbstractPoller",
                            List.of(Edit.before("register", "", "watch"))),
                    entry(
                            "jdk/internal/net/http/HttpClientImpl",
                            List.of(
                                    Edit.before("awaitTermination", "", "http"),
                                    Edit.before("create", "", "http"),
                                    Edit.before("send", "", "http"),
                                    Edit.before("sendAsync", "", "http"))),
                    entry("java/io/FileInputStream", List.of(Edit.before("read", "", "reads", 0))),
                    entry(
                            "java/lang/ref/ReferenceQueue",
                            List.of(Edit.before("remove", "", "collector"))),
                    entry(
                            "java/lang/ProcessBuilder",
                            List.of(Edit.before("start", "()Ljava/lang/Process;", "process"))),
                    entry(
                            "java/lang/ProcessImpl",
                            List.of(Edit.before("waitFor", "", "processEnd"))),
                    entry(
                            "java/lang/ProcessHandleImpl",
                            List.of(Edit.before("completion", "", "processEnd"))));

    private Edits25() {}

    /** Returns the classes that are changed, in internal form. */
    static Set<String> classes() {
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
    static byte[] weave(String name, byte[] original) {
        byte[] woven = original;
        if (CLOCK_READERS.contains(name)) {
            woven = ConstantPool.redirect(woven, CLOCKS, HookClass.INTERNAL_NAME);
            if (woven == original) {
                throw new IllegalStateException("reads no clock");
            }
        }
        if (THREAD_SHOWERS.contains(name)) {
            woven =
                    ConstantPool.redirect(
                            woven, List.of(OutsideJdk.CURRENT_THREAD), HookClass.INTERNAL_NAME);
        }
        // One transform after another: two at once lose what the second adds at the start of a
        // method.
        for (Edit edit : EDITS.getOrDefault(name, List.of())) {
            woven = edit.apply(woven);
        }
        return woven;
    }
}
