package dev.simul.simulation;

import dev.simul.simulation.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a simulation.
 *
 * @param value what the body returned, or null where it returned null or did not return
 * @param failure what the body threw, or null where it threw nothing
 * @param elapsed the virtual time from the beginning until the body ended, or until the simulation
 *     was stopped
 * @param diagnoses what else was found wrong; a fatal one means that the body did not come to its
 *     end
 * @param timeline what every thread did
 * @param traceHash a hash over every step of every thread: equal for equal schedules
 * @param preemptions where the schedule stopped threads that could have gone on, in this order
 * @param <V> what the body returns
 */
public record Outcome<V>(
        @Nullable V value,
        @Nullable Throwable failure,
        Duration elapsed,
        List<Diagnosis> diagnoses,
        Timeline timeline,
        long traceHash,
        List<Preemption> preemptions) {

    /** Takes copies of the lists. */
    public Outcome {
        diagnoses = List.copyOf(diagnoses);
        preemptions = List.copyOf(preemptions);
    }

    /**
     * Returns the diagnosis that stopped the simulation.
     *
     * @return the first fatal one, or null where the body came to its end
     */
    public @Nullable Diagnosis stoppedBy() {
        return diagnoses.stream().filter(Diagnosis::isFatal).findFirst().orElse(null);
    }

    /**
     * Returns the value, or throws what prevented it.
     *
     * @return what the body returned
     * @throws SimulationStoppedException if a fatal diagnosis stopped the simulation
     * @throws Exception what the body threw
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
