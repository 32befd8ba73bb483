package dev.simul.grader.grading;

import dev.simul.checks.allow.Violation;
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
import dev.simul.grader.submission.ReservedPackages;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.verdict.CompileError;
import dev.simul.grader.verdict.TaskProblem;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles answers to tasks, and combines each answer with the given files and the checks. */
final class Preparation {
    private static final String HIDDEN = "/src/hidden/";

    private final CompileService compiler;
    private final AnswerRules rules;

    Preparation(CompileService compiler, AnswerRules rules) {
        this.compiler = compiler;
        this.rules = rules;
    }

    /**
     * Compiles several answers together, which is much faster than compiling them one after
     * another.
     *
     * @return the class files of each answer, in the order of the jobs; no files for an answer that
     *     must be compiled separately
     */
    List<Map<String, byte[]>> compileTogether(List<GradingJob> jobs) {
        List<GradingJob> usable =
                jobs.stream().filter(job -> job.sources().problem() == null).toList();
        Iterator<Map<String, byte[]>> classes =
                usable.size() < 2
                        ? Collections.emptyIterator()
                        : compiler.compileTogether(
                                        usable.stream().map(Preparation::sources).toList())
                                .iterator();
        return jobs.stream()
                .map(job ->
                        job.sources().problem() == null && classes.hasNext()
                                ? classes.next()
                                : Map.<String, byte[]>of())
                .toList();
    }

    /** An answer whose checks can run, or the reason why they cannot. */
    sealed interface Prepared {
        /** The checks can run. */
        record Ready(TaskRun run) implements Prepared {}

        /** The checks cannot run. */
        record Stopped(TaskProblem problem) implements Prepared {}
    }

    /**
     * Prepares an answer.
     *
     * @param compiled the class files of the answer; empty if the answer is not compiled yet
     * @throws BrokenCourseException if the checks do not match the manifest
     */
    Prepared prepare(GradingJob job, Map<String, byte[]> compiled) {
        if (job.sources().problem() != null) {
            return new Prepared.Stopped(job.sources().problem());
        }
        if (!compiled.isEmpty()) {
            return withChecks(job, compiled);
        }
        return switch (compiler.compile(CompileRequest.ofStudent(sources(job)))) {
            case CompileResult.Refused(List<Diagnostic> errors) -> notCompiled(errors);
            case CompileResult.Compiled(Map<String, byte[]> classes) -> withChecks(job, classes);
        };
    }

    /** Prepares an answer and an example that calls the answer. */
    Prepared prepareExample(GradingJob job, List<SourceFile> example) {
        return switch (compiler.compile(CompileRequest.ofStudent(sources(job)))) {
            case CompileResult.Refused(List<Diagnostic> errors) ->
                    stopped(Reason.DID_NOT_COMPILE, texts(errors.stream()));
            case CompileResult.Compiled(Map<String, byte[]> classes) ->
                    withExample(job, classes, example);
        };
    }

    private Prepared withExample(
            GradingJob job, Map<String, byte[]> classes, List<SourceFile> example) {
        // An example may use the helper classes of the checks.
        Map<String, byte[]> all = new LinkedHashMap<>(job.task().checks());
        all.putAll(classes);
        return switch (compiler.compile(CompileRequest.ofChecks(example, all))) {
            case CompileResult.Refused(List<Diagnostic> errors) ->
                    stopped(Reason.DID_NOT_COMPILE, texts(errors.stream()));
            case CompileResult.Compiled(Map<String, byte[]> compiledExample) -> {
                Map<String, byte[]> checks = new LinkedHashMap<>(job.task().checks());
                checks.putAll(compiledExample);
                yield CheckCalls.ofExample(compiledExample)
                        .<Prepared>map(call ->
                                new Prepared.Ready(
                                        new TaskRun(classes, checks, List.of(call), Map.of())))
                        .orElseGet(() ->
                                stopped(
                                        Reason.INCOMPLETE,
                                        List.of(
                                                "expected one test method, found none or several")));
            }
        };
    }

    private static List<SourceFile> sources(GradingJob job) {
        return Stream.concat(job.sources().files().stream(), job.task().given().stream()).toList();
    }

    private Prepared withChecks(GradingJob job, Map<String, byte[]> classes) {
        CourseTask task = job.task();
        List<String> foreign = classes.keySet().stream().filter(Preparation::isReserved).toList();
        if (!foreign.isEmpty()) {
            return stopped(
                    Reason.WRONG_PACKAGE,
                    List.of(
                            "expected classes of your own packages, found "
                                    + foreign.getFirst()
                                    + ", which belongs to the kit or a library of the checks"));
        }
        List<Violation> violations = rules.violations(task.entry(), classes);
        if (!violations.isEmpty()) {
            return stopped(
                    Reason.NOT_ALLOWED, violations.stream().map(Violation::toString).toList());
        }
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
                ? ready(job, classes, task.checks())
                : withChecksCompiledAgain(job, classes, stub.missingFrom(student));
    }

    /** Compiles the checks, as Maven would, against classes that differ from those of the stub. */
    private Prepared withChecksCompiledAgain(
            GradingJob job, Map<String, byte[]> classes, List<String> lost) {
        CompileRequest request = CompileRequest.ofChecks(job.task().checkSources(), classes);
        return switch (compiler.compile(request)) {
            case CompileResult.Refused(List<Diagnostic> errors) -> {
                requireChecksFitStub(job);
                yield stopped(
                        Reason.SIGNATURE_CHANGED,
                        Stream.concat(lost.stream(), whyNot(errors, lost).stream()).toList());
            }
            case CompileResult.Compiled(Map<String, byte[]> checks) -> ready(job, classes, checks);
        };
    }

    /**
     * Returns the first error in an open check; an error in a hidden check would reveal the check.
     */
    private static List<String> whyNot(List<Diagnostic> errors, List<String> lost) {
        List<String> open =
                texts(errors.stream().filter(error -> !error.file().contains(HIDDEN)).limit(1));
        return open.isEmpty() && lost.isEmpty()
                ? List.of(
                        "expected functions that can be called as the stub's functions, found at"
                                + " least one with other parameters, another result or other"
                                + " exceptions")
                : open;
    }

    /**
     * Requires that the checks compile with the course's own stub, unless the build has already
     * compiled them. If the checks do not compile with the stub, the course is broken, and the
     * answer is not at fault. This test is skipped if a student grades the kit in which the answer
     * was written, because the stub is then the answer itself.
     *
     * @throws BrokenCourseException if the checks do not compile with the stub
     */
    private void requireChecksFitStub(GradingJob job) {
        CourseTask task = job.task();
        boolean isOwnKit = task.hidden().isEmpty() && task.isAnsweredBy(job.sources().files());
        if (task.isBuilt() || task.stub().isEmpty() || isOwnKit) {
            return;
        }
        CompileRequest request = CompileRequest.ofChecks(task.checkSources(), task.stub());
        if (compiler.compile(request) instanceof CompileResult.Refused refused) {
            throw new BrokenCourseException(texts(refused.errors().stream()));
        }
    }

    private static Prepared ready(
            GradingJob job, Map<String, byte[]> classes, Map<String, byte[]> checks) {
        CheckCalls calls = CheckCalls.of(job.task(), checks);
        if (!calls.errors().isEmpty()) {
            throw new BrokenCourseException(calls.errors());
        }
        // Add the class files last, so that no resource replaces one.
        Map<String, byte[]> answer = new LinkedHashMap<>(job.sources().resources());
        answer.putAll(classes);
        return new Prepared.Ready(
                new TaskRun(answer, checks, calls.calls(), job.parameters())
                        .withKeys(job.task().keys()));
    }

    private static Prepared notCompiled(List<Diagnostic> errors) {
        return new Prepared.Stopped(
                new TaskProblem(
                        Reason.DID_NOT_COMPILE,
                        texts(errors.stream()),
                        errors.stream()
                                .map(error ->
                                        new CompileError(
                                                error.file(),
                                                error.line(),
                                                error.column(),
                                                error.message()))
                                .toList()));
    }

    private static Prepared stopped(Reason reason, List<String> messages) {
        return new Prepared.Stopped(new TaskProblem(reason, messages));
    }

    private static List<String> texts(Stream<Diagnostic> errors) {
        return errors.map(Diagnostic::toString).toList();
    }

    private static boolean isReserved(String path) {
        int end = path.lastIndexOf('/');
        return end > 0 && ReservedPackages.contains(path.substring(0, end).replace('/', '.'));
    }

    private static String path(TaskEntry entry, String file) {
        return entry.packageName().replace('.', '/') + "/" + file.replace(".java", ".class");
    }
}
