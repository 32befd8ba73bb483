package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.loop.ThreadRegistry;
import dev.simul.simulation.internal.loop.UnsupportedCalls;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/** Starts platform threads as virtual ones, their shadows, and knows which stands in for which. */
final class ShadowThreads {
    private final ThreadRegistry threads;
    private final UnsupportedCalls refusals;
    private final IdentityHashMap<Thread, Thread> shadows = new IdentityHashMap<>();
    private final IdentityHashMap<Thread, Thread> originals = new IdentityHashMap<>();

    /** Does what a platform thread would do, on the virtual thread that stands in for it. */
    private record RunOf(Thread platform) implements Runnable {
        @Override
        @SuppressWarnings("DoNotCall")
        public void run() {
            platform.run();
        }
    }

    ShadowThreads(ThreadRegistry threads, UnsupportedCalls refusals) {
        this.threads = threads;
        this.refusals = refusals;
    }

    /**
     * Starts one as a virtual thread, in a container of threads of the JDK or in none; false where
     * it must be started for real.
     */
    boolean start(Thread platform, @Nullable Object container) {
        String type = platform.getClass().getName();
        if (platform instanceof ForkJoinWorkerThread
                || type.startsWith("java.util.concurrent.")
                || type.startsWith("jdk.internal.net.http.")) {
            refusals.refuse(
                    Diagnosis.Escape.Kind.THREAD,
                    "a thread of " + type + ", which waits for the world outside");
        }
        if (type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("java.lang.ref.")) {
            return false;
        }
        Thread shadow = threads.builder(platform.getName()).unstarted(new RunOf(platform));
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

    /** Returns the virtual thread that runs for a platform one, or null where there is none. */
    @Nullable Thread shadowOf(Thread platform) {
        return shadows.get(platform);
    }

    /** Returns the platform thread that a virtual one runs for, or null where there is none. */
    @Nullable Thread originalOf(Thread virtual) {
        return originals.get(virtual);
    }

    /** Returns those that are alive, in the order they were started. */
    Thread[] alive() {
        return shadows.entrySet().stream()
                .filter(entry -> entry.getValue().isAlive())
                .sorted(Comparator.comparingLong(entry -> entry.getValue().threadId()))
                .map(Map.Entry::getKey)
                .toArray(Thread[]::new);
    }
}
