package dev.simul.grader.grading;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.grader.compile.ClassApi;
import dev.simul.grader.compile.CompileRequest;
import dev.simul.grader.compile.CompileResult;
import dev.simul.grader.compile.CompileService;
import dev.simul.grader.compile.Diagnostic;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.CheckCalls;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.Reason;
import dev.simul.grader.verdict.TaskProblem;
import dev.simul.grader.worker.TaskRun;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compiles what a submission has for a task, and puts it together with what is given and with the
 * checks.
 */
final class Preparation {
    private final CompileService compiler;
    private final Map<String, Map<String, byte[]>> compiled = new HashMap<>();

    Preparation(CompileService compiler) {
        this.compiler = compiler;
    }

    /** Compiles all tasks of a submission in one go, so that they need not be compiled alone. */
    void compileTogether(Course course, Submission submission) {
        List<TaskSources> tasks =
                submission.tasks().stream().filter(task -> task.problem() == null).toList();
        if (tasks.size() < 2) {
            return;
        }
        List<Map<String, byte[]>> classes =
                compiler.compileTogether(
                        tasks.stream()
                                .map(task -> sources(course.task(task.taskId()), task))
                                .toList());
        for (int i = 0; i < classes.size(); i++) {
            compiled.put(tasks.get(i).taskId(), classes.get(i));
        }
    }

    /** What came of it. */
    sealed interface Prepared {
        /** The checks can run. */
        record Ready(TaskRun run) implements Prepared {}

        /** They cannot. */
        record Stopped(TaskProblem problem) implements Prepared {}
    }

    /** Throws BrokenCourseException where the checks themselves are at fault. */
    Prepared prepare(CourseTask task, TaskSources submitted) {
        if (submitted.problem() != null) {
            return new Prepared.Stopped(submitted.problem());
        }
        Map<String, byte[]> already = compiled.get(submitted.taskId());
        if (already != null) {
            return withChecks(task, already);
        }
        return switch (compiler.compile(CompileRequest.ofStudent(sources(task, submitted)))) {
            case CompileResult.Refused(List<Diagnostic> errors) ->
                    stopped(Reason.DID_NOT_COMPILE, texts(errors.stream()));
            case CompileResult.Compiled(Map<String, byte[]> classes) -> withChecks(task, classes);
        };
    }

    private static List<SourceFile> sources(CourseTask task, TaskSources submitted) {
        return Stream.concat(submitted.files().stream(), task.given().stream()).toList();
    }

    private Prepared withChecks(CourseTask task, Map<String, byte[]> classes) {
        List<String> absent =
                task.entry().files().stream()
                        .filter(file -> !classes.containsKey(path(task.entry(), file)))
                        .toList();
        if (!absent.isEmpty()) {
            return stopped(
                    Reason.INCOMPLETE,
                    List.of(
                            "expected the class of "
                                    + String.join(" and ", absent)
                                    + ", found none"));
        }
        ClassApi stub = ClassApi.of(task.stub());
        ClassApi student = ClassApi.of(classes);
        return task.isBuilt() && stub.isKeptBy(student)
                ? ready(task, classes, task.checks())
                : withChecksCompiledAgain(task, classes, stub.lostIn(student));
    }

    /** Finds out, as Maven would, whether the checks compile against classes unlike the stub's. */
    private Prepared withChecksCompiledAgain(
            CourseTask task, Map<String, byte[]> classes, List<String> lost) {
        CompileRequest request = CompileRequest.ofChecks(task.checkSources(), classes);
        return switch (compiler.compile(request)) {
            case CompileResult.Refused(List<Diagnostic> errors) ->
                    stopped(
                            Reason.SIGNATURE_CHANGED,
                            Stream.concat(lost.stream(), texts(errors.stream().limit(1)).stream())
                                    .toList());
            case CompileResult.Compiled(Map<String, byte[]> checks) -> ready(task, classes, checks);
        };
    }

    private static Prepared ready(
            CourseTask task, Map<String, byte[]> classes, Map<String, byte[]> checks) {
        CheckCalls calls = CheckCalls.of(task.entry(), checks);
        if (!calls.errors().isEmpty()) {
            throw new BrokenCourseException(calls.errors());
        }
        Map<String, byte[]> files = new LinkedHashMap<>(classes);
        files.putAll(checks);
        return new Prepared.Ready(new TaskRun(files, calls.calls()));
    }

    private static Prepared stopped(Reason reason, List<String> messages) {
        return new Prepared.Stopped(new TaskProblem(reason, messages));
    }

    private static List<String> texts(Stream<Diagnostic> errors) {
        return errors.map(Diagnostic::toString).toList();
    }

    private static String path(TaskEntry entry, String file) {
        return entry.packageName().replace('.', '/') + "/" + file.replace(".java", ".class");
    }
}
