package dev.simul.simulation.internal.race;

import dev.simul.simulation.Preemption;
import dev.simul.simulation.internal.schedule.Scheduler;
import dev.simul.simulation.internal.site.SiteTable;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Preempts the running thread at its accesses if the schedule says so, and records the preemptions.
 */
final class PreemptionPoints {
    /**
     * A spinning thread could be preempted at each access for ever; after this number of
     * preemptions it must continue.
     */
    private static final int MAX_PREEMPTIONS = 100_000;

    private final RunningThread running;
    private final Scheduler scheduler;
    private final List<Point> preemptions = new ArrayList<>();

    /** The last preemption, if no thread has been dispatched since. */
    private @Nullable Point open;

    private static final class Point {
        private final SimulatedThread thread;
        private final int access;
        private final int site;
        private @Nullable SimulatedThread next;

        Point(SimulatedThread thread, int access, int site) {
            this.thread = thread;
            this.access = access;
            this.site = site;
        }
    }

    PreemptionPoints(RunningThread running, Scheduler scheduler) {
        this.running = running;
        this.scheduler = scheduler;
    }

    /**
     * Preempts the running thread before an access if the schedule says so.
     *
     * @param site the site of the access
     * @return the running thread, or null if no thread of the simulation is running
     */
    @Nullable SimulatedThread reach(int site) {
        SimulatedThread thread = running.get();
        if (thread != null && scheduler.canPreempt()) {
            int access = ++thread.accesses;
            if (!scheduler.isEmpty()
                    && preemptions.size() < MAX_PREEMPTIONS
                    && scheduler.shouldPreempt(thread, access)) {
                open = new Point(thread, access, site);
                preemptions.add(open);
                yieldTo(thread);
            }
        }
        return thread;
    }

    /** Preempts the running thread if it can be unmounted here. */
    @SuppressWarnings("ThreadPriorityCheck") // the scheduler is ours
    void yieldTo(SimulatedThread thread) {
        thread.preempted = true;
        Thread.yield();
        thread.preempted = false;
        // If the thread is pinned, for example in a class initializer, no other thread has run.
        open = null;
    }

    void onDispatch(SimulatedThread thread) {
        if (open != null) {
            open.next = thread;
            open = null;
        }
    }

    /** Returns whether no other thread can run. */
    boolean isAlone() {
        return scheduler.isEmpty();
    }

    /** Returns the preemptions after which another thread ran. */
    List<Preemption> made(IntFunction<String> names) {
        List<Preemption> made = new ArrayList<>();
        for (Point point : preemptions) {
            SimulatedThread next = point.next;
            if (next != null && next != point.thread) {
                made.add(
                        new Preemption(
                                point.thread.id,
                                point.access,
                                names.apply(point.thread.id),
                                SiteTable.of(point.site),
                                next.id,
                                names.apply(next.id)));
            }
        }
        return made;
    }
}
