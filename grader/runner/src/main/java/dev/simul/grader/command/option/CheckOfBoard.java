package dev.simul.grader.command.option;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.course.Course;
import dev.simul.grader.course.CourseTask;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.TaskProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Finds a board, a check and an answer that a command line names.
 *
 * @param course the course
 * @param command the command whose help a message refers to
 */
public record CheckOfBoard(Course course, CommandLine command) {

    /**
     * Finds a board.
     *
     * @param board the number of the board or its id, such as "16" or "16-shared-state"
     * @return the board
     * @throws ParameterException if the course has no such board
     */
    public CourseTask task(String board) {
        return KnownTasks.find(board, course)
                .orElseThrow(() ->
                        new ParameterException(
                                command,
                                "expected a board of the course, found '"
                                        + board
                                        + "'; the boards are "
                                        + course.tasks().stream()
                                                .map(task -> task.entry().id())
                                                .collect(Collectors.joining(", "))));
    }

    /**
     * Finds a check of a board.
     *
     * @param task the board
     * @param check the id of the check, or the name of its method
     * @return the check
     * @throws ParameterException if the board has no such check
     */
    public CheckEntry check(CourseTask task, String check) {
        return task.entry()
                .check(check.replace('_', '-'))
                .orElseThrow(() ->
                        new ParameterException(
                                command,
                                "expected a check of "
                                        + task.entry().id()
                                        + ", found '"
                                        + check
                                        + "'; its checks are "
                                        + task.entry().checks().stream()
                                                .map(CheckEntry::id)
                                                .collect(Collectors.joining(", "))));
    }

    /**
     * Reads the answer to a board.
     *
     * @param task the board
     * @param path the folder or archive of a submission
     * @return the answer
     * @throws UserException if there is none, or if it cannot be graded
     */
    public TaskSources answer(CourseTask task, Path path) {
        String id = task.entry().id();
        TaskSources sources =
                Intake.take(path, course.manifest()).only(List.of(id)).tasks().getFirst();
        TaskProblem problem = sources.problem();
        if (problem != null && problem.reason() == Reason.MISSING) {
            throw new UserException(
                    ExitCode.NOTHING_TO_GRADE,
                    "expected an answer to " + id + " in '" + path + "', found none");
        }
        requireRun(task, path, problem);
        return sources;
    }

    /**
     * Checks that the checks of a board could run.
     *
     * @param task the board
     * @param path the folder or archive of the submission
     * @param problem why they could not, or null
     * @throws UserException if there is a problem
     */
    public void requireRun(CourseTask task, Path path, @Nullable TaskProblem problem) {
        if (problem == null) {
            return;
        }
        throw new UserException(
                ExitCode.NOTHING_TO_GRADE,
                "the answer to "
                        + task.entry().id()
                        + " in '"
                        + path
                        + "' "
                        + problem.reason().words()
                        + ": "
                        + String.join("\n", problem.messages()));
    }
}
