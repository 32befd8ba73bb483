package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.internal.delegate.PlatformThreadDelegate;
import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.jdk.JdkNames;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.loop.UnsupportedCalls;
import dev.simul.simulation.internal.loop.VirtualThreads;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Runs platform threads as virtual threads, called shadows, and maps each thread to its shadow and
 * back.
 */
final class ShadowThreads implements PlatformThreadDelegate {
    /** The group to which the first thread of a Java program belongs. */
    private static final ThreadGroup MAIN_GROUP = mainGroup();

    private final VirtualThreads virtualThreads;
    private final ThreadRegistry threads;
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

    ShadowThreads(SimulationAssembly<?> parts) {
        this.virtualThreads = parts.virtualThreads;
        this.threads = parts.threads;
        this.unsupported = parts.unsupported;
    }

    private static ThreadGroup mainGroup() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        ThreadGroup[] groups = new ThreadGroup[root.activeGroupCount() + 1];
        int count = root.enumerate(groups, false);
        for (int i = 0; i < count; i++) {
            if (groups[i].getName().equals("main")) {
                return groups[i];
            }
        }
        return root;
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
        if (shadows.containsKey(platform)) {
            throw new IllegalThreadStateException();
        }
        Thread shadow = virtualThreads.shadowOf(platform, new RunOf(platform));
        shadow.setContextClassLoader(platform.getContextClassLoader());
        connect(platform, shadow);
        if (container == null) {
            shadow.start();
        } else {
            JdkAccess.startIn(shadow, container);
        }
        return true;
    }

    /**
     * Runs the code of a worker on the running thread, which becomes its shadow.
     *
     * @param worker a new thread that a factory of a pool has created
     * @throws IllegalThreadStateException if the worker has been started
     */
    @SuppressWarnings("DoNotCall")
    void runAs(ForkJoinWorkerThread worker) {
        if (shadows.containsKey(worker)) {
            throw new IllegalThreadStateException();
        }
        Thread shadow = Thread.currentThread();
        if (!JdkNames.isNameOfWorker(worker.getName())) {
            shadow.setName(worker.getName());
        }
        // The loader of the JDK's factories stands for the loader of the program.
        if (worker.getContextClassLoader() != ClassLoader.getSystemClassLoader()) {
            shadow.setContextClassLoader(worker.getContextClassLoader());
        }
        SimulatedThread known = threads.known(shadow);
        if (known != null) {
            known.platform = worker;
        }
        connect(worker, shadow);
        worker.run();
    }

    private void connect(Thread platform, Thread shadow) {
        JdkAccess.moveInheritedValues(platform, shadow);
        shadows.put(platform, shadow);
        originals.put(shadow, platform);
    }

    @Override
    public @Nullable ThreadGroup groupOf(Thread virtual) {
        Thread original = originals.get(virtual);
        if (original != null) {
            return original.getThreadGroup();
        }
        // A worker of a pool asks for its group before it has a platform thread.
        SimulatedThread known = threads.known(virtual);
        return known != null && (known.id == 0 || known.pool != null) ? MAIN_GROUP : null;
    }

    @Override
    public boolean isFirst(Thread thread) {
        SimulatedThread known = threads.known(thread);
        return known != null && known.id == 0;
    }

    @Override
    public @Nullable Thread shadowOf(Thread platform) {
        return shadows.get(platform);
    }

    @Override
    public @Nullable Thread shadowToUnpark(Thread platform) {
        Thread shadow = shadows.get(platform);
        if (shadow == null && LeftThreads.contains(platform)) {
            unsupported.refuse(
                    Diagnosis.Escape.Kind.THREAD,
                    "a wake-up of thread '"
                            + platform.getName()
                            + "', which an earlier simulation started: end the thread before the"
                            + " body returns, and start another one in each simulation");
        }
        return shadow;
    }

    /** Notes the threads that are still alive, because the simulation has ended. */
    void leave() {
        LeftThreads.add(List.of(alive()));
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
