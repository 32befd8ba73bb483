package dev.simul.grader.classof;

import dev.simul.grader.proof.answer.KnownAnswer;
import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A submission that has an answer to each board of the course.
 *
 * @param name the name of its folder
 * @param answers a known answer to each board, by the board's id
 * @param trouble what is wrong with its answer to board 01, besides what may be wrong with a known
 *     answer
 */
record MadeSubmission(String name, Map<String, KnownAnswer> answers, Trouble trouble) {
    static final String TROUBLED = "01-wait-n";

    private static final Pattern PACKAGE =
            Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    /** Writes the sources to a folder of the submission's name. */
    void write(Path parent) throws IOException {
        Path folder = parent.resolve(name);
        for (Map.Entry<String, KnownAnswer> answer : answers.entrySet()) {
            for (SourceFile file : answer.getValue().sources().files()) {
                write(folder, answer.getKey(), file.name(), file.text());
            }
        }
        if (trouble != Trouble.NONE) {
            write(folder, TROUBLED, "WaitN.java", trouble.source());
        }
    }

    /** Writes a source to the folder of its package. The known answers need not be in one. */
    private static void write(Path folder, String board, String name, String text)
            throws IOException {
        Matcher declared = PACKAGE.matcher(text);
        if (!declared.find()) {
            throw new IllegalStateException(board + ": expected a package in " + name);
        }
        Path file =
                folder.resolve("tasks")
                        .resolve(board)
                        .resolve("src/main/java")
                        .resolve(declared.group(1).replace('.', '/'))
                        .resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
