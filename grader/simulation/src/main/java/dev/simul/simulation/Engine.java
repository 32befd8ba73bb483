package dev.simul.simulation;

import dev.simul.simulation.jdk.State25;
import dev.simul.simulation.jdk.Waiting25;
import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Timeline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One simulation: a carrier that runs one virtual thread at a time, and the clock that moves when
 * none can run.
 *
 * <p>Virtual threads hand every step to their scheduler and every timed wait to its {@code
 * schedule}; both arrive here. A thread that waited for a monitor is handed back by a thread of the
 * JVM, later and in no fixed order; so after each step the loop waits until all such are back and
 * admits them by their number. With that, the order of all steps is a function of the schedule
 * alone.
 */
final class Engine {
    /** Turns of loops in one step after which a thread is taken to wait busily. */
    private static final long MOST_TURNS = 30_000_000L;

    /** Yields at one virtual time after which a thread is taken to wait busily. */
    private static final int MOST_YIELDS = 100_000;

    private final Settings settings;
    private final long horizon;
    private final VirtualClock clock;
    private final Body<?> body;
    private final RunQueue runnable;
    private final Arrivals arrivals = new Arrivals();
    private final Queue<SimulatedThread> settling = new ArrayDeque<>();
    private final StopSignal stop = new StopSignal();
    private final Recorder recorder = new Recorder();
    private final Contention contention = new Contention();
    private final Scheduler scheduler = new Scheduler(this);
    private final Threads threads = new Threads(this, scheduler);
    private final Outside outside = new Outside(this, threads);
    private final TimedWaits timedWaits;
    private final Diagnoses diagnoses;
    private final @Nullable Watch watch;
    private final Machine machine;

    private long trace;
    private long turns;
    private @Nullable SimulatedThread current;

    Engine(Settings settings, VirtualClock clock, Body<?> body) {
        this.settings = settings;
        this.horizon = settings.horizon().toNanos();
        this.clock = clock;
        this.body = body;
        this.runnable = RunQueue.of(settings.schedule());
        this.timedWaits = new TimedWaits(this, clock, threads);
        this.diagnoses = new Diagnoses(this, recorder);
        this.watch = Watch.of(this, runnable, settings);
        this.machine = new Machine(this, settings);
    }

    // The loop

    /** Carries the simulation until it ends or is stopped; on the carrier. */
    void carry() {
        scheduler.begins();
        threads.builder("main").start(body);
        loop();
    }

    /** Refuses all steps from now on. */
    void close() {
        scheduler.ends();
    }

    private void loop() {
        while (!stop.isGiven()) {
            if (!arrivals.areNone()) {
                arrivals.take().forEach(this::admit);
            }
            if (outside.hasTouched()) {
                outside.takeTouches();
            }
            SimulatedThread next = runnable.poll();
            if (next != null) {
                // Here and not in a method of its own, which would be a frame more in each turn.
                begin(next);
                next.run();
                stopped(next);
            } else if (!letSettle() && (body.hasReturned() || !passTime())) {
                return;
            }
        }
    }

    /** Ends a turn. */
    private void stopped(SimulatedThread thread) {
        current = null;
        switch (State25.phaseOf(thread.thread)) {
            case TERMINATED -> end(thread);
            case PARKED -> park(thread);
            case WAITING -> waitsOnMonitor(thread, Activity.WAIT);
            case BLOCKED -> waitsOnMonitor(thread, Activity.BLOCKED);
            case YIELDED -> {
                if (!thread.preempted && thread.yielded(clock.now()) > MOST_YIELDS) {
                    stop.give(diagnoses.busyWait(thread, List.of(thread.thread.getStackTrace())));
                }
            }
            case RUNNABLE -> {}
        }
    }

    /** Begins a turn. */
    private void begin(SimulatedThread thread) {
        trace = Chance.mix(trace ^ clock.now() * 0x9E3779B97F4A7C15L + thread.id);
        turns = 0;
        if (thread.compensated && thread.pool != null) {
            thread.compensated = false;
            thread.pool.compensateNoMore();
        }
        recorder.tick();
        if (thread.onMonitor) {
            thread.onMonitor = false;
            arrivals.forget(thread);
        }
        thread.runs(clock.now(), recorder.waits());
        current = thread;
        if (watch != null) {
            watch.turns(thread);
        }
    }

    private void end(SimulatedThread thread) {
        if (watch != null) {
            watch.ends(thread);
        }
        thread.ends(clock.now(), recorder.tick());
    }

    private void park(SimulatedThread thread) {
        if (thread.sleeping) {
            waits(thread, Activity.SLEEP);
            return;
        }
        Object blocker = LockSupport.getBlocker(thread.thread);
        outside.parks(thread, blocker);
        if (thread.pool != null
                && (blocker instanceof ForkJoinPool.ManagedBlocker
                        || blocker instanceof ForkJoinTask<?>)) {
            thread.compensated = true;
            threads.onBehalf(thread, thread.pool::compensate);
        }
        waits(thread, Activity.WAIT);
    }

    private void waitsOnMonitor(SimulatedThread thread, Activity activity) {
        thread.onMonitor = true;
        arrivals.expect(thread);
        waits(thread, activity);
    }

    private void waits(SimulatedThread thread, Activity activity) {
        Predicate<StackTraceElement> sites = settings.sites();
        thread.waits(
                activity,
                clock.now(),
                sites == null || thread.settling ? null : Place.of(thread.thread, sites));
        if (sites != null && activity != Activity.SLEEP) {
            contention.waits(thread);
        }
    }

    private boolean letSettle() {
        SimulatedThread settled = settling.poll();
        if (settled == null) {
            return false;
        }
        settled.settling = false;
        if (watch != null) {
            watch.settles(settled);
        }
        LockSupport.unpark(settled.thread);
        return true;
    }

    /** Moves the clock to the next moment somebody waits for; false where there is none. */
    private boolean passTime() {
        if (outside.isAwaited()) {
            outside.awaitLock();
            return true;
        }
        Alarm first = clock.next();
        if (first == null) {
            return outside.awaitMonitor() || outside.awaitWake() || stop(diagnoses.deadlock());
        }
        if (first.at > horizon) {
            return stop(diagnoses.horizonPassed(settings.horizon()));
        }
        if (clock.moments() >= settings.moments()) {
            return stop(diagnoses.horizonPassed(clock.at()));
        }
        contention.timePasses(diagnoses);
        clock.ringAll(first);
        return true;
    }

    /** Ends a timed wait. */
    void timeIsUp(SimulatedThread parked) {
        if (State25.endPark(parked.thread)) {
            admit(parked);
        }
    }

    /** Lets a thread go on that is parked, and any other not park next time. */
    void unpark(SimulatedThread thread) {
        if (!goesOnByUnpark(thread)) {
            State25.setParkPermit(thread.thread, true);
        } else if (State25.endPark(thread.thread)) {
            admit(thread);
        }
    }

    /** Tells whether a thread is parked; one that sleeps is so only for an interrupt. */
    boolean goesOnByUnpark(SimulatedThread thread) {
        return (!thread.sleeping || thread.thread.isInterrupted())
                && State25.phaseOf(thread.thread) == State25.Phase.PARKED;
    }

    private boolean stop(Diagnosis diagnosis) {
        stop.give(diagnosis);
        return false;
    }

    /** Lets a thread run when its turn comes. */
    void admit(SimulatedThread thread) {
        if (!thread.hasStarted()) {
            thread.starts(clock.now(), recorder.tick());
        }
        thread.timedOut = clock.isRinging();
        outside.wakes(thread);
        if (watch != null) {
            watch.wakes(thread);
        }
        runnable.add(thread);
    }

    // What its threads ask

    /** Returns the thread whose turn it is, or null between turns. */
    @Nullable SimulatedThread current() {
        return current;
    }

    /** Returns what watches accesses to what threads may share, or null where nothing does. */
    @Nullable Watch watch() {
        return watch;
    }

    private SimulatedThread running() {
        SimulatedThread running = current;
        if (running == null) {
            throw new IllegalStateException("no thread of this simulation is running");
        }
        return running;
    }

    /**
     * Does all that the loop would do while the running thread sleeps, without leaving it; false
     * where something else can happen until then.
     */
    boolean passAlone(SimulatedThread self, long wake) {
        if (!isNext(wake)) {
            return false;
        }
        Predicate<StackTraceElement> sites = settings.sites();
        self.waits(Activity.SLEEP, clock.now(), sites == null ? null : Place.ofRunning(sites));
        current = null;
        runnable.poll();
        clock.moveTo(wake);
        admit(self);
        self.timedOut = true;
        runnable.poll();
        begin(self);
        return true;
    }

    private boolean isNext(long at) {
        return runnable.isEmpty()
                && clock.isFreeUntil(at)
                && settling.isEmpty()
                && !outside.isAwaited()
                && arrivals.areNone()
                && !outside.hasTouched()
                && !contention.isToBeLookedAt()
                && !body.hasReturned()
                && !stop.isGiven()
                && at <= horizon
                && clock.moments() < settings.moments();
    }

    String nameOf(SimulatedThread thread) {
        return recorder.name(thread);
    }

    String nameOf(int thread) {
        return recorder.name(threads.get(thread));
    }

    void countTurn() {
        if (++turns > MOST_TURNS || stop.isGiven()) {
            SimulatedThread running = current;
            if (running != null) {
                stop.halt(diagnoses.busyWait(running, Frames.here()));
            }
        }
    }

    Timeline timeline() {
        return recorder.timeline(threads.all(), clock.now());
    }

    <V> V span(String name, Callable<V> work) throws Exception {
        return recorder.span(name, running().id, clock::now, work);
    }

    void settle() {
        SimulatedThread self = running();
        self.settling = true;
        settling.add(self);
        boolean interrupted = false;
        while (self.settling) {
            LockSupport.park();
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns how many threads wait for a signal of a monitor or condition. */
    int waitingOn(Object target) {
        return Waiting25.isCondition(target)
                ? Waiting25.waitingOn(target)
                : arrivals.waitingOn(target);
    }

    /** Returns what was found besides: races, and locks held asleep. */
    List<Diagnosis> findings() {
        List<Diagnosis> found = new ArrayList<>();
        if (watch != null) {
            found.addAll(watch.races());
        }
        found.addAll(contention.found());
        return found;
    }

    /**
     * Returns the thread that keeps the carrier busy, or that itself; null before the beginning.
     */
    @Nullable Thread busy() {
        SimulatedThread running = current;
        return running == null ? carrier() : running.thread;
    }

    /** Returns the thread that all run on; null before the beginning. */
    @Nullable Thread carrier() {
        return scheduler.carrier();
    }

    /** Returns what its schedule chose. */
    Choices choices() {
        return machine.dependsOnChance() || outside.tookPart()
                ? Choices.UNKNOWN
                : runnable.choices();
    }

    /** Returns a number that the order of all turns, and their times, make up. */
    long trace() {
        return trace;
    }

    // Its parts

    Scheduler scheduler() {
        return scheduler;
    }

    Machine machine() {
        return machine;
    }

    VirtualClock clock() {
        return clock;
    }

    Threads threads() {
        return threads;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    TimedWaits timedWaits() {
        return timedWaits;
    }

    Outside outside() {
        return outside;
    }

    StopSignal stop() {
        return stop;
    }

    Diagnoses diagnoses() {
        return diagnoses;
    }
}
