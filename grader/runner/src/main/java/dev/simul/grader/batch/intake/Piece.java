package dev.simul.grader.batch.intake;

import dev.simul.grader.submission.name.SubmissionName;
import dev.simul.grader.submission.tree.FileTree;
import dev.simul.grader.submission.tree.TreeFile;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder or a file of a submission.
 *
 * @param name the name in the class
 * @param parsed the parts of the name
 * @param folder supplies the files of the folder, or null for a file
 * @param file the file, or null for a folder
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

    /** Returns the name that the student gave to the file. */
    String fileName() {
        Matcher attempt = attempt();
        // A class cannot have a '-' in its name, so the number is not a part of the student's name.
        return attempt.matches() && attempt.group(3).equals(".java")
                ? attempt.group(1) + attempt.group(3)
                : parsed.file();
    }

    /** Returns the name of the file without the number of the attempt. */
    String stem() {
        Matcher attempt = attempt();
        return attempt.matches() ? attempt.group(1) + attempt.group(3) : parsed.file();
    }

    /** Returns a number that is larger for a later attempt. */
    int attemptNumber() {
        Matcher attempt = attempt();
        return attempt.matches() ? Integer.parseInt(attempt.group(2)) : 0;
    }

    /** Returns the number that Canvas gave to the attempt, or 0. */
    long submissionId() {
        String id = parsed.submissionId();
        return id.isEmpty() || id.length() > 18 ? 0 : Long.parseLong(id);
    }

    private Matcher attempt() {
        return ATTEMPT.matcher(
                parsed.platform() == SubmissionName.Platform.CANVAS ? parsed.file() : "");
    }
}
