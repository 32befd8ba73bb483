package dev.simul.simulation.explore;

import dev.simul.simulation.Outcome;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.Settings;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of running code on one schedule after another.
 *
 * @param schedules how many schedules were tried until one failed, including the fifo schedule;
 *     runs that only confirmed or shrank a failure do not count
 * @param failed whether the code failed on one
 * @param seed the seed of the schedule that failed; null if it is the fifo schedule or none failed
 * @param outcome the outcome on the schedule that failed, or else on the last one
 * @param preemptions where threads were preempted when it failed: no more than needed, as far as
 *     the search found
 * @param <V> what the code returns
 */
public record Exploration<V>(
        int schedules,
        boolean failed,
        @Nullable Long seed,
        Outcome<V> outcome,
        List<Preemption> preemptions) {

    /** Copies the preemptions. */
    public Exploration {
        preemptions = List.copyOf(preemptions);
    }

    /**
     * Runs code on the fifo schedule, and then on those that {@link Schedule#exploring} returns for
     * the seeds 1, 2 and so on, until it fails. A failing schedule is shrunk to the preemptions it
     * needs.
     *
     * <p>If the settings ask for it, each run also searches for races. Another run then tries to
     * stop both threads just before two accesses that nothing seems to order. Only if that
     * succeeds, it is a race, and a failure.
     *
     * @param settings how to run it; their schedule does not matter
     * @param schedules how many seeds to try
     * @param run runs the code once with the given settings
     * @param fails returns whether an outcome is a failure
     * @param <V> what the code returns
     * @return the outcome
     */
    public static <V> Exploration<V> of(
            Settings settings,
            int schedules,
            Function<Settings, Outcome<V>> run,
            Predicate<Outcome<V>> fails) {
        Explorer<V> explorer = new Explorer<>(settings, run, fails);
        return explorer.explore(true, LongStream.rangeClosed(1, schedules));
    }

    /**
     * Runs code as {@link #of} does, but for one seed only.
     *
     * @param settings how to run it; their schedule does not matter
     * @param seed the seed
     * @param run runs the code once with the given settings
     * @param fails returns whether an outcome is a failure
     * @param <V> what the code returns
     * @return the outcome
     */
    public static <V> Exploration<V> replay(
            Settings settings,
            long seed,
            Function<Settings, Outcome<V>> run,
            Predicate<Outcome<V>> fails) {
        return new Explorer<>(settings, run, fails).explore(false, LongStream.of(seed));
    }
}
