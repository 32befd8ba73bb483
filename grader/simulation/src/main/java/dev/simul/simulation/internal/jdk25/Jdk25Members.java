package dev.simul.simulation.internal.jdk25;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer.ConditionObject;

/**
 * The private members of JDK 25 that the simulation reads and calls. All of them are looked up when
 * this class is initialized. They are constants that compilers can fold, because each step of a
 * thread uses several of them.
 *
 * <p>Parameters and results of private types are declared as the nearest public type, so that
 * callers need not name the private types.
 */
final class Jdk25Members {
    private static final MethodHandles.Lookup OWN = MethodHandles.lookup();

    private static final Class<?> VIRTUAL_THREAD = type("java.lang.VirtualThread");
    private static final Class<?> CONTINUATION = initialized("jdk.internal.vm.Continuation");
    private static final Class<?> SNAPSHOT = initialized("jdk.internal.vm.ThreadSnapshot");

    static final VarHandle STATE = field(VIRTUAL_THREAD, "state", int.class);
    static final VarHandle CARRIER = field(VIRTUAL_THREAD, "carrierThread", Thread.class);
    static final VarHandle PARK_PERMIT = field(VIRTUAL_THREAD, "parkPermit", boolean.class);
    static final VarHandle ON_WAITING_LIST = field(VIRTUAL_THREAD, "onWaitingList", boolean.class);
    static final VarHandle TASK = field(VIRTUAL_THREAD, "runContinuation", Runnable.class);
    static final VarHandle OF_THREAD = field(VIRTUAL_THREAD, "cont", CONTINUATION);
    static final VarHandle TERMINATION = field(VIRTUAL_THREAD, "termination", CountDownLatch.class);
    static final MethodHandle DEFAULT_SCHEDULER =
            getter(VIRTUAL_THREAD, "DEFAULT_SCHEDULER", ForkJoinPool.class);
    static final MethodHandle RUN_CONTINUATION = ofThread("runContinuation");
    static final MethodHandle AFTER_YIELD = ofThread("afterYield");
    static final MethodHandle AFTER_DONE = ofThread("afterDone");
    static final MethodHandle NOTIFY_UNMOUNT =
            method(VIRTUAL_THREAD, "notifyJvmtiUnmount", methodType(void.class, boolean.class))
                    .asType(methodType(void.class, Thread.class, boolean.class));
    static final MethodHandle NEW_BUILDER =
            constructor(
                    initialized("java.lang.ThreadBuilders$VirtualThreadBuilder"),
                    Executor.class,
                    Thread.Builder.OfVirtual.class);

    static final VarHandle RUNNING = field(Thread.class, "cont", CONTINUATION);
    static final VarHandle INTERRUPTED = field(Thread.class, "interrupted", boolean.class);
    static final VarHandle INTERRUPT_LOCK = field(Thread.class, "interruptLock", Object.class);
    static final MethodHandle SET_CURRENT =
            method(Thread.class, "setCurrentThread", methodType(void.class, Thread.class));
    static final MethodHandle SET_INTERRUPT =
            method(Thread.class, "setInterrupt", methodType(void.class));
    static final MethodHandle CLEAR_INTERRUPT =
            method(Thread.class, "clearInterrupt", methodType(void.class));
    static final MethodHandle THREAD_CACHE =
            staticMethod(Thread.class, "scopedValueCache", methodType(Object[].class));
    static final MethodHandle SET_THREAD_CACHE =
            staticMethod(
                    Thread.class, "setScopedValueCache", methodType(void.class, Object[].class));
    static final MethodHandle START_IN =
            method(
                            Thread.class,
                            "start",
                            methodType(void.class, initialized("jdk.internal.vm.ThreadContainer")))
                    .asType(methodType(void.class, Thread.class, Object.class));

    static final VarHandle PARENT = field(CONTINUATION, "parent", CONTINUATION);
    static final VarHandle TAIL = field(CONTINUATION, "tail", type("jdk.internal.vm.StackChunk"));
    static final VarHandle DONE = field(CONTINUATION, "done", boolean.class);
    static final VarHandle MOUNTED = field(CONTINUATION, "mounted", boolean.class);
    static final VarHandle CACHE = field(CONTINUATION, "scopedValueCache", Object[].class);
    static final MethodHandle ENTER =
            staticMethod(
                            CONTINUATION,
                            "enterSpecial",
                            methodType(void.class, CONTINUATION, boolean.class, boolean.class))
                    .asType(methodType(void.class, Object.class, boolean.class, boolean.class));
    static final MethodHandle DO_YIELD =
            staticMethod(CONTINUATION, "doYield", methodType(int.class));
    static final MethodHandle STACK_WALKER =
            method(CONTINUATION, "stackWalker", methodType(StackWalker.class))
                    .asType(methodType(StackWalker.class, Object.class));

    static final VarHandle SYNC =
            field(
                    CountDownLatch.class,
                    "sync",
                    initialized("java.util.concurrent.CountDownLatch$Sync"));
    static final VarHandle RUNNER = field(FutureTask.class, "runner", Thread.class);
    static final Class<?> ASYNC_RUN = type("java.util.concurrent.CompletableFuture$AsyncRun");
    static final VarHandle RUN_FUTURE = field(ASYNC_RUN, "dep", CompletableFuture.class);
    static final VarHandle SUPPLY_FUTURE =
            field(
                    type("java.util.concurrent.CompletableFuture$AsyncSupply"),
                    "dep",
                    CompletableFuture.class);
    static final MethodHandle QUEUE_LENGTH =
            method(ConditionObject.class, "getWaitQueueLength", methodType(int.class));
    static final VarHandle OWNER =
            field(AbstractOwnableSynchronizer.class, "exclusiveOwnerThread", Thread.class);

    static final MethodHandle DO_EXEC =
            method(ForkJoinTask.class, "doExec", methodType(void.class));
    static final VarHandle IMMEDIATE =
            field(
                    initialized("java.util.concurrent.DelayScheduler$ScheduledForkJoinTask"),
                    "isImmediate",
                    boolean.class);
    static final VarHandle PARALLELISM = field(ForkJoinPool.class, "parallelism", int.class);
    static final VarHandle TIMER_THREAD =
            field(Timer.class, "thread", type("java.util.TimerThread"));
    static final MethodHandle JVM_ARGUMENTS =
            staticMethod(
                    initialized("jdk.internal.misc.VM"),
                    "getRuntimeArguments",
                    methodType(String[].class));

    /**
     * The members of thread snapshots are called by reflection, which is faster to link, because
     * few of these members are ever called.
     */
    static final MethodHandle SNAPSHOT_OF = unreflect(ofSnapshot("of", Thread.class));

    static final Method SNAPSHOT_STACK = ofSnapshot("stackTrace");
    static final Method SNAPSHOT_BLOCKED_ON = ofSnapshot("blockedOn");
    static final Method SNAPSHOT_WAITING_ON = ofSnapshot("waitingOn");
    static final Method SNAPSHOT_OWNED = ofSnapshot("ownedMonitorsAt", int.class);

    private Jdk25Members() {}

    /** Returns a class, without initializing it. */
    private static Class<?> type(String name) {
        return type(name, false);
    }

    /** Returns a class, initialized outside of any simulation. */
    private static Class<?> initialized(String name) {
        return type(name, true);
    }

    private static Class<?> type(String name, boolean initialize) {
        try {
            return Class.forName(name, initialize, null);
        } catch (ClassNotFoundException e) {
            throw missing(e);
        }
    }

    private static VarHandle field(Class<?> owner, String name, Class<?> type) {
        try {
            return in(owner).findVarHandle(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static MethodHandle getter(Class<?> owner, String name, Class<?> type) {
        try {
            return in(owner).findStaticGetter(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static MethodHandle method(Class<?> owner, String name, MethodType type) {
        try {
            return in(owner).findVirtual(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static MethodHandle ofThread(String name) {
        return method(VIRTUAL_THREAD, name, methodType(void.class))
                .asType(methodType(void.class, Thread.class));
    }

    private static MethodHandle staticMethod(Class<?> owner, String name, MethodType type) {
        try {
            return in(owner).findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static MethodHandle constructor(Class<?> owner, Class<?> parameter, Class<?> result) {
        try {
            return in(owner)
                    .findConstructor(owner, methodType(void.class, parameter))
                    .asType(methodType(result, parameter));
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static Method ofSnapshot(String name, Class<?>... parameters) {
        try {
            Method method = SNAPSHOT.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static MethodHandle unreflect(Method method) {
        try {
            return OWN.unreflect(method);
        } catch (ReflectiveOperationException e) {
            throw missing(e);
        }
    }

    private static MethodHandles.Lookup in(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, OWN);
    }

    private static IllegalStateException missing(ReflectiveOperationException reason) {
        return new IllegalStateException(reason);
    }
}
