package dev.simul.grader.proof;

import dev.simul.checks.manifest.Adviser;
import dev.simul.checks.manifest.CheckEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseSalt;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.grading.GradingJob;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.picture.Drawing;
import dev.simul.grader.proof.picture.Examples;
import dev.simul.grader.proof.result.AnswerProof;
import dev.simul.grader.proof.result.CheckProof;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.SaltProof;
import dev.simul.grader.proof.result.TaskProof;
import dev.simul.grader.proof.rule.Rule;
import dev.simul.grader.proof.rule.Rules;
import dev.simul.grader.proof.rule.TriedCourse;
import dev.simul.grader.proof.rule.TriedTask;
import dev.simul.grader.proof.rule.UnfinishedRule;
import dev.simul.grader.verdict.TaskVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Proves the tasks of a course by trying all known answers and checking the results against the
 * rules.
 */
public final class Prover {
    private final Course course;
    private final GraderPool pool;
    private final int schedules;
    private final KnownAnswers answers;
    private final Examples examples;

    /**
     * Creates a prover.
     *
     * @param course the course
     * @param pool the pool in which the answers are tried
     * @param schedules the number of random schedules on which right answers are tried, in addition
     *     to the usual schedule
     */
    public Prover(Course course, GraderPool pool, int schedules) {
        this.course = course;
        this.pool = pool;
        this.schedules = schedules;
        this.answers = new KnownAnswers(course);
        this.examples = new Examples(course, pool);
    }

    /**
     * Proves tasks.
     *
     * @param tasks the tasks to prove
     * @param provenAt the time to record as the time of the proof
     * @param onTaskProven receives the proof of each task, in the order of the course
     * @return the proof of the course
     */
    public CourseProof prove(
            List<CourseTask> tasks, Instant provenAt, Consumer<TaskProof> onTaskProven) {
        List<StartedTask> started =
                tasks.stream().map(task -> start(task, examples.draw(task))).toList();
        List<TaskProof> proofs = new ArrayList<>();
        for (StartedTask task : started) {
            TaskProof proof = task.proof(schedules, Rules.ALL);
            onTaskProven.accept(proof);
            proofs.add(proof);
        }
        ProofTotals numbers = ProofTotals.of(proofs, schedules + 1);
        return CourseProof.of(
                course.manifest().course(), provenAt, numbers, proofs, problems(proofs, numbers));
    }

    /**
     * Proves tasks with a salt, which varies the numbers of their hidden checks. Only the rules
     * about verdicts are checked, because nothing else depends on the salt.
     *
     * @param tasks the tasks to prove
     * @param salt the salt
     * @param onTaskProven receives the proof of each task, in the order of the course
     * @return the proof
     */
    public SaltProof proveWith(
            CourseSalt salt, List<CourseTask> tasks, Consumer<TaskProof> onTaskProven) {
        List<StartedTask> started =
                tasks.stream()
                        .map(task -> task.withSalt(salt))
                        .map(task -> start(task, CompletableFuture.completedFuture(Drawing.NONE)))
                        .toList();
        List<Problem> problems = new ArrayList<>();
        for (StartedTask task : started) {
            TaskProof proof = task.proof(schedules, Rules.OF_VERDICTS);
            onTaskProven.accept(proof);
            problems.addAll(proof.problems());
        }
        return new SaltProof(salt.fingerprint(), problems);
    }

    private List<Problem> problems(List<TaskProof> proofs, ProofTotals numbers) {
        if (proofs.size() < course.tasks().size()) {
            return List.of();
        }
        TriedCourse subject = new TriedCourse(course, proofs, numbers);
        return Rules.OF_COURSE.stream().flatMap(rule -> rule.problems(subject).stream()).toList();
    }

    private StartedTask start(CourseTask task, CompletableFuture<Drawing> drawing) {
        List<KnownAnswer> known = answers.to(task.entry().id());
        List<GradingJob> jobs =
                known.stream()
                        .map(answer ->
                                new GradingJob(
                                        task,
                                        answer.sources(),
                                        answer.kind().isRight() ? schedules : 0,
                                        true))
                        .toList();
        return new StartedTask(
                task, known, pool.grade(jobs), course.manifest().adviser(task.entry()), drawing);
    }

    /** A task whose answers are being tried. */
    private record StartedTask(
            CourseTask task,
            List<KnownAnswer> answers,
            List<CompletableFuture<TaskVerdict>> verdicts,
            Adviser adviser,
            CompletableFuture<Drawing> drawing) {

        TaskProof proof(int schedules, List<Rule> rules) {
            List<TriedTask.Tried> tried = new ArrayList<>();
            for (int i = 0; i < answers.size(); i++) {
                tried.add(new TriedTask.Tried(answers.get(i), GraderPool.join(verdicts.get(i))));
            }
            TriedTask subject =
                    new TriedTask(task, tried, adviser, GraderPool.join(drawing), schedules);
            return new TaskProof(
                    task.entry().id(),
                    task.entry().title(),
                    task.entry().points(),
                    checks(subject),
                    answers(subject),
                    problems(subject, rules));
        }

        private static List<Problem> problems(TriedTask subject, List<Rule> rules) {
            List<Problem> unfinished = new UnfinishedRule().problems(subject);
            return unfinished.isEmpty()
                    ? rules.stream().flatMap(rule -> rule.problems(subject).stream()).toList()
                    : unfinished;
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
                                subject.caughtBy(check)
                                        .map(tried -> tried.answer().name())
                                        .toList()));
            }
            return checks;
        }

        /**
         * Returns the answers, sorted by the check that catches each of them, so that answers
         * caught by the same check are next to each other.
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
                    tried.tried(subject.entry()),
                    tried.simulations(subject.entry()),
                    answer.named(),
                    tried.failed(subject.entry()),
                    answer.kind() == AnswerKind.REJECTED
                            ? subject.advice(tried).stream()
                                    .map(chosen -> chosen.advice().id())
                                    .toList()
                            : List.of(),
                    tried.symptoms(subject.entry()));
        }
    }
}
