package dev.simul.simulation.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import org.jspecify.annotations.Nullable;

/**
 * Mounts simulated threads, and runs and stops their continuations. Does what {@code
 * java.lang.VirtualThread} and {@code jdk.internal.vm.Continuation} of JDK 25 do, but for what they
 * do not need: they run on one carrier, and none runs inside another.
 *
 * <p>The JDK's own methods are longer than what compilers make one with its callers, so each step
 * would run through more frames, and the stack that is kept of a waiting thread would be larger.
 */
final class Continuation25 {
    private static @Nullable Members members;

    private Continuation25() {}

    private record Members(
            MethodHandle enter,
            MethodHandle doYield,
            MethodHandle running,
            MethodHandle setRunning,
            MethodHandle parent,
            MethodHandle setTail,
            MethodHandle isDone,
            MethodHandle setMounted,
            MethodHandle cache,
            MethodHandle setCache,
            MethodHandle threadCache,
            MethodHandle setThreadCache,
            MethodHandle setCurrent,
            VarHandle interrupted,
            VarHandle interruptLock,
            MethodHandle setInterrupt,
            MethodHandle clearInterrupt,
            MethodHandle tellUnmount,
            MethodHandle afterYield,
            MethodHandle afterDone) {}

    private static final class Found {
        static final MethodHandle ENTER = found().enter;
        static final MethodHandle DO_YIELD = found().doYield;
        static final MethodHandle RUNNING = found().running;
        static final MethodHandle SET_RUNNING = found().setRunning;
        static final MethodHandle PARENT = found().parent;
        static final MethodHandle SET_TAIL = found().setTail;
        static final MethodHandle IS_DONE = found().isDone;
        static final MethodHandle SET_MOUNTED = found().setMounted;
        static final MethodHandle CACHE = found().cache;
        static final MethodHandle SET_CACHE = found().setCache;
        static final MethodHandle THREAD_CACHE = found().threadCache;
        static final MethodHandle SET_THREAD_CACHE = found().setThreadCache;
        static final MethodHandle SET_CURRENT = found().setCurrent;
        static final VarHandle INTERRUPTED = found().interrupted;
        static final VarHandle INTERRUPT_LOCK = found().interruptLock;
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
    static synchronized void find() throws ReflectiveOperationException {
        if (members != null) {
            return;
        }
        MethodHandles.Lookup own = MethodHandles.lookup();
        Class<?> type = Class.forName("jdk.internal.vm.Continuation");
        MethodHandles.Lookup within = MethodHandles.privateLookupIn(type, own);
        MethodHandles.Lookup lang = MethodHandles.privateLookupIn(Thread.class, own);
        Class<?> virtualThread = Class.forName("java.lang.VirtualThread", false, null);
        MethodHandles.Lookup virtual = MethodHandles.privateLookupIn(virtualThread, own);
        VarHandle running = lang.findVarHandle(Thread.class, "cont", type);
        VarHandle tail =
                within.findVarHandle(
                        type, "tail", Class.forName("jdk.internal.vm.StackChunk", false, null));
        VarHandle mounted = within.findVarHandle(type, "mounted", boolean.class);
        VarHandle cache = within.findVarHandle(type, "scopedValueCache", Object[].class);
        members =
                new Members(
                        within.findStatic(
                                        type,
                                        "enterSpecial",
                                        MethodType.methodType(
                                                void.class, type, boolean.class, boolean.class))
                                .asType(
                                        MethodType.methodType(
                                                void.class,
                                                Object.class,
                                                boolean.class,
                                                boolean.class)),
                        within.findStatic(type, "doYield", MethodType.methodType(int.class)),
                        running.toMethodHandle(AccessMode.GET)
                                .asType(MethodType.methodType(Object.class, Thread.class)),
                        running.toMethodHandle(AccessMode.SET)
                                .asType(
                                        MethodType.methodType(
                                                void.class, Thread.class, Object.class)),
                        getter(within.findVarHandle(type, "parent", type), Object.class),
                        setter(tail, AccessMode.SET, Object.class),
                        getter(within.findVarHandle(type, "done", boolean.class), boolean.class),
                        setter(mounted, AccessMode.SET_RELEASE, boolean.class),
                        getter(cache, Object[].class),
                        setter(cache, AccessMode.SET, Object[].class),
                        lang.findStatic(
                                Thread.class,
                                "scopedValueCache",
                                MethodType.methodType(Object[].class)),
                        lang.findStatic(
                                Thread.class,
                                "setScopedValueCache",
                                MethodType.methodType(void.class, Object[].class)),
                        lang.findVirtual(
                                Thread.class,
                                "setCurrentThread",
                                MethodType.methodType(void.class, Thread.class)),
                        lang.findVarHandle(Thread.class, "interrupted", boolean.class),
                        lang.findVarHandle(Thread.class, "interruptLock", Object.class),
                        lang.findVirtual(
                                Thread.class, "setInterrupt", MethodType.methodType(void.class)),
                        lang.findVirtual(
                                Thread.class, "clearInterrupt", MethodType.methodType(void.class)),
                        virtual.findVirtual(
                                        virtualThread,
                                        "notifyJvmtiUnmount",
                                        MethodType.methodType(void.class, boolean.class))
                                .asType(
                                        MethodType.methodType(
                                                void.class, Thread.class, boolean.class)),
                        virtual.findVirtual(
                                        virtualThread,
                                        "afterYield",
                                        MethodType.methodType(void.class))
                                .asType(MethodType.methodType(void.class, Thread.class)),
                        virtual.findVirtual(
                                        virtualThread,
                                        "afterDone",
                                        MethodType.methodType(void.class))
                                .asType(MethodType.methodType(void.class, Thread.class)));
    }

    private static MethodHandle getter(VarHandle field, Class<?> type) {
        return field.toMethodHandle(AccessMode.GET)
                .asType(MethodType.methodType(type, Object.class));
    }

    private static MethodHandle setter(VarHandle field, AccessMode mode, Class<?> type) {
        return field.toMethodHandle(mode)
                .asType(MethodType.methodType(void.class, Object.class, type));
    }

    /**
     * Lets a virtual thread go on, mounted on the calling carrier, until it stops or ends.
     *
     * @param virtual a virtual thread that can run and has yielded
     * @param carrier the calling thread, which runs none
     */
    static void goOn(Thread virtual, Thread carrier) {
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
        State25.storeCarrier(virtual, carrier);
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
        State25.storeCarrier(virtual, null);
        if (isInterrupted(carrier)) {
            Found.CLEAR_INTERRUPT.invokeExact(carrier);
        }
    }

    private static boolean isInterrupted(Thread thread) {
        return (boolean) Found.INTERRUPTED.getVolatile(thread);
    }

    private static void run(Object continuation, Thread carrier) throws Throwable {
        Found.SET_MOUNTED.invokeExact(continuation, true);
        Object[] cache = (Object[]) Found.CACHE.invokeExact(continuation);
        if (cache != null) {
            Found.SET_THREAD_CACHE.invokeExact(cache);
        }
        Found.SET_RUNNING.invokeExact(carrier, continuation);
        try {
            Found.ENTER.invokeExact(continuation, true, true);
        } finally {
            stopped(continuation, carrier, cache);
        }
    }

    private static void stopped(Object continuation, Thread carrier, Object @Nullable [] cache)
            throws Throwable {
        VarHandle.releaseFence();
        Found.SET_RUNNING.invokeExact(carrier, (Object) null);
        if ((boolean) Found.IS_DONE.invokeExact(continuation)) {
            Found.SET_TAIL.invokeExact(continuation, (Object) null);
        }
        Object[] left = (Object[]) Found.THREAD_CACHE.invokeExact();
        if (left != cache) {
            Found.SET_CACHE.invokeExact(continuation, left);
        }
        if (left != null) {
            Found.SET_THREAD_CACHE.invokeExact((Object[]) null);
        }
        Found.SET_MOUNTED.invokeExact(continuation, false);
    }

    /** Tells the JVM of the end of an unmount whose beginning it was told of. */
    static void tellUnmounted(Thread virtual) {
        try {
            Found.TELL_UNMOUNT.invokeExact(virtual, false);
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
    }

    /** Does what follows the unmount of a thread that has stopped or ended. */
    static void hasStopped(Thread virtual) {
        if (State25.hasParked(virtual)) {
            return;
        }
        try {
            Object continuation = Jdk25.continuationOf(virtual);
            if ((boolean) Found.IS_DONE.invokeExact(continuation)) {
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
    static boolean isAlone(Thread carrier) {
        try {
            Object running = Found.RUNNING.invokeExact(carrier);
            return running != null && Found.PARENT.invokeExact(running) == null;
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
        }
    }

    /**
     * Stops the continuation that the calling thread runs, until it is run again.
     *
     * @return whether it has stopped; false where its carrier could not be given up
     */
    static boolean stop() {
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
