package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.DecisionTrace;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.hook.Carrier;
import dev.simul.simulation.internal.loop.RootTask;
import dev.simul.simulation.internal.loop.SimulationLoop;
import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.time.VirtualClock;
import dev.simul.simulation.timeline.Moment;
import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs code in a simulation of its own, waits for the end in real time, and says what came of it.
 */
public final class SimulationRun<V> {
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(1);

    private final Settings settings;
    private final VirtualClock clock = new VirtualClock();
    private final RootTask<V> body;
    private final SimulationLoop engine;
    private final List<Diagnosis> found = new ArrayList<>();
    private volatile @Nullable Thread busy;
    private List<WaitingThread> polling = List.of();
    private List<StackTraceElement> stack = List.of();

    public SimulationRun(Settings settings, Callable<V> code) {
        this.settings = settings;
        this.body = new RootTask<>(code, clock);
        this.engine = new SimulationLoop(settings, clock, body);
    }

    // The caller's side

    public Outcome<V> outcome() {
        Future<?> loop = Carrier.run(engine.machine(), this::work);
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
        AccessMonitor watch = engine.watch();
        return new Outcome<>(
                body.value(),
                body.failure(),
                body.elapsed(),
                found,
                engine::timeline,
                engine.trace(),
                engine.decisions(),
                watch == null ? List.of() : watch.preemptions());
    }

    private Outcome<V> stalled(Future<?> loop) {
        busy = engine.busy();
        engine.stop().raise(new Diagnosis.Stalled(settings.realLimit(), List.of(), List.of()));
        Diagnosis diagnosis =
                hasStopped(loop)
                        ? new Diagnosis.Stalled(settings.realLimit(), stack, polling)
                        : new Diagnosis.Stalled(settings.realLimit(), stackOfBusy(), List.of());
        return new Outcome<>(
                null,
                null,
                clock.elapsed(),
                List.of(diagnosis),
                () -> new Timeline(new Moment(clock.elapsed(), 0), List.of(), List.of()),
                engine.trace(),
                DecisionTrace.UNKNOWN,
                List.of());
    }

    /** Tells whether the loop has come to its end, as it does where no thread runs for ever. */
    private static boolean hasStopped(Future<?> loop) {
        try {
            loop.get(TIME_TO_STOP.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<StackTraceElement> stackOfBusy() {
        Thread thread = busy;
        return thread == null ? List.of() : List.of(thread.getStackTrace());
    }

    // The carrier's side

    private void work() {
        try {
            engine.run();
            conclude();
        } finally {
            engine.close();
        }
    }

    private void conclude() {
        Diagnosis stopped = engine.stop().reason();
        if (stopped instanceof Diagnosis.Stalled) {
            polling = engine.diagnoses().polling();
            // Read here: a thread outside that reads the stack of one that parks sends it off.
            stack = stackOfBusy();
        } else if (stopped != null) {
            found.add(stopped);
        }
        found.addAll(engine.findings());
        Diagnosis leak = body.hasReturned() ? engine.diagnoses().leak() : null;
        if (leak != null) {
            found.add(leak);
        }
    }
}
