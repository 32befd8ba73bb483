package dev.simul.grader.batch.intake;

import dev.simul.grader.submission.name.SubmissionName;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.TreeFile;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder or file that belongs to a submission.
 *
 * @param name the name of the folder or file in the class
 * @param parsed the parts of the name
 * @param folder supplies the files of the folder, or null if this is a file
 * @param file the file, or null if this is a folder
 */
record Piece(
        String name,
        SubmissionName parsed,
        @Nullable Supplier<FileTree> folder,
        @Nullable TreeFile file) {
    /** Canvas adds the number of the attempt to the name of a file that was handed in again. */
    private static final Pattern ATTEMPT = Pattern.compile("(.+?)-(\\d{1,4})((?:\\.[^.]+){1,2})");

    static Piece ofFolder(String name, SubmissionName parsed, Supplier<FileTree> folder) {
        return new Piece(name, parsed, folder, null);
    }

    static Piece ofFile(String name, SubmissionName parsed, TreeFile file) {
        return new Piece(name, parsed, null, file);
    }

    /** Returns the name that the student gave the file. */
    String fileName() {
        Matcher attempt = attempt();
        // The name of a class cannot contain '-', so the student's own name cannot include the
        // number.
        return attempt.matches() && attempt.group(3).equals(".java")
                ? attempt.group(1) + attempt.group(3)
                : parsed.file();
    }

    /** Returns the name of the file without the number of the attempt. */
    String stem() {
        Matcher attempt = attempt();
        return attempt.matches() ? attempt.group(1) + attempt.group(3) : parsed.file();
    }

    /** Returns a number that increases with each attempt. */
    int attemptNumber() {
        Matcher attempt = attempt();
        return attempt.matches() ? Integer.parseInt(attempt.group(2)) : 0;
    }

    /** Returns the number that Canvas assigned to the attempt, or 0 if there is none. */
    long submissionId() {
        String id = parsed.submissionId();
        return id.isEmpty() || id.length() > 18 ? 0 : Long.parseLong(id);
    }

    private Matcher attempt() {
        return ATTEMPT.matcher(
                parsed.platform() == SubmissionName.Platform.CANVAS ? parsed.file() : "");
    }
}
