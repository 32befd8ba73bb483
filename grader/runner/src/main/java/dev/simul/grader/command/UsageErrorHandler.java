package dev.simul.grader.command;

import dev.simul.grader.course.Course;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Refuses, in one sentence, what users may get wrong on any command's line. */
final class UsageErrorHandler {
    private final CommandLine command;

    UsageErrorHandler(CommandLine command) {
        this.command = command;
    }

    /** Refuses what can be no folder to write to, before anything is done for it. */
    void requireFolder(String option, @Nullable Path folder) {
        if (folder == null) {
            return;
        }
        if (folder.toString().isEmpty()) {
            throw mistake("expected a folder for " + option + ", found an empty name");
        }
        @Nullable Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw mistake("expected a folder for " + option + ", found a file: '" + there + "'");
        }
    }

    /** Writes files, and says in a sentence where that is not possible. */
    void write(Path folder, Runnable files) {
        try {
            files.run();
        } catch (UncheckedIOException failure) {
            throw new UserException(
                    ExitCode.USAGE,
                    "cannot write the report to '" + folder + "': " + reason(failure));
        }
    }

    private static String reason(UncheckedIOException failure) {
        return failure.getCause() instanceof FileSystemException place && place.getReason() != null
                ? place.getReason()
                : String.valueOf(failure.getCause());
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
