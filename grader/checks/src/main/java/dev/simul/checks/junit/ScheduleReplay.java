package dev.simul.checks.junit;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.RaceMessages;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.Preemption;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Step;
import dev.simul.simulation.explore.Exploration;
import dev.simul.simulation.timeline.Lane;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs a check on one schedule, and records what its threads do. If the check fails, the schedule
 * is first shrunk to the preemptions that the failure needs.
 */
final class ScheduleReplay {
    /** The number of seeds after the first that are tried if data races do not count. */
    private static final int MOST_SEEDS = 200;

    private final ScheduleTrials trials;
    private final TrialSettings tries;
    private final CheckRunner runs;
    private final Map<Outcome<CheckContext>, CheckRunner.Attempt> attempts =
            new IdentityHashMap<>();

    /**
     * The steps of a check, and its result.
     *
     * @param schedule the steps
     * @param failure the exception for JUnit to report, or null if the check passed
     */
    record Replayed(RecordedSchedule schedule, @Nullable Throwable failure) {
        void orThrow() throws Throwable {
            if (failure != null) {
                throw failure;
            }
        }
    }

    ScheduleReplay(ScheduleTrials trials, TrialSettings tries) {
        this.trials = trials;
        this.tries = tries;
        this.runs =
                new CheckRunner(
                        trials.type(),
                        trials.check(),
                        trials.arguments(),
                        true,
                        false,
                        trials.numbers());
    }

    Replayed run() {
        return trials.type().schedulesOf(trials.check()) > 0 ? searched() : once();
    }

    /** Runs a check that does not ask for schedules that preempt threads. */
    private Replayed once() {
        Long seed = tries.seed();
        Settings usual = recording(trials.type().settings());
        return replayed(run(seed == null ? usual : usual.withSeed(seed)), seed, List.of());
    }

    private Replayed searched() {
        Settings searching =
                tries.wrongResults() ? trials.type().settings() : trials.type().searching();
        Settings settings = recording(searching);
        for (Long seed : seeds()) {
            Exploration<CheckContext> tried =
                    seed == null
                            ? Exploration.of(settings, 0, this::run, this::hasFailed)
                            : Exploration.replay(settings, seed, this::run, this::hasFailed);
            if (tried.failed()) {
                return replayed(tried.outcome(), seed, tried.preemptions());
            }
            attempts.clear();
        }
        Long seed = tries.seed();
        Schedule schedule = seed == null ? Schedule.fifo() : Schedule.exploring(seed);
        return replayed(run(settings.withSchedule(schedule)), seed, List.of());
    }

    private List<@Nullable Long> seeds() {
        Long seed = tries.seed();
        List<@Nullable Long> seeds = new ArrayList<>();
        seeds.add(seed);
        if (tries.wrongResults()) {
            LongStream.rangeClosed(1, MOST_SEEDS).forEach(seeds::add);
        }
        return seeds;
    }

    private Settings recording(Settings settings) {
        return tries.limited(settings).withSteps(RecordedSchedule.MOST_STEPS);
    }

    private Outcome<CheckContext> run(Settings settings) {
        CheckRunner.Attempt attempt = runs.on(settings);
        attempts.put(attempt.outcome(), attempt);
        return attempt.outcome();
    }

    private boolean hasFailed(Outcome<CheckContext> outcome) {
        CheckRunner.Attempt attempt = attempts.get(outcome);
        return attempt != null && attempt.failure() != null;
    }

    private Replayed replayed(
            Outcome<CheckContext> outcome, @Nullable Long seed, List<Preemption> preemptions) {
        CheckRunner.Attempt attempt = attempts.get(outcome);
        Throwable failure = attempt == null ? null : attempt.failure();
        if (failure instanceof CheckFailure known) {
            failure = known.withSteps(RaceMessages.steps(preemptions));
        }
        return new Replayed(
                new RecordedSchedule(
                        trials.type().student().packageName(),
                        trials.type().student().others(),
                        seed,
                        failure != null,
                        names(outcome),
                        outcome.steps()),
                failure);
    }

    private static Map<Integer, String> names(Outcome<?> outcome) {
        Map<Integer, String> names =
                outcome.steps().stream()
                        .map(Step::thread)
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        id -> "thread-" + id,
                                        (a, b) -> a,
                                        TreeMap::new));
        for (Lane lane : outcome.timeline().lanes()) {
            names.put(lane.id(), Phrases.name(lane.name()));
        }
        return names;
    }
}
