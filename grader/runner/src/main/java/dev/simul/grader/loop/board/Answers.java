package dev.simul.grader.loop.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The right answers that a student may read: those of an unlock file, in the folder {@code
 * answers}, or those of a whole course, in the folder {@code solutions}.
 */
public final class Answers {
    private final Path home;

    /**
     * Creates an object that finds answers.
     *
     * @param home the folder of the course
     */
    public Answers(Path home) {
        this.home = home;
    }

    /**
     * An answer.
     *
     * @param name the name of the answer, such as "reference"
     * @param text the text of its files
     */
    public record Answer(String name, String text) {}

    /**
     * Finds the right answers to a task.
     *
     * @param taskId the id of the task
     * @param packageName the package of the task
     * @return the answers; none if they are not unlocked
     */
    public List<Answer> to(String taskId, String packageName) {
        List<Answer> answers = new ArrayList<>();
        Path unlocked = home.resolve("answers").resolve(taskId);
        if (Files.isDirectory(unlocked)) {
            folders(unlocked).forEach(folder -> add(answers, folder));
            return answers;
        }
        Path reference =
                home.resolve("solutions/src/main/java").resolve(packageName.replace('.', '/'));
        if (Files.isDirectory(reference)) {
            answers.add(new Answer("reference", text(reference)));
        }
        Path accepted = home.resolve("solutions/accepted").resolve(taskId);
        if (Files.isDirectory(accepted)) {
            folders(accepted).forEach(folder -> add(answers, folder));
        }
        return answers;
    }

    private static void add(List<Answer> answers, Path folder) {
        String text = text(folder);
        if (!text.isEmpty()) {
            answers.add(new Answer(String.valueOf(folder.getFileName()), text));
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the text of all sources below a folder. */
    private static String text(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder text = new StringBuilder();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
                text.append(text.isEmpty() ? "" : "\n").append(Files.readString(file));
            }
            return text.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
