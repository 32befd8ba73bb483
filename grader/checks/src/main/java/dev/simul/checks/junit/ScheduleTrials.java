package dev.simul.checks.junit;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.failure.EvidenceCollector;
import dev.simul.checks.manifest.LocalCourse;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.observe.CheckContext;
import dev.simul.checks.salt.NumberSource;
import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.symptom.Symptoms;
import dev.simul.checks.text.RaceMessages;
import dev.simul.junit.schedule.Trials;
import dev.simul.simulation.Settings;
import java.lang.reflect.Method;
import java.util.List;
import org.opentest4j.TestAbortedException;

/**
 * Runs a check on one schedule after another, until the check fails or no schedule is left.
 *
 * @param type the class of the check
 * @param check the check
 * @param arguments the arguments of the check
 * @param numbers chooses the numbers of the check
 */
record ScheduleTrials(CheckClass type, Method check, List<?> arguments, NumberSource numbers) {

    /**
     * Returns the number of schedules that {@link #run} tries if the check does not fail.
     *
     * @param tries the schedules that were asked for; a check may ask for more itself
     * @return the number, including the usual schedule and those that would repeat an earlier run
     */
    int tried(TrialSettings tries) {
        return tries.seed() != null || tries.onlyUsual()
                ? 1
                : 1 + Math.max(type.schedulesOf(check), tries.schedules());
    }

    /**
     * Runs the check.
     *
     * @return the number of schedules on which the check ran; schedules that would repeat an
     *     earlier run are skipped
     * @throws Throwable if the check failed; this is the exception for JUnit to report
     */
    int run(TrialSettings tries) throws Throwable {
        int searched = tries.onlyUsual() ? 0 : type.schedulesOf(check);
        return searched > 0
                ? search(tries, Math.max(searched, tries.schedules()))
                : oneByOne(tries);
    }

    /**
     * Runs the check on the usual schedule.
     *
     * @return the timelines of the check's calls
     * @throws Throwable the exception for JUnit to report, if the check failed
     */
    List<CheckTimeline> timelines() throws Throwable {
        CheckRunner.Attempt attempt =
                new CheckRunner(type, check, arguments, false, false, numbers).on(type.settings());
        attempt.orThrow();
        return EvidenceCollector.timelines(attempt.run(), attempt.outcome().timeline()).stream()
                .map(CheckTimeline::limited)
                .toList();
    }

    private int oneByOne(TrialSettings tries) throws Throwable {
        Trials<CheckContext> trials = trials(false, tries);
        Settings usual = tries.limited(type.settings());
        Long seed = tries.seed();
        Trials.Result result =
                seed == null
                        ? trials.oneByOne(usual, tries.onlyUsual() ? 0 : tries.schedules())
                        : trials.once(usual, seed);
        return runs(result, tries);
    }

    /** Runs the check on schedules that also preempt threads between accesses to shared state. */
    private int search(TrialSettings tries, int schedules) throws Throwable {
        Trials<CheckContext> trials = trials(true, tries);
        Settings searching = tries.limited(type.searching());
        Long seed = tries.seed();
        return runs(
                seed == null ? trials.search(searching, schedules) : trials.repeat(searching, seed),
                tries);
    }

    private Trials<CheckContext> trials(boolean watched, TrialSettings tries) {
        return new Trials<>(
                new CheckRunner(type, check, arguments, watched, tries.lazySites(), numbers)::on);
    }

    /** Returns the number of runs of a check that passed, or throws its failure. */
    private int runs(Trials.Result result, TrialSettings tries) throws Throwable {
        Throwable failure = result.failure();
        if (failure == null) {
            return result.runs();
        }
        if (failure instanceof CheckFailure known) {
            failure = known.withSteps(RaceMessages.steps(result.preemptions()));
        }
        Long failing = result.seed();
        throw failing == null || tries.seed() != null ? failure : onSeed(failing, failure, tries);
    }

    /** Adds a note with the seed of the schedule on which the check failed. */
    private Throwable onSeed(long seed, Throwable failure, TrialSettings tries) {
        String note =
                "the check passes on the usual schedule, but fails on the schedule for seed "
                        + seed
                        + ": "
                        + howToRepeat(seed, tries);
        if (failure instanceof CheckFailure check) {
            return check.withNote(note).withSymptoms(Symptoms.of(Symptom.OTHER_SCHEDULE));
        }
        if (!(failure instanceof TestAbortedException)) {
            failure.addSuppressed(new AssertionError(note));
        }
        return failure;
    }

    private String howToRepeat(long seed, TrialSettings tries) {
        String board = tries.task();
        if (board == null) {
            TaskEntry task = LocalCourse.find().task(check.getDeclaringClass().getPackageName());
            board = task == null ? null : task.id();
        }
        return board == null
                ? "repeat it with -D" + TrialSettings.SEED + "=" + seed
                : "see it step by step with 'simul replay "
                        + board
                        + " "
                        + check.getName().replace('_', '-')
                        + " "
                        + seed
                        + "'";
    }
}
