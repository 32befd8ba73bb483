package dev.simul.simulation;

import dev.simul.simulation.jdk.Carrier;
import dev.simul.simulation.jdk.Hooks;
import dev.simul.simulation.jdk.Jdk25;
import dev.simul.simulation.jdk.Waiting25;
import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
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

    private static final Duration TIME_TO_STOP = Duration.ofSeconds(1);

    private static final String OVER =
            "the simulation that this thread, executor or future belongs to is over: use it inside"
                    + " the body that made it";

    private final Settings settings;
    private final long horizon;
    private final Scheduler scheduler = new Scheduler();
    private final RunQueue runnable;
    private final Alarms alarms = new Alarms();
    private final Arrivals arrivals = new Arrivals();
    private final List<SimulatedThread> threads = new ArrayList<>();
    private final Set<SimulatedThread> waitingForOutside = new LinkedHashSet<>();
    private final Queue<SimulatedThread> settling = new ArrayDeque<>();
    private final Recorder recorder = new Recorder();
    private final Contention contention = new Contention();

    private final @Nullable Watch watch;
    private final Machine machine;
    private volatile @Nullable Thread carrier;
    private Callable<?> body = () -> null;
    private @Nullable Object value;
    private @Nullable Throwable failure;
    private boolean returned;
    private Duration elapsed = Duration.ZERO;
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private List<WaitingThread> polling = List.of();

    private long now;
    private long trace;
    private long turns;
    private boolean firing;
    private @Nullable SimulatedThread current;

    /** The thread for which another is made while none runs: it waits, or has set an alarm. */
    private @Nullable SimulatedThread onBehalfOf;

    private volatile @Nullable Diagnosis stop;
    private volatile boolean over;
    private final Queue<Touch> touches = new ConcurrentLinkedQueue<>();
    private volatile boolean touched;

    /**
     * A step that a thread outside the simulation made possible.
     *
     * @param thread whose step it is
     * @param toucher the name of the thread outside
     */
    private record Touch(SimulatedThread thread, String toucher) {}

    Engine(Settings settings) {
        this.settings = settings;
        this.horizon = settings.horizon().toNanos();
        this.runnable = RunQueue.of(settings.schedule());
        this.watch = Watch.of(this, runnable, settings);
        this.machine = new Machine(this, settings);
    }

    /** Where virtual threads send their steps and their timed waits. */
    private final class Scheduler extends ForkJoinPool {
        Scheduler() {
            super(
                    1,
                    defaultForkJoinWorkerThreadFactory,
                    null,
                    true,
                    0,
                    1,
                    0,
                    null,
                    1,
                    TimeUnit.SECONDS);
        }

        @Override
        public void execute(Runnable step) {
            SimulatedThread thread = (SimulatedThread) step;
            if (Hooks.current() == machine) {
                admit(thread);
            } else if (Hooks.isUnblocker(Thread.currentThread())) {
                arrivals.add(thread);
                LockSupport.unpark(carrier);
            } else if (over) {
                throw new IllegalStateException(OVER);
            } else {
                touches.add(new Touch(thread, Thread.currentThread().getName()));
                touched = true;
                LockSupport.unpark(carrier);
            }
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
            return setAlarm(unit.toNanos(delay), action, null);
        }
    }

    // The caller's side

    @SuppressWarnings("unchecked")
    <V> Outcome<V> run(Callable<V> code) {
        body = code;
        Future<?> loop = Carrier.run(machine, this::work);
        try {
            loop.get(settings.realLimit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return stalled(loop);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stalled(loop);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation itself failed: " + e.getCause(), e);
        }
        return new Outcome<>(
                (V) value,
                failure,
                elapsed,
                diagnoses,
                () -> recorder.timeline(threads, now),
                trace,
                watch == null ? List.of() : watch.stops());
    }

    private <V> Outcome<V> stalled(Future<?> loop) {
        SimulatedThread running = current;
        Thread busy = running == null ? carrier : running.thread;
        List<StackTraceElement> stack = busy == null ? List.of() : List.of(busy.getStackTrace());
        stop = new Diagnosis.Stalled(settings.realLimit(), stack, List.of());
        Diagnosis diagnosis = new Diagnosis.Stalled(settings.realLimit(), stack, polling(loop));
        return new Outcome<>(
                null,
                null,
                Duration.ofNanos(now),
                List.of(diagnosis),
                () -> new Timeline(new Moment(Duration.ofNanos(now), 0), List.of(), List.of()),
                trace,
                List.of());
    }

    /**
     * Returns the threads that only wait, time out and wait again; none where one does not stop.
     */
    private List<WaitingThread> polling(Future<?> loop) {
        try {
            loop.get(TIME_TO_STOP.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
        return polling;
    }

    // The loop

    private void work() {
        carrier = Thread.currentThread();
        try {
            simulate();
        } finally {
            over = true;
        }
    }

    private void simulate() {
        builder("main").start(this::runBody);
        loop();
        if (!returned) {
            elapsed = Duration.ofNanos(now);
        }
        Diagnosis stopped = stop;
        if (stopped instanceof Diagnosis.Stalled) {
            polling =
                    waits().withPolls().describe().stream()
                            .filter(thread -> thread.note() != null)
                            .toList();
        } else if (stopped != null) {
            diagnoses.add(stopped);
        }
        if (watch != null) {
            diagnoses.addAll(watch.races());
        }
        diagnoses.addAll(contention.found());
        List<SimulatedThread> left = alive();
        if (returned && !left.isEmpty()) {
            diagnoses.add(
                    new Diagnosis.Leak(
                            new LeftThreads(
                                    Math.min(left.size(), Waits.MOST_DESCRIBED),
                                    () -> Waits.of(left, machine, recorder).describe())));
        }
    }

    private void runBody() {
        try {
            value = body.call();
        } catch (SimulationOver e) {
            // Not the body's: the diagnosis says why.
            return;
        } catch (Throwable e) {
            failure = e;
        }
        returned = true;
        elapsed = Duration.ofNanos(now);
    }

    private void loop() {
        while (stop == null) {
            for (SimulatedThread arrived : arrivals.take()) {
                admit(arrived);
            }
            if (touched) {
                touched = false;
                for (Touch touch = touches.poll(); touch != null; touch = touches.poll()) {
                    touched(touch);
                }
            }
            SimulatedThread next = runnable.poll();
            if (next != null) {
                step(next);
            } else if (!letSettle() && (returned || !passTime())) {
                return;
            }
        }
    }

    /** A lock may be given back outside; anything else done there comes at no virtual time. */
    private void touched(Touch touch) {
        SimulatedThread thread = touch.thread;
        if (thread.hasStarted()
                && LockSupport.getBlocker(thread.thread) instanceof AbstractOwnableSynchronizer) {
            admit(thread);
        } else {
            stop =
                    new Diagnosis.Escape(
                            "a thread outside the simulation, '"
                                    + touch.toucher
                                    + "', woke this one: start it inside, or let nothing here wait"
                                    + " for it",
                            recorder.name(thread),
                            Waits.site(
                                    List.of(thread.thread.getStackTrace()), Frames::isOutsideJdk));
        }
    }

    private void step(SimulatedThread thread) {
        begin(thread);
        thread.run();
        current = null;
        switch (Jdk25.phaseOf(thread.thread)) {
            case TERMINATED -> end(thread);
            case PARKED -> park(thread);
            case WAITING -> waitsOnMonitor(thread, Activity.WAIT);
            case BLOCKED -> waitsOnMonitor(thread, Activity.BLOCKED);
            case YIELDED -> {
                if (!thread.preempted && thread.yielded(now) > MOST_YIELDS) {
                    stop = busyWait(thread, List.of(thread.thread.getStackTrace()));
                }
            }
            case RUNNABLE -> {}
        }
    }

    /** Begins a turn. */
    private void begin(SimulatedThread thread) {
        trace = Chance.mix(trace ^ now * 0x9E3779B97F4A7C15L + thread.id);
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
        thread.runs(now, recorder.waits());
        current = thread;
        if (watch != null) {
            watch.turns(thread);
        }
    }

    private void end(SimulatedThread thread) {
        if (watch != null) {
            watch.ends(thread);
        }
        thread.ends(now, recorder.tick());
    }

    private void park(SimulatedThread thread) {
        if (thread.sleeping) {
            waits(thread, Activity.SLEEP);
            return;
        }
        Object blocker = LockSupport.getBlocker(thread.thread);
        if (blocker instanceof AbstractOwnableSynchronizer lock && isHeldOutside(lock)) {
            waitingForOutside.add(thread);
            thread.waitsForOutside = true;
        }
        if (thread.pool != null
                && (blocker instanceof ForkJoinPool.ManagedBlocker
                        || blocker instanceof ForkJoinTask<?>)) {
            thread.compensated = true;
            onBehalf(thread, thread.pool::compensate);
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
                now,
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
        if (!waitingForOutside.isEmpty()) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(1));
            return true;
        }
        Alarm first = alarms.next();
        if (first == null) {
            return waitForForeignMonitor() || stop(deadlock());
        }
        if (first.at > horizon) {
            return stop(horizonPassed());
        }
        contention.timePasses(this);
        now = first.at;
        firing = true;
        for (Alarm due = first; due != null && due.at == now; due = alarms.next()) {
            alarms.unset(due);
            due.ring();
        }
        firing = false;
        return true;
    }

    /** Ends a timed wait; to do here what unparking would do saves its way round the JDK. */
    void timeIsUp(SimulatedThread parked) {
        if (Jdk25.endPark(parked.thread)) {
            admit(parked);
        }
    }

    /** Waits a little where a thread stands before a monitor that none of ours is in. */
    private boolean waitForForeignMonitor() {
        List<SimulatedThread> blocked =
                alive().stream().filter(thread -> thread.activity() == Activity.BLOCKED).toList();
        if (blocked.isEmpty()) {
            return false;
        }
        Waits waits = waits();
        for (SimulatedThread thread : blocked) {
            if (waits.standsBefore(thread, System.in)) {
                stop(machine.escape(Hooks.SYSTEM_IN, thread));
                return true;
            }
        }
        if (blocked.stream().allMatch(waits::isHeldInside)) {
            return false;
        }
        LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(1));
        return true;
    }

    private boolean stop(Diagnosis diagnosis) {
        stop = diagnosis;
        return false;
    }

    private void admit(SimulatedThread thread) {
        if (!thread.hasStarted()) {
            thread.starts(now, recorder.tick());
        }
        thread.timedOut = firing;
        if (thread.waitsForOutside) {
            thread.waitsForOutside = false;
            waitingForOutside.remove(thread);
        }
        if (watch != null) {
            watch.wakes(thread);
        }
        runnable.add(thread);
    }

    // What its threads ask

    Thread.Builder.OfVirtual builder(String name) {
        return Jdk25.threadsOf(scheduler).name(name);
    }

    Thread startWorker(WorkPool pool, String name, Runnable work) {
        Thread worker = builder(name).unstarted(work);
        SimulatedThread made = find(worker);
        if (made != null) {
            made.pool = pool;
        }
        worker.start();
        return worker;
    }

    /** Takes in a thread that is being made; it hands the answer to its scheduler for each step. */
    SimulatedThread created(Thread thread) {
        SimulatedThread creator = current == null ? onBehalfOf : current;
        int id = threads.size();
        SimulatedThread made =
                new SimulatedThread(this, id, creator == null ? -1 : creator.id, thread);
        threads.add(made);
        return made;
    }

    /**
     * Returns what is known of a thread, or null where it is none of this simulation, or has ended.
     */
    @Nullable SimulatedThread find(Thread thread) {
        return thread.isVirtual()
                        && Jdk25.stepOf(thread) instanceof SimulatedThread found
                        && found.engine == this
                        && !found.hasEnded()
                ? found
                : null;
    }

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

    boolean isHeldOutside(AbstractOwnableSynchronizer lock) {
        Thread owner = Jdk25.ownerOf(lock);
        return owner != null && owner.isAlive() && find(owner) == null;
    }

    /**
     * Lets the running thread sleep.
     *
     * @param nanos for how long; more than 0
     * @throws InterruptedException if it is interrupted, before or meanwhile
     */
    void sleep(SimulatedThread self, long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long wake = later(nanos);
        self.sleeping = true;
        if (isNext(wake)) {
            passAlone(self, wake);
        } else {
            alarms.set(self, wake);
            try {
                do {
                    Jdk25.setParkPermit(self.thread, false);
                    Hooks.park();
                } while (self.isSet() && !self.thread.isInterrupted());
            } finally {
                alarms.unset(self);
            }
        }
        self.sleeping = false;
        // As in the JDK, which cannot know whether somebody unparked it meanwhile.
        Jdk25.setParkPermit(self.thread, true);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Tells whether nothing can happen until a moment, so that the running thread goes on then. */
    private boolean isNext(long at) {
        if (!runnable.isEmpty()
                || !settling.isEmpty()
                || !waitingForOutside.isEmpty()
                || !arrivals.areNone()
                || touched
                || contention.isToBeLookedAt()
                || returned
                || stop != null
                || at > horizon) {
            return false;
        }
        Alarm first = alarms.next();
        return first == null || first.at > at;
    }

    /** Does all that the loop would do while the running thread sleeps, without leaving it. */
    private void passAlone(SimulatedThread self, long wake) {
        Predicate<StackTraceElement> sites = settings.sites();
        self.waits(Activity.SLEEP, now, sites == null ? null : Place.ofRunning(sites));
        current = null;
        runnable.poll();
        now = wake;
        firing = true;
        admit(self);
        firing = false;
        runnable.poll();
        begin(self);
    }

    /** Parks the running thread for at most so many nanoseconds, more than 0. */
    void park(SimulatedThread self, long nanos) {
        if (Closing.isWait(nanos)) {
            Hooks.park();
            return;
        }
        alarms.set(self, later(nanos));
        try {
            Hooks.park();
        } finally {
            alarms.unset(self);
        }
    }

    /** Sets an alarm that its being cancelled or the end of its task makes void. */
    DelayedAction setAlarm(long delay, Runnable action, @Nullable ForkJoinTask<?> task) {
        SimulatedThread setter = current;
        Runnable onBehalf = () -> onBehalf(setter, action);
        DelayedAction alarm = new DelayedAction(alarms, onBehalf, task);
        alarms.set(alarm, later(delay));
        return alarm;
    }

    private void onBehalf(@Nullable SimulatedThread thread, Runnable action) {
        onBehalfOf = thread;
        action.run();
        onBehalfOf = null;
    }

    private long later(long delay) {
        long at = now + Math.max(0, delay);
        return at < 0 ? Long.MAX_VALUE : at;
    }

    List<StackTraceElement> stackHere() {
        return List.of(Thread.currentThread().getStackTrace());
    }

    String nameOf(SimulatedThread thread) {
        return recorder.name(thread);
    }

    String nameOf(int thread) {
        return recorder.name(threads.get(thread));
    }

    void countTurn() {
        if (++turns > MOST_TURNS || stop != null) {
            SimulatedThread running = current;
            if (running != null) {
                halt(busyWait(running, stackHere()));
            }
        }
    }

    void throwIfStopped() {
        if (stop != null) {
            throw new SimulationOver();
        }
    }

    long now() {
        return now;
    }

    Duration at() {
        return Duration.ofNanos(now);
    }

    Timeline timeline() {
        return recorder.timeline(threads, now);
    }

    <V> V span(String name, Callable<V> work) throws Exception {
        return recorder.span(name, running().id, this::now, work);
    }

    void stepWallClock(Duration by) {
        machine.stepWallClock(by);
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

    private Diagnosis busyWait(SimulatedThread thread, List<StackTraceElement> stack) {
        return new Diagnosis.BusyWait(at(), recorder.name(thread), Waits.withoutHooks(stack));
    }

    /** Stops the simulation; the running thread ends, and gives back what locks it has. */
    void stopByThrowing(Diagnosis diagnosis) {
        if (stop == null) {
            stop = diagnosis;
        }
        throw new SimulationOver();
    }

    /** Stops the simulation; the running thread never goes on. */
    void halt(Diagnosis diagnosis) {
        if (stop == null) {
            stop = diagnosis;
        }
        while (true) {
            LockSupport.park();
            Thread.interrupted();
        }
    }

    // What is left

    private List<SimulatedThread> alive() {
        return threads.stream().filter(SimulatedThread::isAlive).toList();
    }

    Waits waits() {
        return Waits.of(alive(), machine, recorder);
    }

    private Diagnosis deadlock() {
        Waits waits = waits();
        List<WaitingThread> threads = waits.describe();
        return new Diagnosis.Deadlock(at(), threads, waits.cycle(threads));
    }

    private Diagnosis horizonPassed() {
        Waits waits = waits().withPolls();
        List<WaitingThread> threads = waits.describe();
        return new Diagnosis.HorizonPassed(settings.horizon(), threads, waits.cycle(threads));
    }

    /** Returns how many threads wait for a signal of a monitor or condition. */
    int waitingOn(Object target) {
        return Waiting25.isCondition(target)
                ? Waiting25.waitingOn(target)
                : arrivals.waitingOn(target);
    }

    /** Ends a thread that cannot be parked any more. */
    private static final class SimulationOver extends Error {
        private static final long serialVersionUID = 1L;

        SimulationOver() {
            super("the simulation is over", null, false, false);
        }
    }
}
