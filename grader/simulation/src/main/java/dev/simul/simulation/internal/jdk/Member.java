package dev.simul.simulation.internal.jdk;

import dev.simul.simulation.internal.jdk.JdkFacts.Feature;
import org.jspecify.annotations.Nullable;

/**
 * The private members of the JDK that the simulation reads, calls or writes calls of, and the
 * private methods that it patches and that only some of the supported releases have.
 */
public enum Member {
    STATE("java/lang/VirtualThread", "state", "I"),
    PARK_PERMIT("java/lang/VirtualThread", "parkPermit", "Z"),
    ON_WAITING_LIST("java/lang/VirtualThread", "onWaitingList", "Z"),
    TASK("java/lang/VirtualThread", "runContinuation", "Ljava/lang/Runnable;"),
    CONTINUATION("java/lang/VirtualThread", "cont", "Ljdk/internal/vm/Continuation;"),
    DEFAULT_SCHEDULER(
            "java/lang/VirtualThread", "DEFAULT_SCHEDULER", "Ljava/util/concurrent/ForkJoinPool;"),
    RUN_CONTINUATION("java/lang/VirtualThread", "runContinuation", "()V"),
    TERMINATION(
            "java/lang/VirtualThread",
            "termination",
            "Ljava/util/concurrent/CountDownLatch;",
            Feature.JOIN_BY_LATCH,
            true),
    SYNC(
            "java/util/concurrent/CountDownLatch",
            "sync",
            "Ljava/util/concurrent/CountDownLatch$Sync;"),
    NOTIFIES_AT_END(
            "java/lang/VirtualThread",
            "notifyAllAfterTerminate",
            "Z",
            Feature.JOIN_BY_LATCH,
            false),
    INTERRUPTIBLE_WAIT(
            "java/lang/VirtualThread",
            "interruptibleWait",
            "Z",
            Feature.UNMOUNT_DURING_CLASS_INITIALIZATION,
            true),
    SUBMIT_STEP(
            "java/lang/VirtualThread",
            "submit",
            "(Ljava/util/concurrent/Executor;Ljava/lang/Runnable;)V",
            Feature.STEPS_AS_POOL_TASKS,
            true),
    READ_STACK(
            "java/lang/VirtualThread",
            "asyncGetStackTrace",
            "()[Ljava/lang/StackTraceElement;",
            Feature.STACK_READ_BY_SUSPENSION,
            true),
    NEW_BUILDER(
            "java/lang/ThreadBuilders$VirtualThreadBuilder",
            "<init>",
            "(Ljava/util/concurrent/Executor;)V"),
    INHERITED_VALUES(
            "java/lang/Thread",
            "inheritableThreadLocals",
            "Ljava/lang/ThreadLocal$ThreadLocalMap;"),
    START_IN("java/lang/Thread", "start", "(Ljdk/internal/vm/ThreadContainer;)V"),
    CURRENT_CARRIER("java/lang/Thread", "currentCarrierThread", "()Ljava/lang/Thread;"),
    PARK("java/lang/VirtualThread", "park", "()V"),
    STACK_WALKER("jdk/internal/vm/Continuation", "stackWalker", "()Ljava/lang/StackWalker;"),
    RUNNER("java/util/concurrent/FutureTask", "runner", "Ljava/lang/Thread;"),
    RUN_FUTURE(
            "java/util/concurrent/CompletableFuture$AsyncRun",
            "dep",
            "Ljava/util/concurrent/CompletableFuture;"),
    SUPPLY_FUTURE(
            "java/util/concurrent/CompletableFuture$AsyncSupply",
            "dep",
            "Ljava/util/concurrent/CompletableFuture;"),
    SOURCE(
            "java/util/concurrent/CompletableFuture$UniCompletion",
            "src",
            "Ljava/util/concurrent/CompletableFuture;"),
    OTHER_SOURCE(
            "java/util/concurrent/CompletableFuture$BiCompletion",
            "snd",
            "Ljava/util/concurrent/CompletableFuture;"),
    QUEUE_LENGTH(
            "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject",
            "getWaitQueueLength",
            "()I"),
    OWNER(
            "java/util/concurrent/locks/AbstractOwnableSynchronizer",
            "exclusiveOwnerThread",
            "Ljava/lang/Thread;"),
    DO_EXEC("java/util/concurrent/ForkJoinTask", "doExec", "()V"),
    IMMEDIATE("java/util/concurrent/DelayScheduler$ScheduledForkJoinTask", "isImmediate", "Z"),
    PARALLELISM("java/util/concurrent/ForkJoinPool", "parallelism", "I"),
    TIMER_THREAD("java/util/Timer", "thread", "Ljava/util/TimerThread;"),
    NANO_TIME_ADJUSTMENT("jdk/internal/misc/VM", "getNanoTimeAdjustment", "(J)J"),
    SNAPSHOT_OF(
            "jdk/internal/vm/ThreadSnapshot",
            "of",
            "(Ljava/lang/Thread;)Ljdk/internal/vm/ThreadSnapshot;"),
    SNAPSHOT_STACK(
            "jdk/internal/vm/ThreadSnapshot", "stackTrace", "()[Ljava/lang/StackTraceElement;"),
    SNAPSHOT_BLOCKED_ON("jdk/internal/vm/ThreadSnapshot", "blockedOn", "()Ljava/lang/Object;"),
    SNAPSHOT_WAITING_ON("jdk/internal/vm/ThreadSnapshot", "waitingOn", "()Ljava/lang/Object;"),
    SNAPSHOT_OWNED(
            "jdk/internal/vm/ThreadSnapshot", "ownedMonitorsAt", "(I)Ljava/util/stream/Stream;");

    private final String owner;
    private final String name;
    private final String descriptor;
    private final @Nullable Feature feature;
    private final boolean withFeature;

    Member(String owner, String name, String descriptor) {
        this(owner, name, descriptor, null, true);
    }

    /** A member that exists only with a feature, or only without it. */
    Member(
            String owner,
            String name,
            String descriptor,
            @Nullable Feature feature,
            boolean withFeature) {
        this.owner = owner;
        this.name = name;
        this.descriptor = descriptor;
        this.feature = feature;
        this.withFeature = withFeature;
    }

    /** Returns the class that declares the member, in internal form. */
    public String owner() {
        return owner;
    }

    /** Returns the name of the member as class files contain it. */
    public String memberName() {
        return name;
    }

    /** Returns the type of the field or the method as class files contain it. */
    public String descriptor() {
        return descriptor;
    }

    /** Returns whether the member is a method or a constructor, and not a field. */
    public boolean isMethod() {
        return descriptor.startsWith("(");
    }

    /** Returns whether a release has the member. */
    public boolean existsIn(JdkFacts facts) {
        return feature == null || facts.has(feature) == withFeature;
    }
}
