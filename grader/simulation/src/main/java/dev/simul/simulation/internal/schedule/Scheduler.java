package dev.simul.simulation.internal.schedule;

import dev.simul.simulation.DecisionTrace;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the runnable threads, and decides which thread runs next. */
public abstract sealed class Scheduler
        permits FifoScheduler,
                RandomScheduler,
                PctScheduler,
                ReplayScheduler,
                RaceDirectedScheduler {

    public static Scheduler of(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Fifo fifo -> new FifoScheduler();
            case Schedule.Random random -> new RandomScheduler(random);
            case Schedule.Pct pct -> new PctScheduler(pct);
            case Schedule.Replay replay -> new ReplayScheduler(replay);
            case Schedule.RaceDirected directed -> new RaceDirectedScheduler();
        };
    }

    /** Adds a thread that has become runnable or has been preempted. */
    public abstract void add(SimulatedThread thread);

    /** Removes and returns the thread that runs next, or null if none is runnable. */
    public abstract @Nullable SimulatedThread poll();

    /** Removes and returns the thread with the given id, or null if it is not runnable. */
    abstract @Nullable SimulatedThread remove(int id);

    /** Returns whether no thread is runnable, apart from the running one. */
    public abstract boolean isEmpty();

    /**
     * Chooses the thread that a notification wakes.
     *
     * @param waiting the waiting threads, at least one, in the order in which they began to wait
     * @return one of the threads
     */
    public SimulatedThread choose(List<SimulatedThread> waiting) {
        return waiting.getFirst();
    }

    /**
     * Decides whether the running thread is preempted before an access, so that another thread
     * runs.
     *
     * @param running the running thread
     * @param access the number of the access among the accesses of the thread, counted from 1
     * @return true if the thread is preempted
     */
    public boolean shouldPreempt(SimulatedThread running, int access) {
        return false;
    }

    /** Returns whether this scheduler may ever preempt a thread. */
    public boolean canPreempt() {
        return false;
    }

    /** Returns the decisions made so far, or an unknown trace if they do not determine the run. */
    public DecisionTrace decisions() {
        return DecisionTrace.UNKNOWN;
    }

    static @Nullable SimulatedThread removeById(Iterable<SimulatedThread> threads, int id) {
        for (Iterator<SimulatedThread> all = threads.iterator(); all.hasNext(); ) {
            SimulatedThread thread = all.next();
            if (thread.id == id) {
                all.remove();
                return thread;
            }
        }
        return null;
    }
}
