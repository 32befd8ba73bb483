package dev.simul.simulation.internal.jdk25;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Mounts simulated threads, and runs and stops their continuations. Does what {@code
 * java.lang.VirtualThread} and {@code jdk.internal.vm.Continuation} of JDK 25 do, but for what they
 * do not need: they run on one carrier, and none runs inside another.
 *
 * <p>The JDK's own methods are longer than what compilers make one with its callers, so each step
 * would run through more frames, and the stack that is kept of a waiting thread would be larger.
 */
public final class FastContinuation {
    private static @Nullable Members members;

    private FastContinuation() {}

    private record Members(
            VarHandle running,
            VarHandle parent,
            VarHandle tail,
            VarHandle done,
            VarHandle mounted,
            VarHandle cache,
            VarHandle interrupted,
            VarHandle interruptLock,
            MethodHandle enter,
            MethodHandle doYield,
            MethodHandle threadCache,
            MethodHandle setThreadCache,
            MethodHandle setCurrent,
            MethodHandle setInterrupt,
            MethodHandle clearInterrupt,
            MethodHandle tellUnmount,
            MethodHandle afterYield,
            MethodHandle afterDone) {}

    private static final class Found {
        static final VarHandle RUNNING = found().running;
        static final VarHandle PARENT = found().parent;
        static final VarHandle TAIL = found().tail;
        static final VarHandle DONE = found().done;
        static final VarHandle MOUNTED = found().mounted;
        static final VarHandle CACHE = found().cache;
        static final VarHandle INTERRUPTED = found().interrupted;
        static final VarHandle INTERRUPT_LOCK = found().interruptLock;
        static final MethodHandle ENTER = found().enter;
        static final MethodHandle DO_YIELD = found().doYield;
        static final MethodHandle THREAD_CACHE = found().threadCache;
        static final MethodHandle SET_THREAD_CACHE = found().setThreadCache;
        static final MethodHandle SET_CURRENT = found().setCurrent;
        static final MethodHandle SET_INTERRUPT = found().setInterrupt;
        static final MethodHandle CLEAR_INTERRUPT = found().clearInterrupt;
        static final MethodHandle TELL_UNMOUNT = found().tellUnmount;
        static final MethodHandle AFTER_YIELD = found().afterYield;
        static final MethodHandle AFTER_DONE = found().afterDone;

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
        MethodHandles.Lookup own = MethodHandles.lookup();
        Class<?> type = Class.forName("jdk.internal.vm.Continuation");
        MethodHandles.Lookup within = MethodHandles.privateLookupIn(type, own);
        MethodHandles.Lookup lang = MethodHandles.privateLookupIn(Thread.class, own);
        Class<?> virtualThread = Class.forName("java.lang.VirtualThread", false, null);
        MethodHandles.Lookup virtual = MethodHandles.privateLookupIn(virtualThread, own);
        members =
                new Members(
                        lang.findVarHandle(Thread.class, "cont", type),
                        within.findVarHandle(type, "parent", type),
                        within.findVarHandle(
                                type,
                                "tail",
                                Class.forName("jdk.internal.vm.StackChunk", false, null)),
                        within.findVarHandle(type, "done", boolean.class),
                        within.findVarHandle(type, "mounted", boolean.class),
                        within.findVarHandle(type, "scopedValueCache", Object[].class),
                        lang.findVarHandle(Thread.class, "interrupted", boolean.class),
                        lang.findVarHandle(Thread.class, "interruptLock", Object.class),
                        within.findStatic(
                                        type,
                                        "enterSpecial",
                                        methodType(void.class, type, boolean.class, boolean.class))
                                .asType(
                                        methodType(
                                                void.class,
                                                Object.class,
                                                boolean.class,
                                                boolean.class)),
                        within.findStatic(type, "doYield", methodType(int.class)),
                        lang.findStatic(
                                Thread.class, "scopedValueCache", methodType(Object[].class)),
                        lang.findStatic(
                                Thread.class,
                                "setScopedValueCache",
                                methodType(void.class, Object[].class)),
                        lang.findVirtual(
                                Thread.class,
                                "setCurrentThread",
                                methodType(void.class, Thread.class)),
                        lang.findVirtual(Thread.class, "setInterrupt", methodType(void.class)),
                        lang.findVirtual(Thread.class, "clearInterrupt", methodType(void.class)),
                        virtual.findVirtual(
                                        virtualThread,
                                        "notifyJvmtiUnmount",
                                        methodType(void.class, boolean.class))
                                .asType(methodType(void.class, Thread.class, boolean.class)),
                        virtual.findVirtual(virtualThread, "afterYield", methodType(void.class))
                                .asType(methodType(void.class, Thread.class)),
                        virtual.findVirtual(virtualThread, "afterDone", methodType(void.class))
                                .asType(methodType(void.class, Thread.class)));
    }

    /**
     * Lets a virtual thread go on, mounted on the calling carrier, until it stops or ends.
     *
     * @param virtual a virtual thread that can run and has yielded
     * @param carrier the calling thread, which runs none
     */
    public static void goOn(Thread virtual, Thread carrier) {
        try {
            mount(virtual, carrier);
            try {
                run(Jdk25.continuationOf(virtual), carrier);
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
            Found.SET_INTERRUPT.invokeExact(carrier);
        } else if (isInterrupted(carrier)) {
            synchronized (Found.INTERRUPT_LOCK.get(virtual)) {
                if (!isInterrupted(virtual)) {
                    Found.CLEAR_INTERRUPT.invokeExact(carrier);
                }
            }
        }
        Found.SET_CURRENT.invokeExact(carrier, virtual);
    }

    private static void unmount(Thread virtual, Thread carrier) throws Throwable {
        Found.SET_CURRENT.invokeExact(carrier, carrier);
        VirtualThreadState.storeCarrier(virtual, null);
        if (isInterrupted(carrier)) {
            Found.CLEAR_INTERRUPT.invokeExact(carrier);
        }
    }

    private static boolean isInterrupted(Thread thread) {
        return (boolean) Found.INTERRUPTED.getVolatile(thread);
    }

    private static void run(Object continuation, Thread carrier) throws Throwable {
        Found.MOUNTED.setRelease(continuation, true);
        Object[] cache = (Object[]) Found.CACHE.get(continuation);
        if (cache != null) {
            Found.SET_THREAD_CACHE.invokeExact(cache);
        }
        Found.RUNNING.set(carrier, continuation);
        try {
            Found.ENTER.invokeExact(continuation, true, true);
        } finally {
            stopped(continuation, carrier, cache);
        }
    }

    private static void stopped(Object continuation, Thread carrier, Object @Nullable [] cache)
            throws Throwable {
        VarHandle.releaseFence();
        Found.RUNNING.set(carrier, (Object) null);
        if ((boolean) Found.DONE.get(continuation)) {
            Found.TAIL.set(continuation, (Object) null);
        }
        Object[] left = (Object[]) Found.THREAD_CACHE.invokeExact();
        if (left != cache) {
            Found.CACHE.set(continuation, left);
        }
        if (left != null) {
            Found.SET_THREAD_CACHE.invokeExact((Object[]) null);
        }
        Found.MOUNTED.setRelease(continuation, false);
    }

    /** Tells the JVM of the end of an unmount whose beginning it was told of. */
    public static void tellUnmounted(Thread virtual) {
        try {
            Found.TELL_UNMOUNT.invokeExact(virtual, false);
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
    }

    /** Does what follows the unmount of a thread that has stopped or ended. */
    public static void hasStopped(Thread virtual) {
        if (VirtualThreadState.hasParked(virtual)) {
            return;
        }
        try {
            Object continuation = Jdk25.continuationOf(virtual);
            if ((boolean) Found.DONE.get(continuation)) {
                Found.AFTER_DONE.invokeExact(virtual);
            } else {
                Found.AFTER_YIELD.invokeExact(virtual);
            }
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
    }

    /**
     * Tells whether what a carrier runs is a virtual thread's continuation, and not one inside it.
     *
     * @param carrier the calling thread, which runs a continuation
     * @return whether {@link #stop} stops the virtual thread
     */
    public static boolean isAlone(Thread carrier) {
        Object running = Found.RUNNING.get(carrier);
        return running != null && Found.PARENT.get(running) == null;
    }

    /**
     * Stops the continuation that the calling thread runs, until it is run again.
     *
     * @return whether it has stopped; false where its carrier could not be given up
     */
    public static boolean stop() {
        int pinned;
        try {
            pinned = (int) Found.DO_YIELD.invokeExact();
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
        VarHandle.releaseFence();
        return pinned == 0;
    }
}
