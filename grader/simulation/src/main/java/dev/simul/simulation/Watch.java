package dev.simul.simulation;

import dev.simul.simulation.jdk.Sites;
import dev.simul.simulation.race.Race;
import dev.simul.simulation.race.RaceDetector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation that searches does at each access of the code under test to what threads may
 * share: it stops the thread where the schedule says so, and looks for races. Used by the carrier
 * only.
 */
final class Watch {
    /** A thread that spins is stopped at every turn; at last it must be left to spin. */
    private static final int MOST_STOPS = 100_000;

    private final Engine engine;
    private final RunQueue queue;
    private final @Nullable RaceDetector races;
    private final @Nullable Meetings meetings;
    private final List<Stop> stops = new ArrayList<>();
    private final Map<Set<Site>, Race> found = new LinkedHashMap<>();
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

    private Watch(
            Engine engine,
            RunQueue queue,
            @Nullable Predicate<StackTraceElement> races,
            Schedule schedule) {
        this.engine = engine;
        this.queue = queue;
        Meetings places =
                schedule instanceof Schedule.Meeting meeting
                        ? new Meetings(this, meeting.places(), this::add)
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
    static @Nullable Watch of(Engine engine, RunQueue queue, Settings settings) {
        return queue.mayStop() || settings.races() != null
                ? new Watch(engine, queue, settings.races(), settings.schedule())
                : null;
    }

    /** Keeps one race for two places. */
    private void add(Race race) {
        Set<Site> places = new HashSet<>();
        places.add(race.firstSite());
        places.add(race.secondSite());
        found.putIfAbsent(places, race);
    }

    /** Returns the stops that let another thread go on. */
    List<Preemption> stops() {
        List<Preemption> made = new ArrayList<>();
        for (Stop stop : stops) {
            SimulatedThread next = stop.next;
            if (next != null && next != stop.thread) {
                made.add(
                        new Preemption(
                                stop.thread.id,
                                stop.access,
                                engine.nameOf(stop.thread),
                                Sites.of(stop.site),
                                next.id,
                                engine.nameOf(next)));
            }
        }
        return made;
    }

    /** Returns the races found, as diagnoses. */
    List<Diagnosis> races() {
        List<Diagnosis> diagnoses = new ArrayList<>();
        for (Race race : found.values()) {
            diagnoses.add(
                    new Diagnosis.Race(
                            race.what(),
                            new Diagnosis.Race.Access(
                                    engine.nameOf(race.first()), race.firstSite()),
                            new Diagnosis.Race.Access(
                                    engine.nameOf(race.second()), race.secondSite()),
                            meetings != null));
        }
        return diagnoses;
    }

    // What the engine does

    /** Follows the waking or starting of a thread. */
    void wakes(SimulatedThread thread) {
        SimulatedThread waker = engine.current();
        if (races != null && waker != null && waker != thread) {
            races.wakes(waker.id, thread.id);
        }
    }

    /** Follows the beginning of a thread's turn. */
    void turns(SimulatedThread thread) {
        if (open != null) {
            open.next = thread;
            open = null;
        }
    }

    /** Follows an interrupt, which may be noticed at any time from now on. */
    void interrupts(@Nullable SimulatedThread thread) {
        if (thread != null) {
            wakes(thread);
        }
    }

    void ends(SimulatedThread thread) {
        if (races != null) {
            races.ends(thread.id, thread.thread);
        }
    }

    void settles(SimulatedThread thread) {
        if (races != null) {
            races.settles(thread.id);
        }
    }

    // What the code under test does

    void field(@Nullable Object object, int number) {
        SimulatedThread thread = standBefore(number);
        if (thread == null) {
            return;
        }
        Site site = Sites.of(number);
        if (meetings != null && site.kind() == Site.Kind.FIELD) {
            meetings.stand(
                    thread,
                    RaceDetector.targetOf(object, site),
                    RaceDetector.indexOf(site),
                    site,
                    site.member(),
                    null);
        }
        if (races != null) {
            races.field(thread.id, object, number);
        }
    }

    void element(@Nullable Object array, int index, int number) {
        SimulatedThread thread = standBefore(number);
        if (thread == null || array == null) {
            return;
        }
        if (meetings != null) {
            meetings.stand(
                    thread,
                    array,
                    index,
                    Sites.of(number),
                    "an element of " + RaceDetector.nameOf(array),
                    null);
        }
        if (races != null) {
            races.element(thread.id, array, index, number);
        }
    }

    void call(@Nullable Object receiver, int number) {
        SimulatedThread thread = standBefore(number);
        if (thread == null || races == null) {
            return;
        }
        if (receiver != null) {
            meet(races, thread, receiver, number);
        }
        races.calls(thread.id, receiver, number);
    }

    void passes(Object argument, int number) {
        SimulatedThread thread =
                RaceDetector.isUnguarded(argument) ? standBefore(number) : engine.current();
        if (thread != null && races != null) {
            meet(races, thread, argument, number);
            races.passes(thread.id, argument, number);
        }
    }

    private void meet(RaceDetector races, SimulatedThread thread, Object receiver, int number) {
        Object target = meetings == null ? null : races.unguardedBy(receiver, number);
        if (meetings != null && target != null) {
            meetings.stand(
                    thread,
                    target,
                    0,
                    Sites.of(number),
                    RaceDetector.nameOf(target),
                    races.guardOf(thread.id, target, receiver, number));
        }
    }

    void returned(@Nullable Object result, Object receiver, int number, Object joined) {
        SimulatedThread thread = engine.current();
        if (thread != null && races != null) {
            races.returns(thread.id, result, receiver, number, joined);
        }
    }

    void point(int number) {
        standBefore(number);
    }

    void initialises(boolean begins) {
        SimulatedThread thread = engine.current();
        if (thread != null && races != null) {
            races.initialises(thread.id, begins);
        }
    }

    void acquires(Object object) {
        SimulatedThread thread = engine.current();
        if (thread != null && races != null) {
            races.acquires(thread.id, object);
        }
    }

    void releases(Object object) {
        SimulatedThread thread = engine.current();
        if (thread != null && races != null) {
            races.releases(thread.id, object);
        }
    }

    void completes() {
        SimulatedThread thread = engine.current();
        if (thread != null && races != null) {
            races.completes(thread.id);
        }
    }

    void waits(Object monitor, boolean begins) {
        SimulatedThread thread = engine.current();
        if (thread != null && races != null) {
            races.waits(thread.id, monitor, begins);
        }
    }

    void combines() {
        SimulatedThread thread = engine.current();
        if (thread != null && races != null) {
            races.combines(thread.id);
        }
    }

    void worked() {
        SimulatedThread thread = engine.current();
        if (thread != null && races != null) {
            races.worked(thread.id);
        }
    }

    private @Nullable SimulatedThread standBefore(int number) {
        SimulatedThread thread = engine.current();
        if (thread != null && queue.mayStop()) {
            int access = ++thread.accesses;
            if (!queue.isEmpty() && stops.size() < MOST_STOPS && queue.stops(thread, access)) {
                open = new Stop(thread, access, number);
                stops.add(open);
                giveWay(thread);
            }
        }
        return thread;
    }

    /** Lets another thread go on, where this one can be stopped here. */
    @SuppressWarnings("ThreadPriorityCheck") // the scheduler is ours
    void giveWay(SimulatedThread thread) {
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
