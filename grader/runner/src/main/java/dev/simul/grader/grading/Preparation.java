package dev.simul.grader.grading;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.compile.ClassApi;
import dev.simul.grader.compile.CompileService;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.CheckCalls;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.protocol.Diagnostic;
import dev.simul.grader.protocol.TaskRun;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.TaskProblem;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compiles answers to tasks, and puts each together with what is given and with the checks. What
 * was compiled together is kept until it is asked for, once.
 */
final class Preparation {
    private final CompileService compiler;
    private final Map<TaskSources, Map<String, byte[]>> compiled = new IdentityHashMap<>();

    Preparation(CompileService compiler) {
        this.compiler = compiler;
    }

    /** Compiles several answers in one go, so that they need not be compiled alone. */
    void compileTogether(List<GradingJob> runs) {
        List<GradingJob> usable =
                runs.stream().filter(run -> run.sources().problem() == null).toList();
        if (usable.size() < 2) {
            return;
        }
        List<Map<String, byte[]>> classes =
                compiler.compileTogether(usable.stream().map(Preparation::sources).toList());
        for (int i = 0; i < classes.size(); i++) {
            compiled.put(usable.get(i).sources(), classes.get(i));
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
    Prepared prepare(GradingJob run) {
        if (run.sources().problem() != null) {
            return new Prepared.Stopped(run.sources().problem());
        }
        Map<String, byte[]> already = compiled.remove(run.sources());
        if (already != null) {
            return withChecks(run, already);
        }
        return switch (compiler.compile(CompileRequest.ofStudent(sources(run)))) {
            case CompileResult.Refused(List<Diagnostic> errors) ->
                    stopped(Reason.DID_NOT_COMPILE, texts(errors.stream()));
            case CompileResult.Compiled(Map<String, byte[]> classes) -> withChecks(run, classes);
        };
    }

    /** Compiles an answer, and an example that calls it. */
    Prepared prepareExample(GradingJob run, List<SourceFile> example) {
        return switch (compiler.compile(CompileRequest.ofStudent(sources(run)))) {
            case CompileResult.Refused(List<Diagnostic> errors) ->
                    stopped(Reason.DID_NOT_COMPILE, texts(errors.stream()));
            case CompileResult.Compiled(Map<String, byte[]> classes) -> {
                // What the checks work with, an example may work with as well.
                Map<String, byte[]> all = new LinkedHashMap<>(run.task().checks());
                all.putAll(classes);
                yield withExample(all, example);
            }
        };
    }

    private Prepared withExample(Map<String, byte[]> classes, List<SourceFile> example) {
        return switch (compiler.compile(CompileRequest.ofChecks(example, classes))) {
            case CompileResult.Refused(List<Diagnostic> errors) ->
                    stopped(Reason.DID_NOT_COMPILE, texts(errors.stream()));
            case CompileResult.Compiled(Map<String, byte[]> compiledExample) -> {
                Map<String, byte[]> files = new LinkedHashMap<>(classes);
                files.putAll(compiledExample);
                yield CheckCalls.ofExample(compiledExample)
                        .<Prepared>map(call ->
                                new Prepared.Ready(new TaskRun(files, List.of(call), Map.of())))
                        .orElseGet(() ->
                                stopped(
                                        Reason.INCOMPLETE,
                                        List.of(
                                                "expected one test method, found none or several")));
            }
        };
    }

    private static List<SourceFile> sources(GradingJob run) {
        return Stream.concat(run.sources().files().stream(), run.task().given().stream()).toList();
    }

    private Prepared withChecks(GradingJob run, Map<String, byte[]> classes) {
        CourseTask task = run.task();
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
        return task.isBuilt() && stub.isCompatibleWith(student)
                ? ready(run, classes, task.checks())
                : withChecksCompiledAgain(run, classes, stub.missingFrom(student));
    }

    /** Finds out, as Maven would, whether the checks compile against classes unlike the stub's. */
    private Prepared withChecksCompiledAgain(
            GradingJob run, Map<String, byte[]> classes, List<String> lost) {
        CompileRequest request = CompileRequest.ofChecks(run.task().checkSources(), classes);
        return switch (compiler.compile(request)) {
            case CompileResult.Refused(List<Diagnostic> errors) ->
                    stopped(
                            Reason.SIGNATURE_CHANGED,
                            Stream.concat(lost.stream(), texts(errors.stream().limit(1)).stream())
                                    .toList());
            case CompileResult.Compiled(Map<String, byte[]> checks) -> ready(run, classes, checks);
        };
    }

    private static Prepared ready(
            GradingJob run, Map<String, byte[]> classes, Map<String, byte[]> checks) {
        CheckCalls calls = CheckCalls.of(run.task(), checks);
        if (!calls.errors().isEmpty()) {
            throw new BrokenCourseException(calls.errors());
        }
        Map<String, byte[]> files = new LinkedHashMap<>(classes);
        files.putAll(checks);
        return new Prepared.Ready(new TaskRun(files, calls.calls(), run.parameters()));
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
