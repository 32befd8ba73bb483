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
 * What came of trying code on one schedule after another.
 *
 * @param schedules how many were tried until one failed, the usual one included; those that only
 *     confirmed or shrank a failure are not counted
 * @param failed whether one failed
 * @param seed the seed of the one that failed; null where it is the usual one or none failed
 * @param outcome what came of the one that failed, or else of the last one
 * @param preemptions where threads had to be stopped for it to fail: no more than needed, as far as
 *     could be found out
 * @param <V> what the code returns
 */
public record Exploration<V>(
        int schedules,
        boolean failed,
        @Nullable Long seed,
        Outcome<V> outcome,
        List<Preemption> preemptions) {

    /** Takes a copy of the preemptions. */
    public Exploration {
        preemptions = List.copyOf(preemptions);
    }

    /**
     * Runs code on its usual schedule, and then on those that {@link Schedule#exploring} has for
     * the seeds 1, 2 and so on, until it fails; the failing schedule is shrunk to the stops it
     * needs.
     *
     * <p>Each run also looks for races, where the settings say so. Two threads that nothing seems
     * to order are then made to stand before their accesses at the same time; only if they can be,
     * it is a race, and a failure.
     *
     * @param settings how to run it; which schedule they have does not matter
     * @param schedules how many seeds to try
     * @param run runs the code once, on the settings it is given
     * @param fails tells whether an outcome is a failure
     * @param <V> what the code returns
     * @return what came of it
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
     * Runs code as {@link #of} does for one seed only.
     *
     * @param settings how to run it
     * @param seed the seed
     * @param run runs the code once, on the settings it is given
     * @param fails tells whether an outcome is a failure
     * @param <V> what the code returns
     * @return what came of it
     */
    public static <V> Exploration<V> replay(
            Settings settings,
            long seed,
            Function<Settings, Outcome<V>> run,
            Predicate<Outcome<V>> fails) {
        return new Explorer<>(settings, run, fails).explore(false, LongStream.of(seed));
    }
}
