package dev.simul.junit.schedule;

import dev.simul.simulation.DecisionTrace;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Settings;
import dev.simul.simulation.explore.Exploration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a test on one schedule after another, until the test fails or no schedule is left.
 *
 * @param <V> the type of the outcomes' values
 */
public final class Trials<V> {
    private final Function<Settings, ? extends Attempt<V>> run;

    /**
     * The result of a test.
     *
     * @param runs the number of schedules on which the test ran
     * @param seed the seed of the schedule on which the test failed, or null if it failed on the
     *     usual schedule or passed
     * @param failure the exception for JUnit to report, or null if the test passed
     * @param preemptions the preemptions that the failure needs
     */
    public record Result(
            int runs,
            @Nullable Long seed,
            @Nullable Throwable failure,
            List<Preemption> preemptions) {
        /** Copies the preemptions. */
        public Result {
            preemptions = List.copyOf(preemptions);
        }
    }

    /**
     * Prepares the runs of a test.
     *
     * @param run runs the test once
     */
    public Trials(Function<Settings, ? extends Attempt<V>> run) {
        this.run = run;
    }

    /**
     * Runs the test on the random schedule of one seed.
     *
     * @param usual the settings of the usual schedule
     * @param seed the seed
     * @return the result
     */
    public Result once(Settings usual, long seed) {
        return new Result(1, seed, run.apply(usual.withSeed(seed)).failure(), List.of());
    }

    /**
     * Runs the test on the usual schedule, and then on random schedules, with the seeds 1, 2 and so
     * on. Schedules that would repeat an earlier run are skipped.
     *
     * @param usual the settings of the usual schedule
     * @param schedules the number of random schedules, 0 or more
     * @return the result
     */
    public Result oneByOne(Settings usual, int schedules) {
        Throwable failure = run.apply(usual).failure();
        if (failure != null) {
            return new Result(1, null, failure, List.of());
        }
        List<DecisionTrace> passed = new ArrayList<>();
        for (long seed = 1; seed <= schedules; seed++) {
            Settings settings = usual.withSeed(seed);
            if (passed.stream().anyMatch(choices -> choices.wouldBeMadeBy(settings.schedule()))) {
                continue;
            }
            Attempt<V> attempt = run.apply(settings);
            if (attempt.failure() != null) {
                return new Result(2 + passed.size(), seed, attempt.failure(), List.of());
            }
            passed.add(attempt.outcome().decisions());
        }
        return new Result(1 + passed.size(), null, null, List.of());
    }

    /**
     * Runs the test on the usual schedule, and then on schedules that also preempt threads between
     * accesses to shared state. A failing schedule is shrunk to the preemptions that the failure
     * needs.
     *
     * @param searching settings with a search for races
     * @param schedules the number of schedules in addition to the usual one
     * @return the result
     */
    public Result search(Settings searching, int schedules) {
        return search(
                (run, fails) -> Exploration.of(searching, schedules, run, fails::containsKey));
    }

    /**
     * Runs the test as {@link #search(Settings, int)} does, but for one seed only.
     *
     * @param searching settings with a search for races
     * @param seed the seed
     * @return the result
     */
    public Result repeat(Settings searching, long seed) {
        return search((run, fails) -> Exploration.replay(searching, seed, run, fails::containsKey));
    }

    private interface Search<V> {
        Exploration<V> on(Function<Settings, Outcome<V>> run, Map<Outcome<V>, Throwable> failures);
    }

    private Result search(Search<V> search) {
        Map<Outcome<V>, Throwable> failures = new IdentityHashMap<>();
        Exploration<V> tried =
                search.on(
                        settings -> {
                            Attempt<V> attempt = run.apply(settings);
                            Throwable failure = attempt.failure();
                            if (failure != null) {
                                failures.put(attempt.outcome(), failure);
                            }
                            return attempt.outcome();
                        },
                        failures);
        return new Result(
                tried.schedules(),
                tried.seed(),
                failures.get(tried.outcome()),
                tried.preemptions());
    }
}
