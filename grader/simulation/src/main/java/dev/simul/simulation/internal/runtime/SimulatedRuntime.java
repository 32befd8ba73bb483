package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.Diagnosis.Escape;
import dev.simul.simulation.Settings;
import dev.simul.simulation.internal.diagnosis.LockHolders;
import dev.simul.simulation.internal.diagnosis.SignalHistory;
import dev.simul.simulation.internal.hook.ContinuationTask;
import dev.simul.simulation.internal.hook.RuntimeDelegate;
import dev.simul.simulation.internal.jdk25.BlockerInspector;
import dev.simul.simulation.internal.jdk25.VirtualThreadState;
import dev.simul.simulation.internal.loop.SimulationLoop;
import dev.simul.simulation.internal.loop.UnsupportedCalls;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.schedule.RandomStreams;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** The machine that simulated threads believe to run on: its clocks, threads, pools and chance. */
public final class SimulatedRuntime implements RuntimeDelegate {
    /** Not zero and odd: FutureTask and ForkJoinTask give meaning to 0 and set the lowest bit. */
    private static final long NANO_TIME_ORIGIN = 1_000_000_000_001L;

    /** 2000-01-01T00:00:00Z. */
    private static final long EPOCH_NANOS = 946_684_800L * 1_000_000_000L;

    private static final int NOBODY = -1;

    private final SimulationLoop engine;
    private final int processors;
    private final RandomStreams chance;
    private final UnsupportedCalls refusals;
    private final ShadowThreads platformThreads;
    private final SimulatedPools pools;
    private final Set<ThreadPoolExecutor> executors =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private final LockHolders holders = new LockHolders();
    private final SignalHistory signals = new SignalHistory();
    private long wallShift;

    public SimulatedRuntime(SimulationLoop engine, Settings settings) {
        this.engine = engine;
        this.processors = settings.parallelism();
        this.chance = RandomStreams.of(settings.schedule());
        this.refusals = new UnsupportedCalls(engine);
        this.platformThreads = new ShadowThreads(engine.threads(), refusals);
        this.pools = new SimulatedPools(engine, processors);
    }

    public SimulationLoop engine() {
        return engine;
    }

    /** Tells whether something may go another way on a schedule of another seed. */
    public boolean dependsOnChance() {
        return chance.hasBeenDrawn();
    }

    public void stepWallClock(Duration by) {
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
    public ContinuationTask created(Thread thread) {
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
                || VirtualThreadState.hasParkPermit(running.thread)
                || running.thread.isInterrupted()) {
            return false;
        }
        engine.timedWaits().park(running, nanos);
        return true;
    }

    @Override
    public Thread.@Nullable State stateOf(Thread thread) {
        SimulatedThread found = engine.threads().find(thread);
        return found != null
                        && found.isSet()
                        && VirtualThreadState.phaseOf(thread) == VirtualThreadState.Phase.PARKED
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
            running.waitsSinceTurn = running.dispatches();
        } else if (running.waitsSinceTurn == running.dispatches()) {
            // It waited on the carrier and not for its turn: real time passed, and no virtual time.
            refusals.refusePinned();
        }
    }

    @Override
    public void takes(Object lock) {
        SimulatedThread running = engine.current();
        if (running != null) {
            holders.acquired(lock, running);
        }
    }

    @Override
    public void givesBack(Object lock) {
        holders.released(lock, engine.current());
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
            running.computes = BlockerInspector.futureOf(task);
        }
    }

    @Override
    public void signals(Object target, int site) {
        signals.of(target, site, engine.waitingOn(target));
    }

    public LockHolders holders() {
        return holders;
    }

    public SignalHistory signals() {
        return signals;
    }

    @Override
    public void interrupts(Thread thread) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onInterrupt(engine.threads().find(thread));
        }
    }

    @Override
    public void startVirtual(Thread thread) {
        if (thread.getState() == Thread.State.NEW && engine.threads().find(thread) == null) {
            refuse(
                    Escape.Kind.THREAD,
                    "a virtual thread made outside the simulation: make it inside");
        }
    }

    @Override
    public @Nullable Thread originalOf(Thread virtual) {
        return platformThreads.originalOf(virtual);
    }

    @Override
    public void uses(ThreadPoolExecutor pool) {
        if (executors.add(pool) && pool.getPoolSize() > 0) {
            refuse(
                    Escape.Kind.EXECUTOR,
                    "an executor whose threads run outside the simulation: make it inside");
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
    public void refuse(Escape.Kind kind, String what) {
        refusals.refuse(kind, what);
    }

    @Override
    public void refuseByThrowing(Escape.Kind kind, String what) {
        refusals.refuseByThrowing(kind, what);
    }

    @Override
    public void pinned(boolean timed) {
        refusals.refusePinned(timed);
    }

    @Override
    public void edge() {
        engine.countLoopIteration();
    }

    // Accesses to what threads may share

    @Override
    public void access(@Nullable Object target, int site) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onField(target, site);
        }
    }

    @Override
    public void element(@Nullable Object array, int index, int site) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onElement(array, index, site);
        }
    }

    @Override
    public void call(@Nullable Object receiver, int site) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onCall(receiver, site);
        }
    }

    @Override
    public void passes(@Nullable Object argument, int site) {
        AccessMonitor watch = engine.watch();
        if (watch != null && argument != null) {
            watch.onArgument(argument, site);
        }
    }

    @Override
    public void returned(@Nullable Object result, @Nullable Object receiver, int site) {
        AccessMonitor watch = engine.watch();
        if (watch != null && receiver != null) {
            Thread shadow = receiver instanceof Thread platform ? shadowOf(platform) : null;
            watch.onReturn(result, receiver, site, shadow == null ? receiver : shadow);
        }
    }

    @Override
    public void point(@Nullable Object monitor, int site) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onSchedulingPoint(site);
        }
    }

    @Override
    public void initialises(boolean begins) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onInitializer(begins);
        }
    }

    @Override
    public void acquires(Object object) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onAcquire(object);
        }
    }

    @Override
    public void releases(Object object) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onRelease(object);
        }
    }

    @Override
    public void completes() {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onCompletion();
        }
    }

    @Override
    public void combines() {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onCombine();
        }
    }

    @Override
    public void waits(Object monitor, boolean begins) {
        AccessMonitor watch = engine.watch();
        if (watch != null) {
            watch.onMonitorWait(monitor, begins);
        }
    }
}
