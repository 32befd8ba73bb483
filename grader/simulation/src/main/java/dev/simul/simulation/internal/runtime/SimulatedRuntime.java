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
import dev.simul.simulation.internal.loop.SimulationParts;
import dev.simul.simulation.internal.loop.TimedWaits;
import dev.simul.simulation.internal.loop.UnblockedQueue;
import dev.simul.simulation.internal.loop.UnsupportedCalls;
import dev.simul.simulation.internal.loop.VirtualThreads;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.schedule.RandomStreams;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.SimulatedThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import dev.simul.simulation.internal.time.VirtualClock;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** The machine that simulated threads believe to run on: its clocks, threads, pools and random. */
public final class SimulatedRuntime implements RuntimeDelegate {
    /** Not zero and odd: FutureTask and ForkJoinTask give meaning to 0 and set the lowest bit. */
    private static final long NANO_TIME_ORIGIN = 1_000_000_000_001L;

    /** 2000-01-01T00:00:00Z. */
    private static final long EPOCH_NANOS = 946_684_800L * 1_000_000_000L;

    private static final int NOBODY = -1;

    private final SimulationLoop loop;
    private final SimulationControl control;
    private final VirtualClock clock;
    private final RunningThread running;
    private final ThreadRegistry threads;
    private final VirtualThreads virtualThreads;
    private final TimedWaits timedWaits;
    private final UnblockedQueue unblocked;
    private final RandomStreams random;
    private final UnsupportedCalls unsupported;
    private final LockHolders holders;
    private final SignalHistory signals;
    private final @Nullable AccessMonitor accesses;
    private final ShadowThreads platformThreads;
    private final SimulatedPools pools;
    private final int processors;
    private final Set<ThreadPoolExecutor> executors =
            Collections.newSetFromMap(new IdentityHashMap<>());
    private long wallShift;

    SimulatedRuntime(Settings settings, SimulationParts<?> parts, SimulationLoop loop) {
        this.loop = loop;
        this.control = new SimulationControl(parts);
        this.clock = parts.clock;
        this.running = parts.running;
        this.threads = parts.threads;
        this.virtualThreads = parts.virtualThreads;
        this.timedWaits = new TimedWaits(loop, parts.clock);
        this.unblocked = parts.unblocked;
        this.random = parts.random;
        this.unsupported = parts.unsupported;
        this.holders = parts.holders;
        this.signals = parts.signals;
        this.accesses = parts.accesses;
        this.platformThreads = new ShadowThreads(virtualThreads, unsupported);
        this.processors = settings.parallelism();
        this.pools = new SimulatedPools(parts, processors);
    }

    /** Returns what code inside the simulation can ask of it directly. */
    public SimulationControl control() {
        return control;
    }

    public void stepWallClock(Duration by) {
        wallShift += by.toNanos();
    }

    @Override
    public long nanoTime() {
        return NANO_TIME_ORIGIN + clock.now();
    }

    @Override
    public long wallNanos() {
        return EPOCH_NANOS + wallShift + clock.now();
    }

    // Threads

    @Override
    public ContinuationTask created(Thread thread) {
        return virtualThreads.onCreate(thread);
    }

    @Override
    public void uncaught(Thread thread, Throwable failure) {
        SimulatedThread ending = threads.find(thread);
        if (ending != null) {
            ending.failure = failure;
        }
    }

    @Override
    public boolean sleep(long nanos) throws InterruptedException {
        SimulatedThread self = running.get();
        if (self == null || nanos <= 0) {
            return false;
        }
        timedWaits.sleep(self, nanos);
        return true;
    }

    @Override
    public boolean park(long nanos) {
        SimulatedThread self = running.get();
        if (self == null
                || nanos <= 0
                || VirtualThreadState.hasParkPermit(self.thread)
                || self.thread.isInterrupted()) {
            return false;
        }
        timedWaits.park(self, nanos);
        return true;
    }

    @Override
    public Thread.@Nullable State stateOf(Thread thread) {
        SimulatedThread found = threads.find(thread);
        return found != null
                        && found.isSet()
                        && VirtualThreadState.phaseOf(thread) == VirtualThreadState.Phase.PARKED
                ? Thread.State.TIMED_WAITING
                : null;
    }

    @Override
    public void waiting(@Nullable Object monitor) {
        SimulatedThread self = running.get();
        if (self == null) {
            return;
        }
        self.awaits = monitor;
        if (monitor != null) {
            self.dispatchesAtWait = self.dispatches();
        } else if (self.dispatchesAtWait == self.dispatches()) {
            // It waited on the carrier and not for its turn: real time passed, and no virtual time.
            unsupported.refusePinned();
        }
    }

    @Override
    public void takes(Object lock) {
        SimulatedThread self = running.get();
        if (self != null) {
            holders.acquired(lock, self);
        }
    }

    @Override
    public void givesBack(Object lock) {
        holders.released(lock, running.get());
    }

    @Override
    public void awaits(Object future) {
        SimulatedThread self = running.get();
        if (self != null) {
            self.awaits = future;
        }
    }

    @Override
    public void computes(Object task) {
        SimulatedThread self = running.get();
        if (self != null) {
            self.computes = BlockerInspector.futureOf(task);
        }
    }

    @Override
    public void signals(Object target, int site) {
        signals.onSignal(target, site, unblocked.waitingOn(target));
    }

    @Override
    public void interrupts(Thread thread) {
        if (accesses != null) {
            accesses.onInterrupt(threads.find(thread));
        }
    }

    @Override
    public void startVirtual(Thread thread) {
        if (thread.getState() == Thread.State.NEW && threads.find(thread) == null) {
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
        random.onDraw();
        SimulatedThread self = running.get();
        return self == null ? NOBODY : self.id;
    }

    @Override
    public long nextRandom() {
        SimulatedThread self = running.get();
        return self == null ? random.draw(NOBODY, 0) : random.draw(self.id, self.nextDraw());
    }

    @Override
    public long threadSeed() {
        SimulatedThread self = running.get();
        return random.seedOf(self == null ? NOBODY : self.id);
    }

    @Override
    public int processors() {
        return processors;
    }

    // What cannot be simulated

    @Override
    public void refuse(Escape.Kind kind, String what) {
        unsupported.refuse(kind, what);
    }

    @Override
    public void refuseByThrowing(Escape.Kind kind, String what) {
        unsupported.refuseByThrowing(kind, what);
    }

    @Override
    public void pinned(boolean timed) {
        unsupported.refusePinned(timed);
    }

    @Override
    public void edge() {
        loop.countIteration();
    }

    // Accesses to what threads may share

    @Override
    public void access(@Nullable Object target, int site) {
        if (accesses != null) {
            accesses.onField(target, site);
        }
    }

    @Override
    public void element(@Nullable Object array, int index, int site) {
        if (accesses != null) {
            accesses.onElement(array, index, site);
        }
    }

    @Override
    public void call(@Nullable Object receiver, int site) {
        if (accesses != null) {
            accesses.onCall(receiver, site);
        }
    }

    @Override
    public void passes(@Nullable Object argument, int site) {
        if (accesses != null && argument != null) {
            accesses.onArgument(argument, site);
        }
    }

    @Override
    public void returned(@Nullable Object result, @Nullable Object receiver, int site) {
        if (accesses != null && receiver != null) {
            Thread shadow = receiver instanceof Thread platform ? shadowOf(platform) : null;
            accesses.onReturn(result, receiver, site, shadow == null ? receiver : shadow);
        }
    }

    @Override
    public void point(@Nullable Object monitor, int site) {
        if (accesses != null) {
            accesses.onSchedulingPoint(site);
        }
    }

    @Override
    public void initialises(boolean begins) {
        if (accesses != null) {
            accesses.onInitializer(begins);
        }
    }

    @Override
    public void acquires(Object object) {
        if (accesses != null) {
            accesses.onAcquire(object);
        }
    }

    @Override
    public void releases(Object object) {
        if (accesses != null) {
            accesses.onRelease(object);
        }
    }

    @Override
    public void completes() {
        if (accesses != null) {
            accesses.onCompletion();
        }
    }

    @Override
    public void combines() {
        if (accesses != null) {
            accesses.onCombine();
        }
    }

    @Override
    public void waits(Object monitor, boolean begins) {
        if (accesses != null) {
            accesses.onMonitorWait(monitor, begins);
        }
    }
}
