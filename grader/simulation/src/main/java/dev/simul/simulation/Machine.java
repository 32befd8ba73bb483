package dev.simul.simulation;

import dev.simul.simulation.jdk.Host;
import dev.simul.simulation.jdk.Jdk25;
import dev.simul.simulation.jdk.Waiting25;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Delayed;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The machine that simulated threads believe to run on: its clocks, threads, pools and chance. */
final class Machine implements Host {
    /** Not zero and odd: FutureTask and ForkJoinTask give meaning to 0 and set the lowest bit. */
    private static final long NANO_TIME_ORIGIN = 1_000_000_000_001L;

    /** 2000-01-01T00:00:00Z. */
    private static final long EPOCH_NANOS = 946_684_800L * 1_000_000_000L;

    private static final int NOBODY = -1;

    /** As many as AbstractTask makes. */
    private static final int PARTS_A_WORKER = 4;

    private final Engine engine;
    private final int processors;
    private final Chance chance;
    private final IdentityHashMap<Thread, Thread> shadows = new IdentityHashMap<>();
    private final IdentityHashMap<Thread, Thread> originals = new IdentityHashMap<>();
    private final Set<ThreadPoolExecutor> executors =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<ForkJoinPool, WorkPool> pools = new IdentityHashMap<>();
    private final Holders holders = new Holders();
    private final Signals signals = new Signals();
    private long wallShift;

    Machine(Engine engine, Settings settings) {
        this.engine = engine;
        this.processors = settings.parallelism();
        this.chance = Chance.of(settings.schedule());
    }

    Engine engine() {
        return engine;
    }

    void stepWallClock(Duration by) {
        wallShift += by.toNanos();
    }

    @Override
    public long nanoTime() {
        return NANO_TIME_ORIGIN + engine.clock().now();
    }

    @Override
    public long wallNanos() {
        return EPOCH_NANOS + wallShift + engine.clock().now();
    }

    // Threads

    @Override
    public Runnable created(Thread thread) {
        return engine.threads().created(thread);
    }

    @Override
    public void uncaught(Thread thread, Throwable failure) {
        SimulatedThread ending = engine.threads().find(thread);
        if (ending != null) {
            ending.failure = failure;
        }
    }

    @Override
    public boolean sleep(long nanos) throws InterruptedException {
        SimulatedThread running = engine.current();
        if (running == null || nanos <= 0) {
            return false;
        }
        engine.sleep(running, nanos);
        return true;
    }

    @Override
    public boolean park(long nanos) {
        SimulatedThread running = engine.current();
        if (running == null
                || nanos <= 0
                || Jdk25.hasParkPermit(running.thread)
                || running.thread.isInterrupted()) {
            return false;
        }
        engine.park(running, nanos);
        return true;
    }

    @Override
    public Thread.@Nullable State stateOf(Thread thread) {
        SimulatedThread found = engine.threads().find(thread);
        return found != null && found.isSet() && Jdk25.phaseOf(thread) == Jdk25.Phase.PARKED
                ? Thread.State.TIMED_WAITING
                : null;
    }

    @Override
    public void waiting(@Nullable Object monitor) {
        SimulatedThread running = engine.current();
        if (running == null) {
            return;
        }
        running.awaits = monitor;
        if (monitor != null) {
            running.waitsSinceTurn = running.turns();
        } else if (running.waitsSinceTurn == running.turns()) {
            // It waited on the carrier and not for its turn: real time passed, and no virtual time.
            refusePinned();
        }
    }

    @Override
    public void takes(Object lock) {
        SimulatedThread running = engine.current();
        if (running != null) {
            holders.takes(lock, running);
        }
    }

    @Override
    public void givesBack(Object lock) {
        holders.givesBack(lock, engine.current());
    }

    @Override
    public void awaits(Object future) {
        SimulatedThread running = engine.current();
        if (running != null) {
            running.awaits = future;
        }
    }

    @Override
    public void computes(Object task) {
        SimulatedThread running = engine.current();
        if (running != null) {
            running.computes = Waiting25.futureOf(task);
        }
    }

    @Override
    public void signals(Object target, int site) {
        signals.of(target, site, engine.waitingOn(target));
    }

    Holders holders() {
        return holders;
    }

    Signals signals() {
        return signals;
    }

    @Override
    public void interrupts(Thread thread) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.interrupts(engine.threads().find(thread));
        }
    }

    @Override
    public void startVirtual(Thread thread) {
        if (thread.getState() == Thread.State.NEW && engine.threads().find(thread) == null) {
            refuse("a virtual thread made outside the simulation: make it inside");
        }
    }

    @Override
    public @Nullable Thread originalOf(Thread virtual) {
        return originals.get(virtual);
    }

    @Override
    public void uses(ThreadPoolExecutor pool) {
        if (executors.add(pool) && pool.getPoolSize() > 0) {
            refuse("an executor whose threads run outside the simulation: make it inside");
        }
    }

    @Override
    public boolean startPlatform(Thread platform, @Nullable Object container) {
        String type = platform.getClass().getName();
        if (platform instanceof ForkJoinWorkerThread
                || type.startsWith("java.util.concurrent.")
                || type.startsWith("jdk.internal.net.http.")) {
            refuse("a thread of " + type + ", which waits for the world outside");
        }
        if (type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("java.lang.ref.")) {
            return false;
        }
        Thread shadow = engine.threads().builder(platform.getName()).unstarted(new RunOf(platform));
        shadow.setContextClassLoader(platform.getContextClassLoader());
        if (shadows.putIfAbsent(platform, shadow) != null) {
            throw new IllegalThreadStateException();
        }
        originals.put(shadow, platform);
        if (container == null) {
            shadow.start();
        } else {
            Jdk25.startIn(shadow, container);
        }
        return true;
    }

    /** Does what a platform thread would do, on the virtual thread that stands in for it. */
    private record RunOf(Thread platform) implements Runnable {
        @Override
        @SuppressWarnings("DoNotCall")
        public void run() {
            platform.run();
        }
    }

    @Override
    public Thread[] platformThreads() {
        return shadows.entrySet().stream()
                .filter(entry -> entry.getValue().isAlive())
                .sorted(Comparator.comparingLong(entry -> entry.getValue().threadId()))
                .map(Map.Entry::getKey)
                .toArray(Thread[]::new);
    }

    @Override
    public @Nullable Thread shadowOf(Thread platform) {
        return shadows.get(platform);
    }

    // Pools

    private WorkPool workersOf(ForkJoinPool pool) {
        return pools.computeIfAbsent(
                pool,
                seen ->
                        new WorkPool(
                                this,
                                seen == ForkJoinPool.commonPool() ? "common-pool" : "fork-join",
                                parallelism(seen)));
    }

    @Override
    public int parallelism(ForkJoinPool pool) {
        return pool == ForkJoinPool.commonPool() ? processors : Jdk25.parallelismOf(pool);
    }

    @Override
    public int leafTarget() {
        return PARTS_A_WORKER * poolOfRunning().parallelism();
    }

    @Override
    public boolean submit(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (pool.isShutdown() || Jdk25.isSchedulerOfJdk(pool)) {
            return false;
        }
        workersOf(pool).submit(task);
        return true;
    }

    @Override
    public void fork(ForkJoinTask<?> task) {
        poolOfRunning().submit(task);
    }

    /** Returns the pool whose worker is running, or the one that serves all other threads. */
    private WorkPool poolOfRunning() {
        SimulatedThread running = engine.current();
        WorkPool own = running == null ? null : running.pool;
        return own == null ? workersOf(ForkJoinPool.commonPool()) : own;
    }

    @Override
    public boolean delay(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (pool.isShutdown()) {
            return false;
        }
        Runnable action =
                Jdk25.isImmediate(task)
                        ? () -> engine.threads().builder("timer").start(() -> runTask(task))
                        : () -> workersOf(pool).submit(task);
        releases(task);
        var _ = engine.setAlarm(((Delayed) task).getDelay(TimeUnit.NANOSECONDS), action, task);
        return true;
    }

    /** Runs a task that a pool was given, on the running thread. */
    void runTask(ForkJoinTask<?> task) {
        acquires(task);
        Jdk25.execute(task);
        releases(task);
        Watch watch = engine.watch();
        if (watch != null) {
            watch.worked();
        }
    }

    @Override
    public boolean awaitIdle(ForkJoinPool pool, long nanos) throws InterruptedException {
        WorkPool workers = pools.get(pool);
        return workers == null || workers.awaitIdle(nanos);
    }

    @Override
    public boolean isBusy(ForkJoinPool pool) {
        WorkPool workers = pools.get(pool);
        return workers != null && !workers.isIdle();
    }

    @Override
    public void shutdownNow(ForkJoinPool pool) {
        WorkPool workers = pools.get(pool);
        if (workers != null) {
            workers.shutdownNow();
        }
    }

    // Chance and processors

    @Override
    public long threadNumber() {
        SimulatedThread running = engine.current();
        return running == null ? NOBODY : running.id;
    }

    @Override
    public long nextRandom() {
        SimulatedThread running = engine.current();
        return running == null
                ? chance.seedOf(NOBODY)
                : chance.draw(running.id, running.nextDraw());
    }

    @Override
    public long threadSeed() {
        SimulatedThread running = engine.current();
        return chance.seedOf(running == null ? NOBODY : running.id);
    }

    @Override
    public int processors() {
        return processors;
    }

    // What cannot be simulated

    @Override
    public void refuse(String what) {
        SimulatedThread running = engine.current();
        if (running != null) {
            engine.stop().halt(engine.diagnoses().escape(what, running));
        }
    }

    @Override
    public void refuseByThrowing(String what) {
        SimulatedThread running = engine.current();
        if (running != null) {
            engine.stop().haltByThrowing(engine.diagnoses().escape(what, running));
        }
    }

    @Override
    public void pinned(boolean timed) {
        SimulatedThread running = engine.current();
        if (running == null) {
            return;
        }
        engine.stop().throwIfGiven();
        Object blocker = LockSupport.getBlocker(running.thread);
        if (!timed
                && !running.isSet()
                && blocker instanceof AbstractOwnableSynchronizer lock
                && engine.outside().has(lock)) {
            return;
        }
        refusePinned();
    }

    /** Says what keeps the carrier: a class that is being initialised, or else native code. */
    private void refusePinned() {
        boolean initialising =
                Frames.here().stream().anyMatch(frame -> frame.getMethodName().equals("<clinit>"));
        refuse(
                initialising
                        ? "a wait inside a static initialiser: wait in a method instead"
                        : "a wait in a method that native code has called: wait in one called from"
                                + " Java instead");
    }

    @Override
    public void edge() {
        engine.countTurn();
    }

    // Accesses to what threads may share

    @Override
    public void access(@Nullable Object target, int site) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.field(target, site);
        }
    }

    @Override
    public void element(@Nullable Object array, int index, int site) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.element(array, index, site);
        }
    }

    @Override
    public void call(@Nullable Object receiver, int site) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.call(receiver, site);
        }
    }

    @Override
    public void passes(@Nullable Object argument, int site) {
        Watch watch = engine.watch();
        if (watch != null && argument != null) {
            watch.passes(argument, site);
        }
    }

    @Override
    public void returned(@Nullable Object result, @Nullable Object receiver, int site) {
        Watch watch = engine.watch();
        if (watch != null && receiver != null) {
            Thread shadow = receiver instanceof Thread platform ? shadowOf(platform) : null;
            watch.returned(result, receiver, site, shadow == null ? receiver : shadow);
        }
    }

    @Override
    public void point(@Nullable Object monitor, int site) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.point(site);
        }
    }

    @Override
    public void initialises(boolean begins) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.initialises(begins);
        }
    }

    @Override
    public void acquires(Object object) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.acquires(object);
        }
    }

    @Override
    public void releases(Object object) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.releases(object);
        }
    }

    @Override
    public void completes() {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.completes();
        }
    }

    @Override
    public void combines() {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.combines();
        }
    }

    @Override
    public void waits(Object monitor, boolean begins) {
        Watch watch = engine.watch();
        if (watch != null) {
            watch.waits(monitor, begins);
        }
    }
}
