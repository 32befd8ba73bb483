package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.loop.UnsupportedCalls;
import dev.simul.simulation.internal.loop.VirtualThreads;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/** Runs platform threads as virtual threads, their shadows, and maps each to the other. */
final class ShadowThreads {
    private final VirtualThreads virtualThreads;
    private final UnsupportedCalls unsupported;
    private final IdentityHashMap<Thread, Thread> shadows = new IdentityHashMap<>();
    private final IdentityHashMap<Thread, Thread> originals = new IdentityHashMap<>();

    /** The task of a platform thread, for its shadow to run. */
    private record RunOf(Thread platform) implements Runnable {
        @Override
        @SuppressWarnings("DoNotCall")
        public void run() {
            platform.run();
        }
    }

    ShadowThreads(VirtualThreads virtualThreads, UnsupportedCalls unsupported) {
        this.virtualThreads = virtualThreads;
        this.unsupported = unsupported;
    }

    /**
     * Starts a platform thread as a virtual one.
     *
     * @param platform the thread
     * @param container the JDK's thread container to start it in, or null
     * @return false if the thread must run as a real platform thread
     */
    boolean start(Thread platform, @Nullable Object container) {
        String type = platform.getClass().getName();
        if (platform instanceof ForkJoinWorkerThread
                || type.startsWith("java.util.concurrent.")
                || type.startsWith("jdk.internal.net.http.")) {
            unsupported.refuse(
                    Diagnosis.Escape.Kind.THREAD,
                    "a thread of " + type + ", which waits for the world outside");
        }
        if (type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("java.lang.ref.")) {
            return false;
        }
        Thread shadow = virtualThreads.builder(platform.getName()).unstarted(new RunOf(platform));
        shadow.setContextClassLoader(platform.getContextClassLoader());
        if (shadows.putIfAbsent(platform, shadow) != null) {
            throw new IllegalThreadStateException();
        }
        originals.put(shadow, platform);
        if (container == null) {
            shadow.start();
        } else {
            Jdk25.startIn(shadow, container);
        }
        return true;
    }

    /** Returns the shadow of a platform thread, or null if it has none. */
    @Nullable Thread shadowOf(Thread platform) {
        return shadows.get(platform);
    }

    /** Returns the platform thread that a virtual thread is the shadow of, or null. */
    @Nullable Thread originalOf(Thread virtual) {
        return originals.get(virtual);
    }

    /** Returns the platform threads that are alive, in the order in which they were started. */
    Thread[] alive() {
        return shadows.entrySet().stream()
                .filter(entry -> entry.getValue().isAlive())
                .sorted(Comparator.comparingLong(entry -> entry.getValue().threadId()))
                .map(Map.Entry::getKey)
                .toArray(Thread[]::new);
    }
}
