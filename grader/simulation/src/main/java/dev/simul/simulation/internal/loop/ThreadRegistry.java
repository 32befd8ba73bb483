package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.runtime.SimulatedPool;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the threads of one simulation, numbers them, and knows them again. */
public final class ThreadRegistry {
    private final SimulationLoop engine;
    private final CarrierExecutor scheduler;
    private final List<SimulatedThread> all = new ArrayList<>();

    /** The thread for which another is made while none runs: it waits, or has set an alarm. */
    private @Nullable SimulatedThread onBehalfOf;

    ThreadRegistry(SimulationLoop engine, CarrierExecutor scheduler) {
        this.engine = engine;
        this.scheduler = scheduler;
    }

    public Thread.Builder.OfVirtual builder(String name) {
        return Jdk25.threadsOf(scheduler).name(name);
    }

    public Thread startWorker(SimulatedPool pool, String name, Runnable work) {
        Thread worker = builder(name).unstarted(work);
        SimulatedThread made = find(worker);
        if (made != null) {
            made.pool = pool;
        }
        worker.start();
        return worker;
    }

    /** Takes in a thread that is being made; it hands the answer to its scheduler for each step. */
    public SimulatedThread created(Thread thread) {
        SimulatedThread running = engine.current();
        SimulatedThread creator = running == null ? onBehalfOf : running;
        SimulatedThread made =
                new SimulatedThread(engine, all.size(), creator == null ? -1 : creator.id, thread);
        all.add(made);
        return made;
    }

    /** Does something, while none runs, that may make threads another is the creator of. */
    void onBehalf(@Nullable SimulatedThread thread, Runnable action) {
        onBehalfOf = thread;
        action.run();
        onBehalfOf = null;
    }

    /** Returns what is known of a thread, or null where it is none of this simulation. */
    public @Nullable SimulatedThread known(Thread thread) {
        return thread.isVirtual()
                        && Jdk25.stepOf(thread) instanceof SimulatedThread found
                        && found.engine == engine
                ? found
                : null;
    }

    /**
     * Returns what is known of a thread, or null where it is none of this simulation, or has ended.
     */
    public @Nullable SimulatedThread find(Thread thread) {
        SimulatedThread found = known(thread);
        return found == null || found.hasEnded() ? null : found;
    }

    SimulatedThread get(int id) {
        return all.get(id);
    }

    /** Returns all threads, by their numbers; those that are made later come to it. */
    List<SimulatedThread> all() {
        return Collections.unmodifiableList(all);
    }

    public List<SimulatedThread> alive() {
        return all.stream().filter(SimulatedThread::isAlive).toList();
    }
}
