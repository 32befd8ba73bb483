package dev.simul.simulation;

import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a simulation.
 *
 * @param <V> the type of the body's result
 */
public final class Outcome<V> {
    private final @Nullable V value;
    private final @Nullable Throwable failure;
    private final @Nullable Throwable uncaught;
    private final List<Throwable> threadFailures;
    private final Duration elapsed;
    private final List<Diagnosis> diagnoses;
    private final Supplier<Timeline> recorded;
    private final long traceHash;
    private final DecisionTrace decisions;
    private final List<Preemption> preemptions;
    private final List<Step> steps;
    private @Nullable Timeline timeline;

    public Outcome(
            @Nullable V value,
            @Nullable Throwable failure,
            @Nullable Throwable uncaught,
            List<Throwable> threadFailures,
            Duration elapsed,
            List<Diagnosis> diagnoses,
            Supplier<Timeline> recorded,
            long traceHash,
            DecisionTrace decisions,
            List<Preemption> preemptions,
            List<Step> steps) {
        this.value = value;
        this.failure = failure;
        this.uncaught = uncaught;
        this.threadFailures = List.copyOf(threadFailures);
        this.elapsed = elapsed;
        this.diagnoses = List.copyOf(diagnoses);
        this.recorded = recorded;
        this.traceHash = traceHash;
        this.decisions = decisions;
        this.preemptions = List.copyOf(preemptions);
        this.steps = List.copyOf(steps);
    }

    /**
     * Returns what the body returned.
     *
     * @return the value, or null if it returned null or did not return
     */
    public @Nullable V value() {
        return value;
    }

    /**
     * Returns what the body threw.
     *
     * @return the failure, or null if it threw nothing
     */
    public @Nullable Throwable failure() {
        return failure;
    }

    /**
     * Returns an exception that terminated a thread other than that of the body, and for which the
     * program has no handler.
     *
     * @return the first such exception, or null if there is none
     */
    public @Nullable Throwable uncaught() {
        return uncaught;
    }

    /**
     * Returns the exceptions that terminated threads, whether or not the program has a handler for
     * them. They are also on the timeline, but this method does not build it.
     *
     * @return the exceptions, in the order in which the threads were created
     */
    public List<Throwable> threadFailures() {
        return threadFailures;
    }

    /**
     * Returns the virtual time that the body took.
     *
     * @return the time until the body completed, or until the simulation was stopped
     */
    public Duration elapsed() {
        return elapsed;
    }

    /**
     * Returns the problems that were found.
     *
     * @return the diagnoses; a fatal diagnosis means that the body did not complete
     */
    public List<Diagnosis> diagnoses() {
        return diagnoses;
    }

    /**
     * Returns what every thread did. The timeline is built on the first call.
     *
     * @return the timeline, up to the end of the simulation
     */
    public synchronized Timeline timeline() {
        if (timeline == null) {
            timeline = recorded.get();
        }
        return timeline;
    }

    /**
     * Returns a hash of all steps of all threads.
     *
     * @return the trace hash, which is the same for identical schedules
     */
    public long traceHash() {
        return traceHash;
    }

    /**
     * Returns the decisions of the schedule.
     *
     * @return the decisions; they can show that another schedule would lead to the same run
     */
    public DecisionTrace decisions() {
        return decisions;
    }

    /**
     * Returns where the schedule preempted threads.
     *
     * @return the preemptions in chronological order; empty if the schedule never preempts
     */
    public List<Preemption> preemptions() {
        return preemptions;
    }

    /**
     * Returns what each thread did, in the order in which the threads ran.
     *
     * @return the steps; empty unless {@link Settings#withSteps} asked for them
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Returns the diagnosis that stopped the simulation.
     *
     * @return the first fatal diagnosis, or null if the body completed
     */
    public @Nullable Diagnosis stoppedBy() {
        return diagnoses.stream().filter(Diagnosis::isFatal).findFirst().orElse(null);
    }

    /**
     * Returns the value that the body returned, or throws an exception if the body did not return.
     *
     * @return the value that the body returned
     * @throws SimulationStoppedException if a fatal diagnosis stopped the simulation
     * @throws Exception the exception that the body threw
     */
    public @Nullable V orThrow() throws Exception {
        Diagnosis stop = stoppedBy();
        if (stop != null) {
            SimulationStoppedException stopped = new SimulationStoppedException(stop);
            if (failure != null) {
                stopped.addSuppressed(failure);
            }
            throw stopped;
        }
        return switch (failure) {
            case null -> value;
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(failure);
        };
    }
}
