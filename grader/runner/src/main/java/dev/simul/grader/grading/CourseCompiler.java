package dev.simul.grader.grading;

import dev.simul.grader.compile.CompileService;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.CheckCalls;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.protocol.Diagnostic;
import dev.simul.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compiles the stubs and the checks of a course, so that Maven does not need to build the course.
 */
final class CourseCompiler {
    private final CompileService compiler;
    private final List<String> errors = new ArrayList<>();

    CourseCompiler(CompileService compiler) {
        this.compiler = compiler;
    }

    /**
     * Compiles all tasks of a course.
     *
     * @return the course, all of whose tasks are built
     * @throws BrokenCourseException if a stub or a check does not compile, or if the checks differ
     *     from the manifest; the exception lists the errors of all tasks
     */
    Course compile(Course course) {
        List<CourseTask> tasks = course.tasks().stream().map(this::compile).toList();
        if (!errors.isEmpty()) {
            throw new BrokenCourseException(errors);
        }
        return new Course(course.home(), course.manifest(), tasks);
    }

    private CourseTask compile(CourseTask task) {
        List<SourceFile> sources = task.stubSources();
        if (sources.isEmpty()) {
            errors.add(
                    "tasks/"
                            + task.entry().id()
                            + ": expected the stub in src/main/java, found no sources");
            return task;
        }
        Map<String, byte[]> stub = compile(CompileRequest.ofStudent(sources));
        if (stub.isEmpty()) {
            return task;
        }
        Map<String, byte[]> checks = compile(CompileRequest.ofChecks(task.checkSources(), stub));
        if (!checks.isEmpty()) {
            errors.addAll(CheckCalls.of(task, checks).errors());
        }
        return task.withClasses(stub, checks);
    }

    /** Returns the class files. If there are errors, records them and returns no files. */
    private Map<String, byte[]> compile(CompileRequest request) {
        return switch (compiler.compile(request)) {
            case CompileResult.Compiled(Map<String, byte[]> classes) -> classes;
            case CompileResult.Refused(List<Diagnostic> refused) -> {
                refused.forEach(error -> errors.add(error.toString()));
                yield Map.of();
            }
        };
    }
}
