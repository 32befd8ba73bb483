package dev.simul.grader.command;

import dev.simul.grader.course.Course;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Refuses, in one sentence, what users may get wrong on any command's line. */
final class Mistakes {
    private final CommandLine command;

    Mistakes(CommandLine command) {
        this.command = command;
    }

    /** Refuses a file where a folder to write to is expected. */
    void requireFolder(String option, @Nullable Path folder) {
        if (folder != null && Files.exists(folder) && !Files.isDirectory(folder)) {
            throw mistake("expected a folder for " + option + ", found a file: '" + folder + "'");
        }
    }

    /** Refuses tasks that the course does not have. */
    void requireKnown(String parameter, List<String> taskIds, Course course) {
        for (String id : taskIds) {
            if (course.manifest().task(id).isEmpty()) {
                List<String> known =
                        course.tasks().stream().map(task -> task.entry().id()).toList();
                throw mistake(
                        "expected a "
                                + parameter
                                + " of "
                                + String.join(", ", known)
                                + ", found '"
                                + id
                                + "'");
            }
        }
    }

    ParameterException mistake(String sentence) {
        return new ParameterException(command, sentence);
    }
}
