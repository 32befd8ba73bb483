package dev.simul.simulation;

import dev.simul.simulation.jdk.Host;
import dev.simul.simulation.jdk.State25;
import dev.simul.simulation.jdk.Step;
import dev.simul.simulation.jdk.Waiting25;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** The machine that simulated threads believe to run on: its clocks, threads, pools and chance. */
final class Machine implements Host {
    /** Not zero and odd: FutureTask and ForkJoinTask give meaning to 0 and set the lowest bit. */
    private static final long NANO_TIME_ORIGIN = 1_000_000_000_001L;

    /** 2000-01-01T00:00:00Z. */
    private static final long EPOCH_NANOS = 946_684_800L * 1_000_000_000L;

    private static final int NOBODY = -1;

    private final Engine engine;
    private final int processors;
    private final Chance chance;
    private final Refusals refusals;
    private final PlatformThreads platformThreads;
    private final WorkPools pools;
    private final Set<ThreadPoolExecutor> executors =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private final Holders holders = new Holders();
    private final Signals signals = new Signals();
    private long wallShift;

    Machine(Engine engine, Settings settings) {
        this.engine = engine;
        this.processors = settings.parallelism();
        this.chance = Chance.of(settings.schedule());
        this.refusals = new Refusals(engine);
        this.platformThreads = new PlatformThreads(engine.threads(), refusals);
        this.pools = new WorkPools(engine, processors);
    }

    Engine engine() {
        return engine;
    }

    /** Tells whether something may go another way on a schedule of another seed. */
    boolean dependsOnChance() {
        return chance.hasBeenDrawn();
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
    public Step created(Thread thread) {
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
        engine.timedWaits().sleep(running, nanos);
        return true;
    }

    @Override
    public boolean park(long nanos) {
        SimulatedThread running = engine.current();
        if (running == null
                || nanos <= 0
                || State25.hasParkPermit(running.thread)
                || running.thread.isInterrupted()) {
            return false;
        }
        engine.timedWaits().park(running, nanos);
        return true;
    }

    @Override
    public Thread.@Nullable State stateOf(Thread thread) {
        SimulatedThread found = engine.threads().find(thread);
        return found != null && found.isSet() && State25.phaseOf(thread) == State25.Phase.PARKED
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
            refusals.refusePinned();
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
        return platformThreads.originalOf(virtual);
    }

    @Override
    public void uses(ThreadPoolExecutor pool) {
        if (executors.add(pool) && pool.getPoolSize() > 0) {
            refuse("an executor whose threads run outside the simulation: make it inside");
        }
    }

    @Override
    public boolean startPlatform(Thread platform, @Nullable Object container) {
        return platformThreads.start(platform, container);
    }

    @Override
    public Thread[] platformThreads() {
        return platformThreads.alive();
    }

    @Override
    public @Nullable Thread shadowOf(Thread platform) {
        return platformThreads.shadowOf(platform);
    }

    // Pools

    @Override
    public int parallelism(ForkJoinPool pool) {
        return pools.parallelism(pool);
    }

    @Override
    public int leafTarget() {
        return pools.leafTarget();
    }

    @Override
    public boolean submit(ForkJoinPool pool, ForkJoinTask<?> task) {
        return pools.submit(pool, task);
    }

    @Override
    public void fork(ForkJoinTask<?> task) {
        pools.fork(task);
    }

    @Override
    public boolean delay(ForkJoinPool pool, ForkJoinTask<?> task) {
        return pools.delay(pool, task);
    }

    @Override
    public boolean awaitIdle(ForkJoinPool pool, long nanos) throws InterruptedException {
        return pools.awaitIdle(pool, nanos);
    }

    @Override
    public boolean isBusy(ForkJoinPool pool) {
        return pools.isBusy(pool);
    }

    @Override
    public void shutdownNow(ForkJoinPool pool) {
        pools.shutdownNow(pool);
    }

    // Chance and processors

    @Override
    public long threadNumber() {
        chance.draws();
        SimulatedThread running = engine.current();
        return running == null ? NOBODY : running.id;
    }

    @Override
    public long nextRandom() {
        SimulatedThread running = engine.current();
        return running == null
                ? chance.draw(NOBODY, 0)
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
        refusals.refuse(what);
    }

    @Override
    public void refuseByThrowing(String what) {
        refusals.refuseByThrowing(what);
    }

    @Override
    public void pinned(boolean timed) {
        refusals.refusePinned(timed);
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
