package dev.simul.grader.grading;

import dev.simul.grader.compile.CompileService;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.Preparation.Prepared;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.verdict.TaskVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Grades submissions, one after the other. While the checks of one task run in one child JVM, the
 * next task is compiled in another. Both are started with the grader and used for all its
 * submissions. Not for several threads at once.
 */
public final class Grader implements AutoCloseable {
    private final CheckService checks;
    private final CompileService compiler;
    private final ExecutorService preparing =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("prepare").factory());

    /**
     * Starts the child JVMs.
     *
     * @param settings what to work with
     */
    public Grader(GraderSettings settings) {
        checks = new CheckService(settings.checkChild(), settings.checkLimit());
        compiler = new CompileService(settings.compileChild(), settings.compileLimit());
    }

    /**
     * Grades what a submission has for the tasks of a course.
     *
     * @param course the course
     * @param submission the submission
     * @return a verdict on each of the submission's tasks, in the same order
     */
    public List<TaskVerdict> grade(Course course, Submission submission) {
        Preparation preparation = new Preparation(compiler);
        List<GradingJob> runs =
                submission.tasks().stream()
                        .map(sources ->
                                new GradingJob(course.task(sources.taskId()), sources, 0, false))
                        .toList();
        preparing.execute(() -> preparation.compileTogether(runs));
        List<Future<Prepared>> prepared = new ArrayList<>();
        for (GradingJob run : runs) {
            prepared.add(preparing.submit(() -> preparation.prepare(run)));
        }
        List<TaskVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < prepared.size(); i++) {
            verdicts.add(verdict(submission.tasks().get(i).taskId(), await(prepared.get(i))));
        }
        return verdicts;
    }

    @Override
    public void close() {
        preparing.shutdownNow();
        compiler.close();
        checks.close();
    }

    private TaskVerdict verdict(String taskId, Prepared prepared) {
        return switch (prepared) {
            case Prepared.Ready ready -> TaskVerdict.ran(taskId, checks.run(ready.run()));
            case Prepared.Stopped stopped -> TaskVerdict.stopped(taskId, stopped.problem());
        };
    }

    private static Prepared await(Future<Prepared> prepared) {
        try {
            return prepared.get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while grading", interruption);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof BrokenCourseException broken) {
                throw broken;
            }
            throw new IllegalStateException("a task could not be prepared", failure.getCause());
        }
    }
}
