package dev.simul.simulation.internal.thread;

import dev.simul.simulation.internal.jdk.JdkAccess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The threads of one simulation, indexed by their ids. Used by the carrier only. */
public final class ThreadRegistry {
    private final List<SimulatedThread> all = new ArrayList<>();

    /**
     * Adds a virtual thread that is being created. The id of the new thread is the number of
     * threads created before it.
     *
     * @param thread the thread
     * @param host the simulation that contains the thread
     * @param parentId the id of the thread that creates it, or -1
     * @return the state of the thread
     */
    public SimulatedThread add(Thread thread, ThreadHost host, int parentId) {
        SimulatedThread added = new SimulatedThread(host, all.size(), parentId, thread);
        all.add(added);
        return added;
    }

    /** Returns the state of a thread, or null if it is not part of this simulation. */
    public @Nullable SimulatedThread known(Thread thread) {
        return thread.isVirtual()
                        && JdkAccess.taskOf(thread) instanceof SimulatedThread found
                        && found.id < all.size()
                        && all.get(found.id) == found
                ? found
                : null;
    }

    /**
     * Returns the state of a thread, or null if it is not part of this simulation or has
     * terminated.
     */
    public @Nullable SimulatedThread find(Thread thread) {
        SimulatedThread found = known(thread);
        return found == null || found.hasTerminated() ? null : found;
    }

    public SimulatedThread get(int id) {
        return all.get(id);
    }

    /** Returns a view of all threads in order of their ids; the view grows with each new thread. */
    public List<SimulatedThread> all() {
        return Collections.unmodifiableList(all);
    }

    /** Returns the exceptions that terminated threads, in order of the threads' ids. */
    public List<Throwable> failures() {
        List<Throwable> failures = new ArrayList<>();
        for (SimulatedThread thread : all) {
            if (thread.failure != null) {
                failures.add(thread.failure);
            }
        }
        return failures;
    }

    public List<SimulatedThread> alive() {
        return all.stream().filter(SimulatedThread::isAlive).toList();
    }
}
