package dev.simul.simulation.internal.loop;

import dev.simul.simulation.DecisionTrace;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Settings;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.diagnosis.DiagnosisFactory;
import dev.simul.simulation.internal.diagnosis.LockContention;
import dev.simul.simulation.internal.jdk25.BlockerInspector;
import dev.simul.simulation.internal.jdk25.VirtualThreadState;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.runtime.SimulatedRuntime;
import dev.simul.simulation.internal.schedule.RandomStreams;
import dev.simul.simulation.internal.schedule.Scheduler;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import dev.simul.simulation.internal.thread.WaitSite;
import dev.simul.simulation.internal.time.Timer;
import dev.simul.simulation.internal.time.VirtualClock;
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
public final class SimulationLoop {
    /** Turns of loops in one step after which a thread is taken to wait busily. */
    private static final long MOST_TURNS = 30_000_000L;

    /** Yields at one virtual time after which a thread is taken to wait busily. */
    private static final int MOST_YIELDS = 100_000;

    private final Settings settings;
    private final long horizon;
    private final VirtualClock clock;
    private final RootTask<?> body;
    private final RunningThread running = new RunningThread();
    private final Scheduler runnable;
    private final UnblockedQueue arrivals = new UnblockedQueue();
    private final Queue<SimulatedThread> settling = new ArrayDeque<>();
    private final StopSignal stop = new StopSignal();
    private final TimelineRecorder recorder = new TimelineRecorder();
    private final LockContention contention = new LockContention();
    private final CarrierExecutor scheduler = new CarrierExecutor(this);
    private final ThreadRegistry threads = new ThreadRegistry(this, scheduler);
    private final ExternalThreads outside = new ExternalThreads(this, threads);
    private final TimedWaits timedWaits;
    private final DiagnosisFactory diagnoses;
    private final @Nullable AccessMonitor watch;
    private final SimulatedRuntime machine;

    private long trace;
    private long turns;

    public SimulationLoop(Settings settings, VirtualClock clock, RootTask<?> body) {
        this.settings = settings;
        this.horizon = settings.horizon().toNanos();
        this.clock = clock;
        this.body = body;
        this.runnable = Scheduler.of(settings.schedule());
        this.timedWaits = new TimedWaits(this, clock, threads);
        this.diagnoses = new DiagnosisFactory(this, recorder);
        this.watch =
                AccessMonitor.of(running, id -> recorder.name(threads.get(id)), runnable, settings);
        this.machine = new SimulatedRuntime(this, settings);
    }

    // The loop

    /** Carries the simulation until it ends or is stopped; on the carrier. */
    public void run() {
        scheduler.begins();
        threads.builder("main").start(body);
        loop();
    }

    /** Refuses all steps from now on. */
    public void close() {
        scheduler.ends();
    }

    private void loop() {
        while (!stop.isRaised()) {
            if (!arrivals.isQuiet()) {
                arrivals.take().forEach(this::admit);
            }
            if (outside.hasWakeups()) {
                outside.drain();
            }
            SimulatedThread next = runnable.poll();
            if (next != null) {
                // Here and not in a method of its own, which would be a frame more in each turn.
                beforeStep(next);
                next.run();
                afterStep(next);
            } else if (!letSettle() && (body.hasReturned() || !passTime())) {
                return;
            }
        }
    }

    /** Ends a turn. */
    private void afterStep(SimulatedThread thread) {
        running.thread = null;
        switch (VirtualThreadState.phaseOf(thread.thread)) {
            case TERMINATED -> end(thread);
            case PARKED -> park(thread);
            case WAITING -> waitsOnMonitor(thread, Activity.WAIT);
            case BLOCKED -> waitsOnMonitor(thread, Activity.BLOCKED);
            case YIELDED -> {
                if (!thread.preempted && thread.yielded(clock.now()) > MOST_YIELDS) {
                    stop.raise(diagnoses.busyWait(thread, List.of(thread.thread.getStackTrace())));
                }
            }
            case RUNNABLE -> {}
        }
    }

    /** Begins a turn. */
    private void beforeStep(SimulatedThread thread) {
        trace = RandomStreams.mix(trace ^ clock.now() * 0x9E3779B97F4A7C15L + thread.id);
        turns = 0;
        if (thread.compensated && thread.pool != null) {
            thread.compensated = false;
            thread.pool.compensateNoMore();
        }
        recorder.nextSequenceNumber();
        if (thread.onMonitor) {
            thread.onMonitor = false;
            arrivals.forget(thread);
        }
        thread.onDispatch(clock.now(), recorder.waits());
        running.thread = thread;
        if (watch != null) {
            watch.onDispatch(thread);
        }
    }

    private void end(SimulatedThread thread) {
        if (watch != null) {
            watch.onTermination(thread);
        }
        thread.ends(clock.now(), recorder.nextSequenceNumber());
    }

    private void park(SimulatedThread thread) {
        if (thread.sleeping) {
            waits(thread, Activity.SLEEP);
            return;
        }
        Object blocker = LockSupport.getBlocker(thread.thread);
        outside.onPark(thread, blocker);
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
                sites == null || thread.settling ? null : WaitSite.of(thread.thread, sites));
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
            watch.onSettle(settled);
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
        Timer first = clock.next();
        if (first == null) {
            return outside.awaitMonitor() || outside.awaitWake() || stop(diagnoses.deadlock());
        }
        if (first.at > horizon) {
            return stop(diagnoses.horizonPassed(settings.horizon()));
        }
        if (clock.advances() >= settings.maxAdvances()) {
            return stop(diagnoses.horizonPassed(clock.elapsed()));
        }
        contention.timePasses(diagnoses);
        clock.fireAll(first);
        return true;
    }

    /** Ends a timed wait. */
    public void onTimeout(SimulatedThread parked) {
        if (VirtualThreadState.endPark(parked.thread)) {
            admit(parked);
        }
    }

    /** Lets a thread go on that is parked, and any other not park next time. */
    void unpark(SimulatedThread thread) {
        if (!isUnblockedByUnpark(thread)) {
            VirtualThreadState.setParkPermit(thread.thread, true);
        } else if (VirtualThreadState.endPark(thread.thread)) {
            admit(thread);
        }
    }

    /** Tells whether a thread is parked; one that sleeps is so only for an interrupt. */
    boolean isUnblockedByUnpark(SimulatedThread thread) {
        return (!thread.sleeping || thread.thread.isInterrupted())
                && VirtualThreadState.phaseOf(thread.thread) == VirtualThreadState.Phase.PARKED;
    }

    private boolean stop(Diagnosis diagnosis) {
        stop.raise(diagnosis);
        return false;
    }

    /** Lets a thread run when its turn comes. */
    void admit(SimulatedThread thread) {
        if (!thread.hasStarted()) {
            thread.starts(clock.now(), recorder.nextSequenceNumber());
        }
        thread.timedOut = clock.isFiring();
        outside.onUnblock(thread);
        if (watch != null) {
            watch.onUnblock(thread);
        }
        runnable.add(thread);
    }

    // What its threads ask

    /** Returns the thread whose turn it is, or null between turns. */
    public @Nullable SimulatedThread current() {
        return running.thread;
    }

    /** Returns what watches accesses to what threads may share, or null where nothing does. */
    public @Nullable AccessMonitor watch() {
        return watch;
    }

    private SimulatedThread running() {
        SimulatedThread running = this.running.thread;
        if (running == null) {
            throw new IllegalStateException("no thread of this simulation is running");
        }
        return running;
    }

    /**
     * Does all that the loop would do while the running thread sleeps, without leaving it; false
     * where something else can happen until then.
     */
    boolean sleepAlone(SimulatedThread self, long wake) {
        if (!isNext(wake)) {
            return false;
        }
        Predicate<StackTraceElement> sites = settings.sites();
        self.waits(Activity.SLEEP, clock.now(), sites == null ? null : WaitSite.ofRunning(sites));
        running.thread = null;
        runnable.poll();
        clock.moveTo(wake);
        admit(self);
        self.timedOut = true;
        runnable.poll();
        beforeStep(self);
        return true;
    }

    private boolean isNext(long at) {
        return runnable.isEmpty()
                && clock.isFreeUntil(at)
                && settling.isEmpty()
                && !outside.isAwaited()
                && arrivals.isQuiet()
                && !outside.hasWakeups()
                && !contention.isToBeLookedAt()
                && !body.hasReturned()
                && !stop.isRaised()
                && at <= horizon
                && clock.advances() < settings.maxAdvances();
    }

    public void countLoopIteration() {
        if (++turns > MOST_TURNS || stop.isRaised()) {
            SimulatedThread running = this.running.thread;
            if (running != null) {
                stop.halt(diagnoses.busyWait(running, StackFrames.here()));
            }
        }
    }

    public Timeline timeline() {
        return recorder.timeline(threads.all(), clock.now());
    }

    public <V> V span(String name, Callable<V> work) throws Exception {
        return recorder.span(name, running().id, clock::now, work);
    }

    public void settle() {
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
    public int waitingOn(Object target) {
        return BlockerInspector.isCondition(target)
                ? BlockerInspector.waitingOn(target)
                : arrivals.waitingOn(target);
    }

    /** Returns what was found besides: races, and locks held asleep. */
    public List<Diagnosis> findings() {
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
    public @Nullable Thread busy() {
        SimulatedThread running = this.running.thread;
        return running == null ? carrier() : running.thread;
    }

    /** Returns the thread that all run on; null before the beginning. */
    public @Nullable Thread carrier() {
        return scheduler.carrier();
    }

    /** Returns what its schedule chose. */
    public DecisionTrace decisions() {
        return machine.dependsOnChance() || outside.tookPart()
                ? DecisionTrace.UNKNOWN
                : runnable.decisions();
    }

    /** Returns a number that the order of all turns, and their times, make up. */
    public long trace() {
        return trace;
    }

    // Its parts

    public CarrierExecutor scheduler() {
        return scheduler;
    }

    public SimulatedRuntime machine() {
        return machine;
    }

    public VirtualClock clock() {
        return clock;
    }

    public ThreadRegistry threads() {
        return threads;
    }

    UnblockedQueue arrivals() {
        return arrivals;
    }

    public TimedWaits timedWaits() {
        return timedWaits;
    }

    ExternalThreads outside() {
        return outside;
    }

    public StopSignal stop() {
        return stop;
    }

    public DiagnosisFactory diagnoses() {
        return diagnoses;
    }
}
