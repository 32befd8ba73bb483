package dev.simul.simulation.internal.loop;

import dev.simul.simulation.Settings;
import dev.simul.simulation.internal.diagnosis.DiagnosisFactory;
import dev.simul.simulation.internal.diagnosis.LockContention;
import dev.simul.simulation.internal.diagnosis.LockHolders;
import dev.simul.simulation.internal.diagnosis.SignalHistory;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.schedule.RandomStreams;
import dev.simul.simulation.internal.schedule.Scheduler;
import dev.simul.simulation.internal.step.StepRecorder;
import dev.simul.simulation.internal.thread.RunningThread;
import dev.simul.simulation.internal.thread.ThreadRegistry;
import dev.simul.simulation.internal.thread.TimelineRecorder;
import dev.simul.simulation.internal.time.VirtualClock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Creates the parts of one simulation, and passes to each part the other parts that it uses. Only
 * constructors use this object; no part keeps a reference to it.
 *
 * @param <V> the type of the body's result
 */
public final class SimulationAssembly<V> {
    public final VirtualClock clock = new VirtualClock();
    public final StopSignal stop = new StopSignal();
    public final RunningThread running = new RunningThread();
    public final ThreadRegistry threads = new ThreadRegistry();
    public final TimelineRecorder recorder = new TimelineRecorder();
    public final LockHolders holders = new LockHolders();
    public final SignalHistory signals = new SignalHistory();
    public final LockContention contention = new LockContention();
    public final UnblockedQueue unblocked = new UnblockedQueue();
    public final RootTask<V> body;
    public final Scheduler scheduler;
    public final RandomStreams random;
    public final @Nullable AccessMonitor accesses;
    public final @Nullable StepRecorder steps;
    public final DiagnosisFactory diagnoses;
    public final UnsupportedCalls unsupported;
    public final SettleQueue settling;
    public final DelayedActions delayed;
    public final CarrierExecutor executor;
    public final VirtualThreads virtualThreads;
    final ExternalLocks externalLocks;
    final ExternalWakeups externalWakeups;
    final Unblocker unblocker;

    public SimulationAssembly(Settings settings, Callable<V> body) {
        this.body = new RootTask<>(body, clock);
        scheduler = Scheduler.of(settings.schedule());
        random = RandomStreams.of(settings.schedule());
        accesses =
                AccessMonitor.of(
                        running, id -> recorder.name(threads.get(id)), scheduler, settings);
        steps = settings.steps() == 0 ? null : new StepRecorder(running, clock, settings.steps());
        diagnoses = new DiagnosisFactory(clock, running, threads, recorder, holders, signals);
        externalLocks = new ExternalLocks(threads, stop, diagnoses);
        unblocker = new Unblocker(clock, recorder, scheduler, externalLocks, accesses);
        externalWakeups = new ExternalWakeups(unblocker, stop, diagnoses);
        unsupported = new UnsupportedCalls(running, stop, diagnoses, externalLocks);
        settling = new SettleQueue(accesses);
        delayed = new DelayedActions(clock, running);
        executor = new CarrierExecutor(unblocker, unblocked, externalWakeups, delayed);
        virtualThreads = new VirtualThreads(executor, threads, running);
    }

    /** Returns whether threads outside the simulation have affected it. */
    public boolean dependsOnExternalThreads() {
        return externalLocks.wasAwaited() || externalWakeups.wereReceived();
    }
}
