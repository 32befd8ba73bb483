package dev.simul.simulation.jdk;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;
import org.jspecify.annotations.Nullable;

/**
 * Runs and stops the continuations of simulated threads. Does what {@code
 * jdk.internal.vm.Continuation} of JDK 25 does, but for what they do not need: they run on one
 * carrier, and none runs inside another.
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
            MethodHandle tail,
            MethodHandle setTail,
            MethodHandle isDone,
            MethodHandle setMounted,
            MethodHandle cache,
            MethodHandle setCache,
            MethodHandle threadCache,
            MethodHandle setThreadCache) {}

    private static final class Found {
        static final MethodHandle ENTER = found().enter;
        static final MethodHandle DO_YIELD = found().doYield;
        static final MethodHandle RUNNING = found().running;
        static final MethodHandle SET_RUNNING = found().setRunning;
        static final MethodHandle PARENT = found().parent;
        static final MethodHandle TAIL = found().tail;
        static final MethodHandle SET_TAIL = found().setTail;
        static final MethodHandle IS_DONE = found().isDone;
        static final MethodHandle SET_MOUNTED = found().setMounted;
        static final MethodHandle CACHE = found().cache;
        static final MethodHandle SET_CACHE = found().setCache;
        static final MethodHandle THREAD_CACHE = found().threadCache;
        static final MethodHandle SET_THREAD_CACHE = found().setThreadCache;

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
                        getter(tail, Object.class),
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
                                MethodType.methodType(void.class, Object[].class)));
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
     * Lets a continuation begin or go on, on the calling carrier, until it stops or ends.
     *
     * @param continuation one that does not run
     * @param carrier the calling thread
     * @return false where the calling thread runs another, so that this must be left to the JDK
     */
    static boolean run(Object continuation, Thread carrier) {
        try {
            if (Found.RUNNING.invokeExact(carrier) != null) {
                return false;
            }
            Found.SET_MOUNTED.invokeExact(continuation, true);
            Object[] cache = (Object[]) Found.CACHE.invokeExact(continuation);
            if (cache != null) {
                Found.SET_THREAD_CACHE.invokeExact(cache);
            }
            Found.SET_RUNNING.invokeExact(carrier, continuation);
            boolean hasBegun = Found.TAIL.invokeExact(continuation) != null;
            try {
                Found.ENTER.invokeExact(continuation, hasBegun, true);
            } finally {
                stopped(continuation, carrier, cache);
            }
            return true;
        } catch (Throwable e) {
            throw Jdk25.unexpected(e);
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
