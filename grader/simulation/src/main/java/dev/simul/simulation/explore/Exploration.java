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
 * @param schedules the number of schedules that were tried until one failed, including the fifo
 *     schedule; runs that only confirmed or shrank a failure are not counted
 * @param failed whether the code failed on a schedule
 * @param seed the seed of the schedule that failed; null if the fifo schedule failed or no schedule
 *     failed
 * @param outcome the outcome on the schedule that failed, or on the last schedule if none failed
 * @param preemptions the preemptions of the failing run; the search has removed all those that it
 *     found to be unnecessary
 * @param <V> the type of the code's result
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
     * Runs code on the fifo schedule, and then on the schedules that {@link Schedule#exploring}
     * returns for the seeds 1, 2 and so on, until the code fails. A failing schedule is shrunk to
     * the preemptions it needs.
     *
     * <p>If the settings enable the search for races, each run also searches for races. If a run
     * finds two accesses that nothing seems to order, another run tries to stop both threads just
     * before these accesses. Only if this attempt succeeds are the accesses a race, and therefore a
     * failure.
     *
     * @param settings how to run the code; the schedule of the settings is ignored
     * @param schedules how many seeds to try
     * @param run runs the code once with the given settings
     * @param fails returns whether an outcome is a failure
     * @param <V> the type of the code's result
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
     * @param settings how to run the code; the schedule of the settings is ignored
     * @param seed the seed
     * @param run runs the code once with the given settings
     * @param fails returns whether an outcome is a failure
     * @param <V> the type of the code's result
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
