package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.Settings;
import dev.simul.simulation.internal.delegate.AccessListener;
import dev.simul.simulation.internal.schedule.Scheduler;
import dev.simul.simulation.internal.site.SharedField;
import dev.simul.simulation.internal.site.SiteTable;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation that searches does at each access of the code under test to what threads may
 * share: it stops the thread where the schedule says so, and looks for races. Used by the carrier
 * only.
 */
public final class AccessMonitor implements AccessListener {
    /** A thread that spins is stopped at every turn; at last it must be left to spin. */
    private static final int MOST_STOPS = 100_000;

    private final RunningThread running;
    private final IntFunction<String> names;
    private final Scheduler queue;
    private final @Nullable RaceDetector races;
    private final @Nullable RaceConfirmer meetings;
    private final List<Stop> preemptions = new ArrayList<>();
    private final Map<Set<AccessSite>, Race> found = new LinkedHashMap<>();
    private @Nullable Stop open;

    /** One stop; open until another thread's turn begins. */
    private static final class Stop {
        private final SimulatedThread thread;
        private final int access;
        private final int site;
        private @Nullable SimulatedThread next;

        Stop(SimulatedThread thread, int access, int site) {
            this.thread = thread;
            this.access = access;
            this.site = site;
        }
    }

    private AccessMonitor(
            RunningThread running,
            IntFunction<String> names,
            Scheduler queue,
            @Nullable Predicate<StackTraceElement> races,
            Schedule schedule) {
        this.running = running;
        this.names = names;
        this.queue = queue;
        RaceConfirmer places =
                schedule instanceof Schedule.RaceDirected meeting
                        ? new RaceConfirmer(this, meeting.sites(), this::add)
                        : null;
        this.meetings = places;
        this.races =
                races == null
                        ? null
                        : new RaceDetector(race -> {
                            if (places == null
                                    && races.test(race.firstSite().frame())
                                    && races.test(race.secondSite().frame())) {
                                add(race);
                            }
                        });
    }

    /** Returns what watches a simulation of these settings, or null where there is no need to. */
    public static @Nullable AccessMonitor of(
            RunningThread running, IntFunction<String> names, Scheduler queue, Settings settings) {
        return queue.canPreempt() || settings.races() != null
                ? new AccessMonitor(running, names, queue, settings.races(), settings.schedule())
                : null;
    }

    /** Keeps one race for two places. */
    private void add(Race race) {
        Set<AccessSite> places = new HashSet<>();
        places.add(race.firstSite());
        places.add(race.secondSite());
        found.putIfAbsent(places, race);
    }

    /** Returns the stops that let another thread go on. */
    public List<Preemption> preemptions() {
        List<Preemption> made = new ArrayList<>();
        for (Stop stop : preemptions) {
            SimulatedThread next = stop.next;
            if (next != null && next != stop.thread) {
                made.add(
                        new Preemption(
                                stop.thread.id,
                                stop.access,
                                names.apply(stop.thread.id),
                                SiteTable.of(stop.site),
                                next.id,
                                names.apply(next.id)));
            }
        }
        return made;
    }

    /** Returns the races found, as diagnoses. */
    public List<Diagnosis> races() {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (Race race : found.values()) {
            diagnoses.add(
                    new Diagnosis.Race(
                            race.what(),
                            new Diagnosis.Race.Access(names.apply(race.first()), race.firstSite()),
                            new Diagnosis.Race.Access(
                                    names.apply(race.second()), race.secondSite()),
                            meetings != null));
        }
        return diagnoses;
    }

    // What the loop does

    /** Follows the waking or starting of a thread. */
    public void onUnblock(SimulatedThread thread) {
        SimulatedThread waker = running.get();
        if (races != null && waker != null && waker != thread) {
            races.onUnblock(waker.id, thread.id);
        }
    }

    /** Follows the beginning of a thread's turn. */
    public void onDispatch(SimulatedThread thread) {
        if (open != null) {
            open.next = thread;
            open = null;
        }
    }

    /** Follows an interrupt, which may be noticed at any time from now on. */
    public void onInterrupt(@Nullable SimulatedThread thread) {
        if (thread != null) {
            onUnblock(thread);
        }
    }

    public void onTermination(SimulatedThread thread) {
        if (races != null) {
            races.onTermination(thread.id, thread.thread);
        }
    }

    public void onSettle(SimulatedThread thread) {
        if (races != null) {
            races.onSettle(thread.id);
        }
    }

    // What the code under test does

    @Override
    public void onField(@Nullable Object object, int number) {
        SimulatedThread thread = schedulingPoint(number);
        if (thread == null) {
            return;
        }
        AccessSite site = SiteTable.of(number);
        if (meetings != null && site.kind() == AccessSite.Kind.FIELD && meetings.isPlace(site)) {
            SharedField field = SiteTable.fieldOf(number);
            Object holder = SharedVariable.holderOf(object, field);
            confirm(thread, site, new SharedVariable(holder, field, site.writes(), site.member()));
        }
        if (races != null) {
            races.onField(thread.id, object, number);
        }
    }

    @Override
    public void onElement(@Nullable Object array, int index, int number) {
        SimulatedThread thread = schedulingPoint(number);
        if (thread == null || array == null) {
            return;
        }
        AccessSite site = SiteTable.of(number);
        if (meetings != null && meetings.isPlace(site)) {
            String what = SharedVariable.elementOf(array);
            confirm(thread, site, new SharedVariable(array, index, site.writes(), what));
        }
        if (races != null) {
            races.onElement(thread.id, array, index, number);
        }
    }

    @Override
    public void onCall(@Nullable Object receiver, int number) {
        SimulatedThread thread = schedulingPoint(number);
        if (thread == null || races == null) {
            return;
        }
        if (receiver != null) {
            confirm(races, thread, receiver, number);
        }
        races.onCall(thread.id, receiver, number);
    }

    @Override
    public void onArgument(Object argument, int number) {
        SimulatedThread thread =
                RaceDetector.isUnguarded(argument) ? schedulingPoint(number) : running.get();
        if (thread != null && races != null) {
            confirm(races, thread, argument, number);
            races.onArgument(thread.id, argument, number);
        }
    }

    private void confirm(SimulatedThread thread, AccessSite site, SharedVariable variable) {
        if (meetings != null) {
            meetings.onPendingAccess(thread, site, List.of(variable), null);
        }
    }

    private void confirm(RaceDetector races, SimulatedThread thread, Object receiver, int number) {
        AccessSite site = SiteTable.of(number);
        if (meetings != null && meetings.isPlace(site)) {
            List<SharedVariable> variables = races.accessedBy(receiver, number);
            if (!variables.isEmpty()) {
                meetings.onPendingAccess(
                        thread, site, variables, races.guardOf(thread.id, receiver, number));
            }
        }
    }

    @Override
    public void onReturn(@Nullable Object result, Object receiver, int number, Object joined) {
        SimulatedThread thread = running.get();
        if (thread != null && races != null) {
            races.onReturn(thread.id, result, receiver, number, joined);
        }
    }

    @Override
    public void onSchedulingPoint(int number) {
        schedulingPoint(number);
    }

    @Override
    public void onInitializer(boolean begins) {
        SimulatedThread thread = running.get();
        if (thread != null && races != null) {
            races.onInitializer(thread.id, begins);
        }
    }

    @Override
    public void onAcquire(Object object) {
        SimulatedThread thread = running.get();
        if (thread != null && races != null) {
            races.onAcquire(thread.id, object);
        }
    }

    @Override
    public void onRelease(Object object) {
        SimulatedThread thread = running.get();
        if (thread != null && races != null) {
            races.onRelease(thread.id, object);
        }
    }

    @Override
    public void onCompletion() {
        SimulatedThread thread = running.get();
        if (thread != null && races != null) {
            races.onCompletion(thread.id);
        }
    }

    @Override
    public void onMonitorWait(Object monitor, boolean begins) {
        SimulatedThread thread = running.get();
        if (thread != null && races != null) {
            races.onMonitorWait(thread.id, monitor, begins);
        }
    }

    @Override
    public void onCombine() {
        SimulatedThread thread = running.get();
        if (thread != null && races != null) {
            races.onCombine(thread.id);
        }
    }

    @Override
    public void onTaskDone() {
        SimulatedThread thread = running.get();
        if (thread != null && races != null) {
            races.onTaskDone(thread.id);
        }
    }

    private @Nullable SimulatedThread schedulingPoint(int number) {
        SimulatedThread thread = running.get();
        if (thread != null && queue.canPreempt()) {
            int access = ++thread.accesses;
            if (!queue.isEmpty()
                    && preemptions.size() < MOST_STOPS
                    && queue.shouldPreempt(thread, access)) {
                open = new Stop(thread, access, number);
                preemptions.add(open);
                yieldTo(thread);
            }
        }
        return thread;
    }

    /** Lets another thread go on, where this one can be stopped here. */
    @SuppressWarnings("ThreadPriorityCheck") // the scheduler is ours
    void yieldTo(SimulatedThread thread) {
        thread.preempted = true;
        Thread.yield();
        thread.preempted = false;
        // Where its carrier cannot be given up, as in a class's initialiser, nobody else went on.
        open = null;
    }

    boolean isAlone() {
        return queue.isEmpty();
    }
}
