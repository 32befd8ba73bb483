package dev.simul.grader.proof;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.picture.Drawing;
import dev.simul.grader.proof.picture.Examples;
import dev.simul.grader.proof.result.AnswerProof;
import dev.simul.grader.proof.result.CheckProof;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.TaskProof;
import dev.simul.grader.proof.rule.CountRule;
import dev.simul.grader.proof.rule.FreshPicture;
import dev.simul.grader.proof.rule.NeededChecks;
import dev.simul.grader.proof.rule.NeededPatterns;
import dev.simul.grader.proof.rule.NoLeakRule;
import dev.simul.grader.proof.rule.ReadmeRule;
import dev.simul.grader.proof.rule.RejectedVerdicts;
import dev.simul.grader.proof.rule.RightVerdicts;
import dev.simul.grader.proof.rule.Rule;
import dev.simul.grader.proof.rule.StubVerdicts;
import dev.simul.grader.proof.rule.TriedTask;
import dev.simul.grader.verdict.TaskVerdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Proves the tasks of a course: tries all known answers, and holds what came of it against rules.
 */
public final class Prover {
    private static final List<Rule> RULES =
            List.of(
                    new CountRule(),
                    new ReadmeRule(),
                    new NoLeakRule(),
                    new StubVerdicts(),
                    new RightVerdicts(),
                    new RejectedVerdicts(),
                    new NeededChecks(),
                    new NeededPatterns(),
                    new FreshPicture());

    private final Course course;
    private final GraderPool crew;
    private final int schedules;
    private final KnownAnswers answers;
    private final Examples examples;

    /**
     * Creates one.
     *
     * @param home the folder of the kit
     * @param course its course
     * @param crew who tries the answers
     * @param schedules on how many random schedules right answers are tried, besides the usual one
     */
    public Prover(Path home, Course course, GraderPool crew, int schedules) {
        this.course = course;
        this.crew = crew;
        this.schedules = schedules;
        this.answers = new KnownAnswers(home, course);
        this.examples = new Examples(home, course, crew);
    }

    /**
     * Proves tasks.
     *
     * @param taskIds which; where there are none, all of the course
     * @param provenAt the time to note
     * @param heard hears of each task as soon as it and those before it are done
     * @return what came of it
     */
    public CourseProof prove(List<String> taskIds, Instant provenAt, Consumer<TaskProof> heard) {
        List<Begun> begun =
                course.tasks().stream()
                        .filter(task -> taskIds.isEmpty() || taskIds.contains(task.entry().id()))
                        .map(this::begin)
                        .toList();
        List<TaskProof> proofs = new ArrayList<>();
        for (Begun task : begun) {
            TaskProof proof = task.end(schedules);
            heard.accept(proof);
            proofs.add(proof);
        }
        return CourseProof.of(course.manifest().course(), provenAt, schedules + 1, proofs);
    }

    private Begun begin(CourseTask task) {
        List<KnownAnswer> known = answers.to(task.entry().id());
        List<GradingJob> runs =
                known.stream()
                        .map(answer ->
                                new GradingJob(
                                        task,
                                        answer.sources(),
                                        answer.kind().isRight() ? schedules : 0,
                                        true))
                        .toList();
        return new Begun(task, known, crew.grade(runs), examples.draw(task));
    }

    /** A task whose answers are being tried. */
    private record Begun(
            CourseTask task,
            List<KnownAnswer> answers,
            List<CompletableFuture<TaskVerdict>> verdicts,
            CompletableFuture<Drawing> drawing) {

        TaskProof end(int schedules) {
            List<TriedTask.Tried> tried = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                tried.add(new TriedTask.Tried(answers.get(i), await(verdicts.get(i))));
            }
            TriedTask subject = new TriedTask(task, tried, await(drawing), schedules);
            return new TaskProof(
                    task.entry().id(),
                    task.entry().title(),
                    task.entry().points(),
                    checks(subject),
                    answers(subject),
                    RULES.stream().flatMap(rule -> rule.problems(subject).stream()).toList());
        }

        private static <T> T await(CompletableFuture<T> coming) {
            try {
                return coming.join();
            } catch (CompletionException failure) {
                if (failure.getCause() instanceof RuntimeException known) {
                    throw known;
                }
                throw failure;
            }
        }

        private static List<CheckProof> checks(TriedTask subject) {
            List<CheckProof> checks = new ArrayList<>();
            for (CheckEntry check : subject.entry().checks()) {
                checks.add(
                        new CheckProof(
                                checks.size() + 1,
                                check.id(),
                                check.title(),
                                check.kind(),
                                check.visibility(),
                                check.points(),
                                check.misconception(),
                                subject.caughtBy(check)
                                        .map(tried -> tried.answer().name())
                                        .toList()));
            }
            return checks;
        }

        /**
         * Puts the answers that the same check catches side by side, in the order of the checks.
         */
        private static List<AnswerProof> answers(TriedTask subject) {
            List<String> ids = subject.entry().checks().stream().map(CheckEntry::id).toList();
            return subject.tried().stream()
                    .map(tried -> proof(tried, subject))
                    .sorted(
                            Comparator.comparing(AnswerProof::kind)
                                    .thenComparingInt(answer ->
                                            answer.named().stream()
                                                    .findFirst()
                                                    .map(ids::indexOf)
                                                    .orElse(-1)))
                    .toList();
        }

        private static AnswerProof proof(TriedTask.Tried tried, TriedTask subject) {
            KnownAnswer answer = tried.answer();
            return new AnswerProof(
                    answer.kind(),
                    answer.name(),
                    answer.folder(),
                    answer.kind().isRight() ? subject.schedules() + 1 : 1,
                    tried.simulations(subject.entry()),
                    answer.named(),
                    tried.failed(subject.entry()));
        }
    }
}
