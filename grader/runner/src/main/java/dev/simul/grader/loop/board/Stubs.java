package dev.simul.grader.loop.board;

import dev.simul.checks.manifest.TaskEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Restores the stub of a board. The original comes from the folder {@code .simul/stubs} of a
 * handout or, in a clone of the kit, from its Git history. What the student wrote is kept in {@code
 * .simul/backups}.
 */
public final class Stubs {
    private static final Pattern MARKS =
            Pattern.compile("UnsupportedOperationException\\(\\s*\"Not started yet");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final Path home;
    private final Clock clock;

    /**
     * Creates an object that restores stubs.
     *
     * @param home the folder of the course
     * @param clock names the backups
     */
    public Stubs(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    /**
     * Returns whether nothing is written yet for any function of a board, judging by the text of
     * its files. The checks of such a board need not run to show that it is not started.
     *
     * @param task the board
     * @return false if a function is written, or if a file cannot be read
     */
    public boolean isUntouched(TaskEntry task) {
        long marks = 0;
        for (String name : task.files()) {
            try {
                String text = Files.readString(home.resolve(file(task, name)));
                marks += MARKS.matcher(text).results().count();
            } catch (IOException unreadable) {
                return false;
            }
        }
        return marks >= task.functions().size();
    }

    private static Path file(TaskEntry task, String name) {
        return Path.of("tasks", task.id(), "src", "main", "java")
                .resolve(task.packageName().replace('.', '/'))
                .resolve(name);
    }

    /** The outcome of a reset. */
    public sealed interface Outcome {
        /**
         * The stub is restored.
         *
         * @param backup the folder with the files that were replaced, relative to the course
         */
        record Restored(Path backup) implements Outcome {}

        /**
         * Nothing was changed.
         *
         * @param why the reason, as a sentence
         */
        record Refused(String why) implements Outcome {}
    }

    /**
     * Restores the files of a board that a student must complete. Nothing is changed if the
     * original of one of them is not known.
     *
     * @param task the board
     * @return the outcome
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException if the thread is interrupted
     */
    public Outcome restore(TaskEntry task) throws IOException, InterruptedException {
        Map<Path, byte[]> originals = new LinkedHashMap<>();
        for (String name : task.files()) {
            Path file = file(task, name);
            Optional<byte[]> original = original(file);
            if (original.isEmpty()) {
                return new Outcome.Refused(
                        "The original of '"
                                + name
                                + "' is not known here, so nothing was changed.");
            }
            originals.put(file, original.get());
        }
        Path backup =
                Path.of(".simul", "backups", task.id(), LocalDateTime.now(clock).format(TIME));
        for (Path file : originals.keySet()) {
            if (Files.exists(home.resolve(file))) {
                Files.createDirectories(home.resolve(backup));
                Files.copy(
                        home.resolve(file), free(home.resolve(backup).resolve(file.getFileName())));
            }
        }
        for (Map.Entry<Path, byte[]> original : originals.entrySet()) {
            Path target = home.resolve(original.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, original.getValue());
        }
        return new Outcome.Restored(backup);
    }

    /** Returns a file that does not exist, so that no backup replaces another. */
    private static Path free(Path wanted) {
        Path file = wanted;
        for (int i = 2; Files.exists(file); i++) {
            file = wanted.resolveSibling(wanted.getFileName() + "." + i);
        }
        return file;
    }

    private Optional<byte[]> original(Path file) throws IOException, InterruptedException {
        Path kept = home.resolve(".simul").resolve("stubs").resolve(file);
        return Files.isRegularFile(kept)
                ? Optional.of(Files.readAllBytes(kept))
                : fromHistory(file.toString().replace('\\', '/'));
    }

    /** Returns the last committed version in which no function was written yet. */
    private Optional<byte[]> fromHistory(String path) throws IOException, InterruptedException {
        Optional<byte[]> commits = git(List.of("log", "--format=%H", "--", path));
        for (String commit : commits.map(Stubs::text).orElse("").lines().toList()) {
            Optional<byte[]> version = git(List.of("show", commit + ":./" + path));
            if (MARKS.matcher(version.map(Stubs::text).orElse("")).find()) {
                return version;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> git(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(home.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process;
        try {
            process = builder.start();
        } catch (IOException noGit) {
            return Optional.empty();
        }
        process.getOutputStream().close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        return process.waitFor() == 0 ? Optional.of(out.toByteArray()) : Optional.empty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
