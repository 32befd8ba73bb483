package dev.simul.grader.mutant;

import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.FirstFailure;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.proof.answer.KnownAnswer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Tries the mutants of one answer. The checks of a mutant first run only on the usual schedule,
 * which is fast. If all of them pass, they also run on all other schedules.
 */
final class AnswerTrial {
    /** A check may use this processor time in addition, because its classes are loaded anew. */
    private static final Duration LONGER = Duration.ofMillis(500);

    /**
     * A check that takes so many times longer than on the answer never ends. Loops of the mutant
     * are stopped before, so the limit only has to end what cannot be counted.
     */
    private static final int TIMES = 10;

    /** A loop with more iterations is endless. The usual limit is for slow but right answers. */
    private static final long ITERATIONS = 300_000;

    private static final Duration LIMIT_OF_ORIGINAL = Duration.ofMinutes(1);

    private final KnownAnswer answer;
    private final Mutants mutants;
    private final GraderPool pool;
    private final Orders orders;
    private final GradingJob usual;
    private final GradingJob random;
    private final CompletableFuture<FirstFailure> originalUsual;
    private final CompletableFuture<FirstFailure> originalRandom;

    /**
     * The orders in which checks run.
     *
     * @param usual the order on the usual schedule
     * @param random the order on random schedules
     */
    record Orders(KillOrder usual, KillOrder random) {
        static Orders of(List<String> checks) {
            return new Orders(new KillOrder(checks), new KillOrder(checks));
        }
    }

    private AnswerTrial(
            CourseTask task,
            KnownAnswer answer,
            Mutants mutants,
            GraderPool pool,
            Orders orders,
            int schedules) {
        this.answer = answer;
        this.mutants = mutants;
        this.pool = pool;
        this.orders = orders;
        this.random =
                new GradingJob(task, answer.sources(), schedules, true).withIterations(ITERATIONS);
        this.usual = random.onUsualSchedule();
        this.originalUsual = startOriginal(usual, orders.usual());
        this.originalRandom = startOriginal(random, orders.random());
    }

    private CompletableFuture<FirstFailure> startOriginal(GradingJob job, KillOrder order) {
        return pool.runUntilFailure(
                job, mutants.original(), order::get, check -> LIMIT_OF_ORIGINAL);
    }

    /** Starts to run the checks on the answer itself, on all schedules. */
    static AnswerTrial start(
            CourseTask task,
            KnownAnswer answer,
            Mutants mutants,
            GraderPool pool,
            Orders orders,
            int schedules) {
        return new AnswerTrial(task, answer, mutants, pool, orders, schedules);
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
        return passed(GraderPool.join(originalUsual)) && passed(GraderPool.join(originalRandom));
    }

    private static boolean passed(FirstFailure result) {
        return result.problem() == null && result.failure().isEmpty();
    }

    /** Starts to try all mutants. Returns a future for each result, in the order of the mutants. */
    List<CompletableFuture<Result>> start() {
        return mutants.mutants().stream().map(this::start).toList();
    }

    private CompletableFuture<Result> start(Mutant mutant) {
        return pool.runUntilFailure(
                        usual, mutant.classes(), orders.usual()::get, this::limitOnUsual)
                .thenCompose(first -> {
                    Result result = note(first, orders.usual());
                    return result == Result.SURVIVED
                            ? startRandom(mutant)
                            : CompletableFuture.completedFuture(result);
                });
    }

    private CompletableFuture<Result> startRandom(Mutant mutant) {
        return pool.runUntilFailure(
                        random, mutant.classes(), orders.random()::get, this::limitOnRandom)
                .thenApply(result -> note(result, orders.random()));
    }

    private Duration limitOnUsual(String check) {
        return took(originalUsual, check).multipliedBy(TIMES).plus(LONGER);
    }

    /**
     * Returns the limit for all schedules. The answer itself may run on fewer schedules than a
     * mutant, because schedules that would repeat an earlier run are skipped.
     */
    private Duration limitOnRandom(String check) {
        Duration most = took(originalUsual, check).multipliedBy(1 + random.schedules());
        Duration all = took(originalRandom, check);
        return (all.compareTo(most) < 0 ? most : all).multipliedBy(TIMES).plus(LONGER);
    }

    private static Duration took(CompletableFuture<FirstFailure> original, String check) {
        return GraderPool.join(original).took().getOrDefault(check, Duration.ZERO);
    }

    private static Result note(FirstFailure result, KillOrder order) {
        if (result.problem() != null) {
            return Result.REFUSED;
        }
        order.note(result);
        return result.failure().isPresent() ? Result.KILLED : Result.SURVIVED;
    }
}
