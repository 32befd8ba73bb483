package dev.simul.grader.mutant;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.mutant.AnswerTrial.Orders;
import dev.simul.grader.mutant.AnswerTrial.Result;
import dev.simul.grader.mutant.explanation.Explanations;
import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.proof.answer.KnownAnswers;
import dev.simul.grader.proof.result.CourseMutants;
import dev.simul.grader.proof.result.MutantTally;
import dev.simul.grader.proof.result.OperatorMutants;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.Survivor;
import dev.simul.grader.proof.result.TaskMutants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes mutants of the right answers to the tasks of a course, and runs the checks on them. While
 * the checks of one task run, the mutants of the next task are made.
 */
public final class MutantTrial {
    private final Course course;
    private final GraderPool pool;
    private final int schedules;
    private final KnownAnswers answers;
    private final MutantMaker maker = new MutantMaker();

    /**
     * Creates a trial.
     *
     * @param course the course
     * @param pool the pool in which the checks run
     * @param schedules the number of random schedules on which the checks run, in addition to the
     *     usual schedule
     */
    public MutantTrial(Course course, GraderPool pool, int schedules) {
        this.course = course;
        this.pool = pool;
        this.schedules = schedules;
        this.answers = new KnownAnswers(course);
    }

    /**
     * Tries the mutants of tasks.
     *
     * @param tasks the tasks
     * @param onTaskTried receives the result of each task, in the order of the course
     * @return the result
     */
    public CourseMutants of(List<CourseTask> tasks, Consumer<TaskMutants> onTaskTried) {
        List<TaskMutants> tried = new ArrayList<>();
        List<Started> started = new ArrayList<>();
        for (CourseTask task : tasks) {
            started.add(start(task));
            if (started.size() > 1) {
                tried.add(finish(started.removeFirst(), onTaskTried));
            }
        }
        started.forEach(task -> tried.add(finish(task, onTaskTried)));
        return CourseMutants.of(schedules + 1, tried, tasks.size() == course.tasks().size());
    }

    /** A task whose mutants are being tried. */
    private record Started(
            CourseTask task,
            List<AnswerTrial> answers,
            List<Trying> trying,
            List<Problem> problems) {}

    /** A mutant that is being tried. */
    private record Trying(String answer, Mutant mutant, CompletableFuture<Result> result) {}

    private Started start(CourseTask task) {
        Orders orders = Orders.of(task.entry().checks().stream().map(CheckEntry::id).toList());
        List<KnownAnswer> right =
                answers.to(task.entry().id()).stream()
                        .filter(answer -> answer.kind().isRight())
                        .toList();
        List<Mutants> mutants = maker.mutantsOf(right, task);
        List<AnswerTrial> trials = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            trials.add(
                    AnswerTrial.start(task, right.get(i), mutants.get(i), pool, orders, schedules));
        }
        List<Trying> trying = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (AnswerTrial trial : trials) {
            if (!trial.isRight()) {
                problems.add(notRight(trial.answer()));
                continue;
            }
            List<CompletableFuture<Result>> results = trial.start();
            for (int i = 0; i < results.size(); i++) {
                trying.add(
                        new Trying(
                                trial.answer().name(),
                                trial.mutants().mutants().get(i),
                                results.get(i)));
            }
        }
        return new Started(task, trials, trying, problems);
    }

    private static Problem notRight(KnownAnswer answer) {
        return new Problem(
                answer.folder(),
                "an answer that passes all checks",
                "one that does not",
                "correct the answer, so that its mutants can be tried");
    }

    private TaskMutants finish(Started started, Consumer<TaskMutants> onTaskTried) {
        List<Survivor> survivors = new ArrayList<>();
        Map<String, List<Result>> byOperator = new TreeMap<>();
        Map<String, Integer> explained = new TreeMap<>();
        int refused = 0;
        Explanations explanations = Explanations.read(course.home(), started.task().entry().id());
        for (Trying trying : started.trying()) {
            Result result = GraderPool.join(trying.result());
            if (result == Result.REFUSED) {
                refused++;
                continue;
            }
            String operator = trying.mutant().operator();
            byOperator.computeIfAbsent(operator, none -> new ArrayList<>()).add(result);
            if (result == Result.SURVIVED) {
                Survivor survivor = explanations.explain(trying.mutant().survivor(trying.answer()));
                survivors.add(survivor);
                explained.merge(operator, survivor.isExplained() ? 1 : 0, Integer::sum);
            }
        }
        List<OperatorMutants> operators =
                byOperator.entrySet().stream()
                        .map(entry ->
                                new OperatorMutants(
                                        entry.getKey(),
                                        tally(
                                                entry.getValue(),
                                                explained.getOrDefault(entry.getKey(), 0))))
                        .toList();
        TaskMutants tried =
                new TaskMutants(
                        started.task().entry().id(),
                        started.task().entry().title(),
                        started.answers().size(),
                        MutantTally.sum(operators.stream().map(OperatorMutants::numbers).toList()),
                        refused
                                + started.answers().stream()
                                        .mapToInt(answer -> answer.mutants().notCompiled())
                                        .sum(),
                        started.answers().stream()
                                .mapToInt(answer -> answer.mutants().duplicates())
                                .sum(),
                        operators,
                        survivors,
                        Stream.concat(started.problems().stream(), explanations.problems().stream())
                                .toList());
        onTaskTried.accept(tried);
        return tried;
    }

    private static MutantTally tally(List<Result> results, int explained) {
        int killed = (int) results.stream().filter(result -> result == Result.KILLED).count();
        return new MutantTally(results.size(), killed, explained);
    }
}
