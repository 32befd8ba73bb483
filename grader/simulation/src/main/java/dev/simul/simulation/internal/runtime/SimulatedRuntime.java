package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.Diagnosis.Escape;
import dev.simul.simulation.Settings;
import dev.simul.simulation.internal.delegate.AccessListener;
import dev.simul.simulation.internal.delegate.ClockDelegate;
import dev.simul.simulation.internal.delegate.LockDelegate;
import dev.simul.simulation.internal.delegate.PlatformThreadDelegate;
import dev.simul.simulation.internal.delegate.PoolDelegate;
import dev.simul.simulation.internal.delegate.RandomDelegate;
import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import dev.simul.simulation.internal.delegate.ThreadDelegate;
import dev.simul.simulation.internal.delegate.UnsupportedDelegate;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.loop.SimulationLoop;
import dev.simul.simulation.internal.loop.TimedWaits;
import dev.simul.simulation.internal.loop.UnsupportedCalls;
import dev.simul.simulation.internal.step.RecordingListener;
import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/** The runtime that simulated threads see: clocks, threads, locks, pools and random numbers. */
public final class SimulatedRuntime implements RuntimeDelegate {
    private final SimulationLoop loop;
    private final SimulationControl control;
    private final SimulatedClock clock;
    private final SimulatedThreads threads;
    private final ShadowThreads platformThreads;
    private final SimulatedLocks locks;
    private final SimulatedPools pools;
    private final SimulatedRandom random;
    private final UnsupportedCalls unsupported;
    private final AccessListener accesses;
    private final int processors;
    private final Set<ThreadPoolExecutor> executors =
            Collections.newSetFromMap(new IdentityHashMap<>());

    SimulatedRuntime(Settings settings, SimulationAssembly<?> parts, SimulationLoop loop) {
        this.loop = loop;
        this.control = new SimulationControl(parts);
        this.clock = new SimulatedClock(parts.clock);
        Notifications notifications = new Notifications(parts);
        this.threads =
                new SimulatedThreads(
                        parts,
                        new TimedWaits(loop, parts.clock),
                        notifications,
                        new SpuriousWakeups(settings, parts));
        this.platformThreads = new ShadowThreads(parts);
        this.locks = new SimulatedLocks(parts, notifications);
        this.processors = settings.parallelism();
        this.pools = new SimulatedPools(parts, platformThreads, processors);
        this.random = new SimulatedRandom(parts.running, parts.random);
        this.unsupported = parts.unsupported;
        AccessListener listener = Objects.requireNonNullElse(parts.accesses, AccessListener.NONE);
        this.accesses =
                parts.steps == null ? listener : new RecordingListener(listener, parts.steps);
    }

    /** Returns the operations that code inside the simulation can call directly. */
    public SimulationControl control() {
        return control;
    }

    /** Returns the first exception that ended a thread and that no handler received, or null. */
    @Nullable Throwable uncaught() {
        return threads.uncaught();
    }

    /** Notes what the simulation leaves behind; called when no thread can run any more. */
    void end() {
        platformThreads.leave();
    }

    /** Moves the wall clock forward, or back if the duration is negative. */
    public void stepWallClock(Duration by) {
        clock.stepWallClock(by);
    }

    @Override
    public ClockDelegate clock() {
        return clock;
    }

    @Override
    public ThreadDelegate threads() {
        return threads;
    }

    @Override
    public PlatformThreadDelegate platformThreads() {
        return platformThreads;
    }

    @Override
    public LockDelegate locks() {
        return locks;
    }

    @Override
    public PoolDelegate pools() {
        return pools;
    }

    @Override
    public RandomDelegate random() {
        return random;
    }

    @Override
    public UnsupportedDelegate unsupported() {
        return unsupported;
    }

    @Override
    public AccessListener accesses() {
        return accesses;
    }

    @Override
    public int processors() {
        return processors;
    }

    @Override
    public void countIteration() {
        loop.countIteration();
    }

    @Override
    public void onExecutorUse(ThreadPoolExecutor pool) {
        if (executors.add(pool) && pool.getPoolSize() > 0) {
            unsupported.refuse(
                    Escape.Kind.EXECUTOR,
                    "an executor whose threads run outside the simulation or ran in an earlier one:"
                            + " create the executor inside, and shut it down inside");
        }
    }
}
