package dev.simul.simulation.internal.race;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.Settings;
import dev.simul.simulation.internal.delegate.AccessListener;
import dev.simul.simulation.internal.schedule.Scheduler;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes each access of the code under test to shared memory a scheduling point, and passes accesses
 * and synchronization to the race detector and the race confirmer. Used by the carrier only.
 */
public final class AccessMonitor implements AccessListener {
    private final RunningThread running;
    private final IntFunction<String> names;
    private final PreemptionPoints points;
    private final FoundRaces found = new FoundRaces();
    private final @Nullable RaceDetector detector;
    private final @Nullable RaceConfirmer confirmer;

    private AccessMonitor(
            RunningThread running,
            IntFunction<String> names,
            Scheduler scheduler,
            @Nullable Predicate<StackTraceElement> races,
            Schedule schedule) {
        this.running = running;
        this.names = names;
        this.points = new PreemptionPoints(running, scheduler);
        this.confirmer =
                schedule instanceof Schedule.RaceDirected directed
                        ? new RaceConfirmer(points, directed.sites(), found::add)
                        : null;
        this.detector = races == null ? null : new RaceDetector(race -> detected(race, races));
    }

    /** Returns the monitor of a simulation, or null if its settings do not need one. */
    public static @Nullable AccessMonitor of(
            RunningThread running,
            IntFunction<String> names,
            Scheduler scheduler,
            Settings settings) {
        return scheduler.canPreempt() || settings.races() != null
                ? new AccessMonitor(
                        running, names, scheduler, settings.races(), settings.schedule())
                : null;
    }

    /** If the schedule is race-directed, only confirmed races count. */
    private void detected(Race race, Predicate<StackTraceElement> lines) {
        if (confirmer == null
                && lines.test(race.firstSite().frame())
                && lines.test(race.secondSite().frame())) {
            found.add(race);
        }
    }

    /** Returns the preemptions after which another thread ran. */
    public List<Preemption> preemptions() {
        return points.made(names);
    }

    /** Returns the races found, as diagnoses. */
    public List<Diagnosis> races() {
        return found.diagnoses(names, confirmer != null);
    }

    /** Called when the running thread wakes or starts another thread. */
    public void onUnblock(SimulatedThread thread) {
        SimulatedThread waker = running.get();
        if (detector != null && waker != null && waker != thread) {
            detector.onUnblock(waker.id, thread.id);
        }
    }

    /** Called when a thread begins to run. */
    public void onDispatch(SimulatedThread thread) {
        points.onDispatch(thread);
    }

    /**
     * Called when a thread is interrupted; the thread may notice the interruption at any time from
     * then on.
     */
    public void onInterrupt(@Nullable SimulatedThread thread) {
        if (thread != null) {
            onUnblock(thread);
        }
    }

    /** Called when a thread terminates. */
    public void onTermination(SimulatedThread thread) {
        if (detector != null) {
            detector.onTermination(thread.id, thread.thread);
        }
    }

    /** Called when a thread continues because all other threads are waiting. */
    public void onSettle(SimulatedThread thread) {
        if (detector != null) {
            detector.onSettle(thread.id);
        }
    }

    @Override
    public void onField(@Nullable Object object, int site) {
        SimulatedThread thread = points.reach(site);
        if (thread != null && confirmer != null) {
            confirmer.beforeField(thread, object, site);
        }
        if (thread != null && detector != null) {
            detector.onField(thread.id, object, site);
        }
    }

    @Override
    public void onElement(@Nullable Object array, int index, int site) {
        SimulatedThread thread = points.reach(site);
        if (thread == null || array == null) {
            return;
        }
        if (array instanceof List<?> list) {
            onListElement(thread, list, index, site);
            return;
        }
        if (confirmer != null) {
            confirmer.beforeElement(thread, array, index, site);
        }
        if (detector != null) {
            detector.onElement(thread.id, array, index, site);
        }
    }

    private void onListElement(SimulatedThread thread, List<?> list, int index, int site) {
        if (detector != null) {
            if (confirmer != null) {
                confirmer.beforeListElement(thread, detector, list, index, site);
            }
            detector.onListElement(thread.id, list, index, site);
        }
    }

    @Override
    public void onCall(@Nullable Object receiver, int site) {
        SimulatedThread thread = points.reach(site);
        if (thread != null && detector != null) {
            if (receiver != null && confirmer != null) {
                confirmer.beforeCall(thread, detector, receiver, site);
            }
            detector.onCall(thread.id, receiver, site);
        }
    }

    @Override
    public void onArgument(Object argument, int site) {
        SimulatedThread thread =
                RaceDetector.isUnguarded(argument) ? points.reach(site) : running.get();
        if (thread != null && detector != null) {
            if (confirmer != null) {
                confirmer.beforeCall(thread, detector, argument, site);
            }
            detector.onArgument(thread.id, argument, site);
        }
    }

    @Override
    public void onReturn(@Nullable Object result, Object receiver, int site, Object joined) {
        SimulatedThread thread = running.get();
        if (thread != null && detector != null) {
            detector.onReturn(thread.id, result, receiver, site, joined);
        }
    }

    @Override
    public void onSchedulingPoint(int site) {
        var _ = points.reach(site);
    }

    @Override
    public void onInitializer(boolean begins) {
        SimulatedThread thread = running.get();
        if (thread != null && detector != null) {
            detector.onInitializer(thread.id, begins);
        }
    }

    @Override
    public void onAcquire(Object object) {
        SimulatedThread thread = running.get();
        if (thread != null && detector != null) {
            detector.onAcquire(thread.id, object);
        }
    }

    @Override
    public void onRelease(Object object) {
        SimulatedThread thread = running.get();
        if (thread != null && detector != null) {
            detector.onRelease(thread.id, object);
        }
    }

    @Override
    public void onCompletion(Object future) {
        SimulatedThread thread = running.get();
        if (thread != null && detector != null) {
            detector.onCompletion(thread.id, future);
        }
    }

    @Override
    public void onMonitorWait(Object monitor, boolean begins) {
        SimulatedThread thread = running.get();
        if (thread != null && detector != null) {
            detector.onMonitorWait(thread.id, monitor, begins);
        }
    }

    @Override
    public void onCombine() {
        SimulatedThread thread = running.get();
        if (thread != null && detector != null) {
            detector.onCombine(thread.id);
        }
    }

    @Override
    public void onTaskDone() {
        SimulatedThread thread = running.get();
        if (thread != null && detector != null) {
            detector.onTaskDone(thread.id);
        }
    }
}
