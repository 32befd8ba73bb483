package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.thread.CompensatingPool;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;

/** Creates the virtual threads of one simulation. Used by the carrier only. */
public final class VirtualThreads {
    private final CarrierExecutor executor;
    private final ThreadRegistry threads;
    private final RunningThread running;

    VirtualThreads(CarrierExecutor executor, ThreadRegistry threads, RunningThread running) {
        this.executor = executor;
        this.threads = threads;
        this.running = running;
    }

    /** Returns a builder for threads that are part of the simulation. */
    public Thread.Builder.OfVirtual builder(String name) {
        return JdkAccess.builder(executor).name(name);
    }

    /** Returns a new thread that runs the code of a platform thread, and has its name. */
    public Thread shadowOf(Thread platform, Runnable work) {
        Thread shadow =
                builder(platform.getName()).inheritInheritableThreadLocals(false).unstarted(work);
        SimulatedThread added = threads.find(shadow);
        if (added != null) {
            added.platform = platform;
        }
        return shadow;
    }

    /** Returns a new worker of a pool. */
    public Thread newWorker(CompensatingPool pool, String name, Runnable work) {
        Thread worker = builder(name).unstarted(work);
        SimulatedThread added = threads.find(worker);
        if (added != null) {
            added.pool = pool;
        }
        return worker;
    }

    /**
     * Adds a virtual thread that is being created.
     *
     * @param thread the thread
     * @return the task that the thread submits to its scheduler for each step
     */
    public SimulatedThread onCreate(Thread thread) {
        return threads.add(thread, executor, running.parentId());
    }
}
