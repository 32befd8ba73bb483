package dev.simul.simulation.internal.runtime;

import dev.simul.simulation.DecisionTrace;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Settings;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.internal.hook.Carrier;
import dev.simul.simulation.internal.loop.SimulationAssembly;
import dev.simul.simulation.internal.loop.SimulationLoop;
import dev.simul.simulation.internal.thread.SimulatedThread;
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
 * Runs a body in its own simulation, waits in real time until the simulation ends, and returns the
 * outcome.
 *
 * @param <V> the type of the body's result
 */
public final class SimulationRun<V> {
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(1);

    private final Settings settings;
    private final SimulationAssembly<V> parts;
    private final SimulationLoop loop;
    private final SimulatedRuntime runtime;
    private final List<Diagnosis> found = new ArrayList<>();
    private volatile @Nullable Thread busy;
    private List<WaitingThread> polling = List.of();
    private List<StackTraceElement> stack = List.of();

    public SimulationRun(Settings settings, Callable<V> body) {
        this.settings = settings;
        this.parts = new SimulationAssembly<>(settings, body);
        this.loop = new SimulationLoop(settings, parts);
        this.runtime = new SimulatedRuntime(settings, parts, loop);
    }

    /** Runs the body on a carrier and waits until the simulation ends. */
    public Outcome<V> outcome() {
        Future<?> ended = Carrier.run(runtime, this::runOnCarrier);
        try {
            new RealTimeLimit(settings.realLimit(), parts.executor::carrier).await(ended);
        } catch (TimeoutException e) {
            return stalled(ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stalled(ended);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation itself failed: " + e.getCause(), e);
        }
        return new Outcome<>(
                parts.body.value(),
                parts.body.failure(),
                runtime.uncaught(),
                parts.threads.failures(),
                parts.body.elapsed(),
                found,
                () -> parts.recorder.timeline(parts.threads.all(), parts.clock.now()),
                loop.trace(),
                decisions(),
                preemptions(),
                parts.steps == null ? List.of() : parts.steps.steps());
    }

    private DecisionTrace decisions() {
        return parts.random.hasBeenDrawn() || parts.dependsOnExternalThreads()
                ? DecisionTrace.UNKNOWN
                : parts.scheduler.decisions();
    }

    private List<Preemption> preemptions() {
        return parts.accesses == null ? List.of() : parts.accesses.preemptions();
    }

    private Outcome<V> stalled(Future<?> ended) {
        SimulatedThread running = parts.running.get();
        busy = running == null ? parts.executor.carrier() : running.thread;
        Diagnosis before = parts.stop.reason();
        parts.stop.raise(new Diagnosis.Stalled(settings.realLimit(), List.of(), List.of()));
        Diagnosis diagnosis =
                hasEnded(ended)
                        ? new Diagnosis.Stalled(settings.realLimit(), stack, polling)
                        : new Diagnosis.Stalled(settings.realLimit(), stackOfBusy(), List.of());
        return new Outcome<>(
                null,
                null,
                null,
                List.of(),
                parts.clock.elapsed(),
                List.of(before == null ? diagnosis : before),
                () -> new Timeline(new Moment(parts.clock.elapsed(), 0), List.of(), List.of()),
                loop.trace(),
                DecisionTrace.UNKNOWN,
                List.of(),
                List.of());
    }

    /**
     * Waits for the loop to end. Returns false if it does not end because a thread never stops
     * running.
     */
    private static boolean hasEnded(Future<?> ended) {
        try {
            ended.get(TIME_TO_STOP.toNanos(), TimeUnit.NANOSECONDS);
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

    private void runOnCarrier() {
        parts.executor.begin(runtime);
        try {
            parts.virtualThreads.builder("main").start(parts.body);
            loop.run();
            conclude();
        } finally {
            runtime.end();
            parts.executor.end();
        }
    }

    private void conclude() {
        Diagnosis reason = parts.stop.reason();
        if (reason instanceof Diagnosis.Stalled) {
            polling = parts.diagnoses.polling();
            // Read here, because the JDK would resume a parked thread if its stack were read from
            // outside.
            stack = stackOfBusy();
        } else if (reason != null) {
            found.add(reason);
        }
        if (parts.accesses != null) {
            found.addAll(parts.accesses.races());
        }
        found.addAll(parts.contention.found());
        Diagnosis leak = parts.body.isDone() ? parts.diagnoses.leak(parts.stop.isRaised()) : null;
        if (leak != null) {
            found.add(leak);
        }
    }
}
