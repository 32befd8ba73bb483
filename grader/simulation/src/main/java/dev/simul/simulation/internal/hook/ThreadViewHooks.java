package dev.simul.simulation.internal.hook;

import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.AbstractQueuedLongSynchronizer;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import org.jspecify.annotations.Nullable;

/**
 * Hooks for methods that show threads to the program. A program must see its platform threads, and
 * never their shadows.
 */
public final class ThreadViewHooks {
    private ThreadViewHooks() {}

    /** Replaces a thread that a method returns: a shadow by its platform thread. */
    public static @Nullable Thread originalOrSame(@Nullable Thread thread) {
        Thread original = ThreadHooks.originalOf(thread);
        return original == null ? thread : original;
    }

    /** Replaces a collection of threads that a method returns. */
    public static Collection<@Nullable Thread> originalsOf(Collection<@Nullable Thread> threads) {
        if (!CurrentRuntime.isPresent()) {
            return threads;
        }
        List<@Nullable Thread> originals = new ArrayList<>(threads.size());
        for (Thread thread : threads) {
            originals.add(originalOrSame(thread));
        }
        return originals;
    }

    /** Replaces a call inside the JDK, which compares the result with a thread that runs. */
    public static @Nullable Thread firstQueuedThread(AbstractQueuedSynchronizer lock) {
        return shadowOrSame(lock.getFirstQueuedThread());
    }

    /** Replaces a call inside the JDK, which compares the result with a thread that runs. */
    public static @Nullable Thread firstQueuedThreadOfLong(AbstractQueuedLongSynchronizer lock) {
        return shadowOrSame(lock.getFirstQueuedThread());
    }

    private static @Nullable Thread shadowOrSame(@Nullable Thread thread) {
        Thread shadow = ThreadHooks.shadowOf(thread);
        return shadow == null ? thread : shadow;
    }

    /**
     * Called on entry to {@code Thread.getThreadGroup}. Returns null if the JDK itself knows the
     * group.
     */
    public static @Nullable ThreadGroup threadGroup(Thread thread) {
        RuntimeDelegate runtime = thread.isVirtual() ? CurrentRuntime.get() : null;
        return runtime == null ? null : runtime.platformThreads().groupOf(thread);
    }

    /**
     * Called on entry to {@code Thread.isDaemon}. Returns true for the first thread of a
     * simulation, which is not a daemon.
     */
    public static boolean isFirstThread(Thread thread) {
        RuntimeDelegate runtime = thread.isVirtual() ? CurrentRuntime.get() : null;
        return runtime != null && runtime.platformThreads().isFirst(thread);
    }

    /** Replaces {@code Thread.getAllStackTraces}. */
    public static Map<Thread, StackTraceElement[]> allStackTraces() {
        Map<Thread, StackTraceElement[]> all = new LinkedHashMap<>();
        for (Thread thread : ThreadHooks.platformThreads()) {
            all.put(thread, thread.getStackTrace());
        }
        return all;
    }
}
