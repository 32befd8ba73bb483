package dev.simul.grader.mutant;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.FirstFailure;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.verdict.CheckVerdict;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Tries the mutants of one answer. The checks of a mutant first run on the usual schedule. If all
 * of them pass, they also run on random schedules.
 */
final class AnswerTrial {
    /** A check that takes so much longer than all checks of the answer is in an endless loop. */
    private static final Duration LONGER = Duration.ofMillis(1500);

    private static final Duration LIMIT_OF_ORIGINAL = Duration.ofMinutes(1);

    private final KnownAnswer answer;
    private final Mutants mutants;
    private final GraderPool pool;
    private final KillOrder order;
    private final GradingJob usual;
    private final GradingJob random;
    private final CompletableFuture<FirstFailure> original;

    private AnswerTrial(
            CourseTask task,
            KnownAnswer answer,
            Mutants mutants,
            GraderPool pool,
            KillOrder order,
            int schedules) {
        this.answer = answer;
        this.mutants = mutants;
        this.pool = pool;
        this.order = order;
        this.usual = new GradingJob(task, answer.sources(), 0, true);
        this.random = new GradingJob(task, answer.sources(), schedules, true);
        this.original =
                pool.runUntilFailure(random, mutants.original(), order::get, LIMIT_OF_ORIGINAL);
    }

    /** Starts to run the checks on the answer itself, on all schedules. */
    static AnswerTrial start(
            CourseTask task,
            KnownAnswer answer,
            Mutants mutants,
            GraderPool pool,
            KillOrder order,
            int schedules) {
        return new AnswerTrial(task, answer, mutants, pool, order, schedules);
    }

    KnownAnswer answer() {
        return answer;
    }

    Mutants mutants() {
        return mutants;
    }

    /** The result of trying a mutant. */
    enum Result {
        KILLED,
        SURVIVED,
        /** The mutant uses what tasks may not use. */
        REFUSED
    }

    /** Waits until the checks have run on the answer itself, and returns whether they passed. */
    boolean isRight() {
        FirstFailure result = GraderPool.join(original);
        return result.problem() == null && result.failure().isEmpty();
    }

    /** Starts to try all mutants. Returns a future for each result, in the order of the mutants. */
    List<CompletableFuture<Result>> start() {
        Duration limit = GraderPool.join(original).took().plus(LONGER);
        return mutants.mutants().stream().map(mutant -> start(mutant, limit)).toList();
    }

    private CompletableFuture<Result> start(Mutant mutant, Duration limit) {
        return pool.runUntilFailure(usual, mutant.classes(), order::get, limit)
                .thenCompose(first -> {
                    Result result = note(first);
                    return result == Result.SURVIVED && random.schedules() > 0
                            ? startRandom(mutant, limit, first)
                            : CompletableFuture.completedFuture(result);
                });
    }

    private CompletableFuture<Result> startRandom(
            Mutant mutant, Duration limit, FirstFailure first) {
        Set<String> searched = new HashSet<>();
        for (CheckVerdict check : first.verdicts()) {
            String runs = check.published().get(TrialSettings.RUNS);
            if (runs != null && Integer.parseInt(runs) > random.schedules()) {
                searched.add(check.checkId());
            }
        }
        return pool.runUntilFailure(
                        random,
                        mutant.classes(),
                        () ->
                                order.get().stream()
                                        .filter(check -> !searched.contains(check))
                                        .toList(),
                        limit)
                .thenApply(this::note);
    }

    private Result note(FirstFailure result) {
        if (result.problem() != null) {
            return Result.REFUSED;
        }
        result.failure().ifPresent(kill -> order.killedBy(kill.checkId()));
        return result.failure().isPresent() ? Result.KILLED : Result.SURVIVED;
    }
}
