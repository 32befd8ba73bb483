package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.internal.delegate.PlatformThreadDelegate;
import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.jdk.JdkNames;
import dev.simul.simulation.internal.loop.UnsupportedCalls;
import dev.simul.simulation.internal.loop.VirtualThreads;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Runs platform threads as virtual threads, called shadows, and maps each thread to its shadow and
 * back.
 */
final class ShadowThreads implements PlatformThreadDelegate {
    private final VirtualThreads virtualThreads;
    private final UnsupportedCalls unsupported;
    private final IdentityHashMap<Thread, Thread> shadows = new IdentityHashMap<>();
    private final IdentityHashMap<Thread, Thread> originals = new IdentityHashMap<>();

    /** The task of a platform thread, which its shadow runs. */
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

    @Override
    public boolean start(Thread platform, @Nullable Object container) {
        Class<? extends Thread> type = platform.getClass();
        if (platform instanceof ForkJoinWorkerThread || JdkNames.isThreadForOutside(type)) {
            unsupported.refuse(
                    Diagnosis.Escape.Kind.THREAD,
                    "a thread of type "
                            + type.getName()
                            + ", which waits for events outside the simulation");
        }
        if (JdkNames.isSystemThread(type)) {
            return false;
        }
        Thread shadow = virtualThreads.shadowOf(platform, new RunOf(platform));
        shadow.setContextClassLoader(platform.getContextClassLoader());
        if (shadows.putIfAbsent(platform, shadow) != null) {
            throw new IllegalThreadStateException();
        }
        originals.put(shadow, platform);
        if (container == null) {
            shadow.start();
        } else {
            JdkAccess.startIn(shadow, container);
        }
        return true;
    }

    @Override
    public @Nullable Thread shadowOf(Thread platform) {
        return shadows.get(platform);
    }

    @Override
    public @Nullable Thread originalOf(Thread virtual) {
        return originals.get(virtual);
    }

    @Override
    public Thread[] alive() {
        return shadows.entrySet().stream()
                .filter(entry -> entry.getValue().isAlive())
                .sorted(Comparator.comparingLong(entry -> entry.getValue().threadId()))
                .map(Map.Entry::getKey)
                .toArray(Thread[]::new);
    }
}
