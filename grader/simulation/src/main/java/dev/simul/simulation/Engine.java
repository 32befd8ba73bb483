package dev.simul.simulation;

import dev.simul.simulation.jdk.Carrier;
import dev.simul.simulation.jdk.Hooks;
import dev.simul.simulation.jdk.Host;
import dev.simul.simulation.jdk.Jdk25;
import dev.simul.simulation.timeline.Activity;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One simulation: a carrier that runs one virtual thread at a time, and the clock that moves when none can
 * run.
 *
 * <p>Virtual threads hand every step to their scheduler and every timed wait to its {@code schedule}; both
 * arrive here. A thread that waited for a monitor is handed back by a thread of the JVM, later and in no
 * fixed order; so after each step the loop waits until all such are back and admits them by their number.
 * With that, the order of all steps is a function of the schedule alone.
 */
final class Engine implements Host {
    /** Not zero and odd: FutureTask and ForkJoinTask give meaning to 0 and set the lowest bit. */
    private static final long NANO_TIME_ORIGIN = 1_000_000_000_001L;

    private static final long EPOCH_NANOS = Duration.ofSeconds(946_684_800L).toNanos();

    /** Turns of loops in one step after which a thread is taken to wait busily. */
    private static final long MOST_TURNS = 100_000_000L;

    /** Yields at one virtual time after which a thread is taken to wait busily. */
    private static final int MOST_YIELDS = 100_000;

    private static final int MOST_DESCRIBED = 100;

    private final Settings settings;
    private final long seed;
    private final Scheduler scheduler = new Scheduler();
    private final RunQueue runnable;
    private final Alarms alarms = new Alarms();
    private final Queue<Runnable> fromOutside = new ConcurrentLinkedQueue<>();
    private final Map<Runnable, SimulatedThread> byStep = new IdentityHashMap<>();
    private final List<SimulatedThread> threads = new ArrayList<>();
    private final Map<Thread, Thread> shadows = new IdentityHashMap<>();
    private final Map<ForkJoinPool, WorkPool> pools = new IdentityHashMap<>();
    private final Set<SimulatedThread> onMonitors = new LinkedHashSet<>();
    private final Set<SimulatedThread> waitingForOutside = new LinkedHashSet<>();
    private final Queue<SimulatedThread> settling = new ArrayDeque<>();
    private final Recorder recorder = new Recorder();

    private final Carrier carrier = new Carrier(this, this::work);
    private Callable<?> body = () -> null;
    private @Nullable Object value;
    private @Nullable Throwable failure;
    private @Nullable SimulatedThread root;
    private boolean returned;
    private Duration elapsed = Duration.ZERO;
    private final List<Diagnosis> diagnoses = new ArrayList<>();

    private long now;
    private long wallShift;
    private long trace;
    private long turns;
    private boolean firing;
    private @Nullable SimulatedThread current;
    private volatile @Nullable Diagnosis stop;
    private volatile boolean over;

    Engine(Settings settings) {
        this.settings = settings;
        this.runnable = RunQueue.of(settings.schedule());
        this.seed =
                switch (settings.schedule()) {
                    case Schedule.Fifo fifo -> 0;
                    case Schedule.Random random -> random.seed();
                };
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
            if (Hooks.current() == Engine.this) {
                admit(step);
            } else {
                fromOutside.add(step);
                LockSupport.unpark(carrier);
            }
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
            return alarms.set(later(unit.toNanos(delay)), action, null);
        }
    }

    // The caller's side

    @SuppressWarnings("unchecked")
    <V> Outcome<V> run(Callable<V> code) {
        body = code;
        carrier.start();
        try {
            if (!carrier.join(settings.realLimit())) {
                return stalled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stalled();
        }
        return new Outcome<>(
                (V) value, failure, elapsed, diagnoses, recorder.timeline(threads, now), trace);
    }

    private <V> Outcome<V> stalled() {
        SimulatedThread running = current;
        Thread busy = running == null ? carrier : running.thread;
        List<StackTraceElement> stack = List.of(busy.getStackTrace());
        Diagnosis diagnosis = new Diagnosis.Stalled(settings.realLimit(), stack);
        over = true;
        stop = diagnosis;
        return new Outcome<>(
                null,
                null,
                Duration.ofNanos(now),
                List.of(diagnosis),
                new Timeline(new Moment(Duration.ofNanos(now), 0), List.of(), List.of()),
                trace);
    }

    // The loop

    private void work() {
        Thread first = threads("main").unstarted(this::runBody);
        root = threadOf(first);
        first.start();
        loop();
        if (!returned) {
            elapsed = Duration.ofNanos(now);
        }
        Diagnosis stopped = stop;
        if (stopped != null) {
            diagnoses.add(stopped);
        }
        List<SimulatedThread> left = alive();
        if (returned && !left.isEmpty()) {
            diagnoses.add(new Diagnosis.Leak(describe(left)));
        }
        over = true;
    }

    private void runBody() {
        try {
            value = body.call();
        } catch (Throwable e) {
            failure = e;
        }
        returned = true;
        elapsed = Duration.ofNanos(now);
    }

    private void loop() {
        while (stop == null) {
            admitFromOutside();
            SimulatedThread next = runnable.poll();
            if (next != null) {
                step(next);
            } else if (!letSettle() && (returned || !passTime())) {
                return;
            }
        }
    }

    private void step(SimulatedThread thread) {
        trace = mix(trace ^ mix(now + thread.id));
        turns = 0;
        if (thread.compensated && thread.pool != null) {
            thread.compensated = false;
            thread.pool.compensateNoMore();
        }
        recorder.tick();
        thread.runs(now);
        current = thread;
        thread.step.run();
        current = null;
        switch (Jdk25.phaseOf(thread.thread)) {
            case TERMINATED -> end(thread);
            case PARKED -> park(thread);
            case WAITING -> {
                onMonitors.add(thread);
                waits(thread, Activity.WAIT);
            }
            case BLOCKED -> {
                onMonitors.add(thread);
                waits(thread, Activity.BLOCKED);
            }
            case YIELDED -> {
                if (thread.yielded(now) > MOST_YIELDS) {
                    stop = busyWait(thread, List.of(thread.thread.getStackTrace()));
                }
            }
            case RUNNABLE -> {}
        }
    }

    private void end(SimulatedThread thread) {
        thread.ends(recorder.moment(now));
        recorder.rename(thread);
        byStep.remove(thread.step);
    }

    private void park(SimulatedThread thread) {
        Object blocker = LockSupport.getBlocker(thread.thread);
        if (blocker instanceof AbstractOwnableSynchronizer lock) {
            Thread owner = Jdk25.ownerOf(lock);
            if (owner != null && find(owner) == null) {
                waitingForOutside.add(thread);
                thread.waitsForOutside = true;
            }
        }
        if (thread.pool != null
                && (blocker instanceof ForkJoinPool.ManagedBlocker
                        || blocker instanceof ForkJoinTask<?>)) {
            thread.compensated = true;
            thread.pool.compensate();
        }
        waits(thread, thread.sleeping ? Activity.SLEEP : Activity.WAIT);
    }

    private void waits(SimulatedThread thread, Activity activity) {
        if (settings.sites() && !thread.settling) {
            List<StackTraceElement> stack = List.of(thread.thread.getStackTrace());
            thread.waits(
                    activity,
                    now,
                    activity == Activity.SLEEP ? null : Waits.on(stack),
                    Waits.site(stack));
        } else {
            thread.waits(activity, now, null, null);
        }
    }

    private boolean letSettle() {
        SimulatedThread settled = settling.poll();
        if (settled == null) {
            return false;
        }
        settled.settling = false;
        LockSupport.unpark(settled.thread);
        return true;
    }

    /** Moves the clock to the next moment somebody waits for; false where there is none. */
    private boolean passTime() {
        if (!waitingForOutside.isEmpty()) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(1));
            return true;
        }
        Alarms.Alarm first = alarms.next();
        if (first == null) {
            return waitForForeignMonitor() || stop(new Diagnosis.Deadlock(at(), describe(alive())));
        }
        if (first.at > settings.horizon().toNanos()) {
            return stop(new Diagnosis.HorizonPassed(settings.horizon(), describe(alive())));
        }
        now = first.at;
        firing = true;
        for (Alarms.Alarm due = first; due != null && due.at == now; due = alarms.next()) {
            alarms.take(due);
            due.action.run();
        }
        firing = false;
        return true;
    }

    /** Waits a little where a thread stands before a monitor that none of ours is in. */
    private boolean waitForForeignMonitor() {
        List<SimulatedThread> blocked =
                alive().stream().filter(thread -> thread.activity() == Activity.BLOCKED).toList();
        if (blocked.isEmpty()) {
            return false;
        }
        Waits waits = Waits.of(alive());
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

    private void admit(Runnable step) {
        SimulatedThread thread = byStep.get(step);
        if (thread == null || over) {
            return;
        }
        if (!thread.hasStarted()) {
            thread.starts(recorder.moment(now));
        }
        thread.timedOut = firing;
        if (thread.waitsForOutside) {
            thread.waitsForOutside = false;
            waitingForOutside.remove(thread);
        }
        runnable.add(thread);
    }

    private void admitFromOutside() {
        if (!onMonitors.isEmpty()) {
            while (isUnblocking()) {
                Thread.onSpinWait();
            }
        }
        if (fromOutside.isEmpty()) {
            return;
        }
        List<SimulatedThread> arrived = new ArrayList<>();
        for (Runnable step = fromOutside.poll(); step != null; step = fromOutside.poll()) {
            SimulatedThread thread = byStep.get(step);
            if (thread != null) {
                arrived.add(thread);
            }
        }
        arrived.sort((one, other) -> Integer.compare(one.id, other.id));
        arrived.forEach(thread -> admit(thread.step));
    }

    private boolean isUnblocking() {
        onMonitors.removeIf(
                thread ->
                        switch (Jdk25.phaseOf(thread.thread)) {
                            case BLOCKED, WAITING -> false;
                            default -> true;
                        });
        for (SimulatedThread thread : onMonitors) {
            if (Jdk25.isBeingUnblocked(thread.thread)) {
                return true;
            }
        }
        return Hooks.unblocking() != 0;
    }

    // What its threads ask

    private Thread.Builder.OfVirtual threads(String name) {
        return Jdk25.threadsOf(scheduler).name(name);
    }

    private @Nullable SimulatedThread find(Thread thread) {
        return thread.isVirtual() ? byStep.get(Jdk25.stepOf(thread)) : null;
    }

    private SimulatedThread threadOf(Thread thread) {
        SimulatedThread found = find(thread);
        if (found == null) {
            throw new IllegalStateException("not a thread of this simulation: " + thread);
        }
        return found;
    }

    private SimulatedThread running() {
        SimulatedThread running = current;
        if (running == null) {
            throw new IllegalStateException("no thread of this simulation is running");
        }
        return running;
    }

    Thread startWorker(WorkPool pool, String name, Runnable work) {
        Thread worker = threads(name).unstarted(work);
        threadOf(worker).pool = pool;
        worker.start();
        return worker;
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
        wallShift += by.toNanos();
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

    @Override
    public long nanoTime() {
        return NANO_TIME_ORIGIN + now;
    }

    @Override
    public long wallNanos() {
        return EPOCH_NANOS + wallShift + now;
    }

    @Override
    public void created(Thread thread) {
        SimulatedThread creator = current;
        SimulatedThread made =
                new SimulatedThread(
                        threads.size(),
                        creator == null ? -1 : creator.id,
                        thread,
                        Jdk25.stepOf(thread));
        threads.add(made);
        byStep.put(made.step, made);
    }

    @Override
    public void uncaught(Thread thread, Throwable uncaught) {
        SimulatedThread ending = find(thread);
        if (ending != null) {
            ending.failure = uncaught;
        }
    }

    @Override
    public void sleeping(boolean begins) {
        SimulatedThread running = current;
        if (running != null) {
            running.sleeping = begins;
        }
    }

    @Override
    public boolean startPlatform(Thread platform) {
        String type = platform.getClass().getName();
        if (platform instanceof ForkJoinWorkerThread
                || type.startsWith("java.util.concurrent.")
                || type.startsWith("jdk.internal.net.http.")) {
            refuse("a thread of " + type);
        }
        if (type.startsWith("jdk.") || type.startsWith("sun.") || type.startsWith("java.lang.ref.")) {
            return false;
        }
        Thread shadow = threads(platform.getName()).unstarted(platform::run);
        shadow.setContextClassLoader(platform.getContextClassLoader());
        Thread.UncaughtExceptionHandler handler = platform.getUncaughtExceptionHandler();
        if (handler != null && !(handler instanceof ThreadGroup)) {
            shadow.setUncaughtExceptionHandler(handler);
        }
        if (shadows.putIfAbsent(platform, shadow) != null) {
            throw new IllegalThreadStateException();
        }
        shadow.start();
        return true;
    }

    @Override
    public @Nullable Thread shadowOf(Thread platform) {
        return shadows.get(platform);
    }

    private WorkPool workersOf(ForkJoinPool pool) {
        boolean common = pool == ForkJoinPool.commonPool();
        return pools.computeIfAbsent(
                pool,
                made ->
                        new WorkPool(
                                this,
                                made,
                                common ? "common-pool" : "pool",
                                common ? settings.parallelism() : made.getParallelism()));
    }

    @Override
    public boolean submit(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (pool == scheduler || pool.isShutdown()) {
            return false;
        }
        workersOf(pool).submit(task);
        return true;
    }

    @Override
    public void fork(ForkJoinTask<?> task) {
        SimulatedThread running = current;
        WorkPool own = running == null ? null : running.pool;
        (own == null ? workersOf(ForkJoinPool.commonPool()) : own).submit(task);
    }

    @Override
    public boolean delay(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (pool.isShutdown()) {
            return false;
        }
        long at = later(((Delayed) task).getDelay(TimeUnit.NANOSECONDS));
        Runnable action =
                Jdk25.isImmediate(task)
                        ? () -> threads("timer").start(() -> Jdk25.execute(task))
                        : () -> workersOf(pool).submit(task);
        alarms.set(at, action, task);
        return true;
    }

    @Override
    public boolean awaitIdle(ForkJoinPool pool, long nanos) throws InterruptedException {
        WorkPool workers = pools.get(pool);
        return workers == null || workers.awaitIdle(nanos);
    }

    @Override
    public void shutdownNow(ForkJoinPool pool) {
        WorkPool workers = pools.get(pool);
        if (workers != null) {
            workers.shutdownNow();
        }
    }

    @Override
    public long nextRandom() {
        SimulatedThread running = current;
        return running == null
                ? mix(seed - 1)
                : mix(threadSeed() + mix(running.nextDraw() + 1));
    }

    @Override
    public long threadSeed() {
        SimulatedThread running = current;
        return mix(mix(seed) + (running == null ? -1 : running.id));
    }

    @Override
    public int processors() {
        return settings.parallelism();
    }

    @Override
    public void refuse(String what) {
        SimulatedThread running = current;
        if (running == null) {
            return;
        }
        List<StackTraceElement> stack = List.of(Thread.currentThread().getStackTrace());
        halt(new Diagnosis.Escape(what, recorder.name(running), Waits.site(stack)));
    }

    @Override
    public void pinned(boolean timed) {
        SimulatedThread running = current;
        if (running == null) {
            return;
        }
        if (stop != null) {
            throw new SimulationOver();
        }
        Object blocker = LockSupport.getBlocker(running.thread);
        if (!timed && blocker instanceof AbstractOwnableSynchronizer lock) {
            Thread owner = Jdk25.ownerOf(lock);
            if (owner != null && find(owner) == null) {
                return;
            }
        }
        refuse("a wait inside a static initialiser: wait in a method instead");
    }

    @Override
    public void edge() {
        if (++turns > MOST_TURNS || stop != null) {
            SimulatedThread running = current;
            if (running != null) {
                halt(busyWait(running, List.of(Thread.currentThread().getStackTrace())));
            }
        }
    }

    private Diagnosis busyWait(SimulatedThread thread, List<StackTraceElement> stack) {
        return new Diagnosis.BusyWait(at(), recorder.name(thread), Waits.withoutHooks(stack));
    }

    /** Stops the simulation; the running thread never goes on. */
    private void halt(Diagnosis diagnosis) {
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

    private List<WaitingThread> describe(List<SimulatedThread> left) {
        Waits waits = Waits.of(left.subList(0, Math.min(left.size(), MOST_DESCRIBED)));
        return waits.describe(recorder);
    }

    private long later(long delay) {
        long at = now + Math.max(0, delay);
        return at < 0 ? Long.MAX_VALUE : at;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Ends a thread that cannot be parked any more. */
    private static final class SimulationOver extends Error {
        private static final long serialVersionUID = 1L;

        SimulationOver() {
            super("the simulation is over", null, false, false);
        }
    }
}
