package dev.simul.grader.command.author;

import dev.simul.grader.author.CourseEdit;
import dev.simul.grader.author.tree.Journal;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.course.Course;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Starts the edits of the commands that change a course. */
final class CourseEdits {
    private CourseEdits() {}

    /**
     * Starts an edit of a course that has no errors. If an earlier edit was interrupted, it is
     * undone first.
     *
     * @param home the folder of the course
     * @param out receives a note if an edit is undone
     * @return the edit
     * @throws dev.simul.grader.course.BrokenCourseException if the course has errors
     */
    static CourseEdit start(Path home, PrintWriter out) {
        try {
            if (Journal.recover(home)) {
                out.println("simul: an earlier edit was interrupted; it has been undone first");
            }
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE,
                    "an earlier edit was interrupted and cannot be undone: "
                            + failure.getMessage()
                            + "; the old files are in '"
                            + home.resolve(".simul-edit/old")
                            + "'");
        }
        CourseEdit edit = CourseEdit.of(home);
        Course.readSources(home);
        return edit;
    }
}
