package dev.simul.grader.loop;

import dev.simul.grader.loop.terminal.LoopTerminal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens a file in the editor that VISUAL or EDITOR names or, without them, in the program that the
 * system has chosen for such files. An editor that has a window of its own runs beside the loop.
 */
final class Editor {
    private static final Set<String> WITH_WINDOW =
            Set.of(
                    "code",
                    "code-insiders",
                    "codium",
                    "cursor",
                    "eclipse",
                    "gedit",
                    "gnome-text-editor",
                    "gvim",
                    "idea",
                    "idea64",
                    "kate",
                    "mate",
                    "mousepad",
                    "notepad",
                    "notepad++",
                    "open",
                    "subl",
                    "xed",
                    "zed");

    private final Map<String, String> environment;
    private final String system;

    /**
     * Creates an object that opens files.
     *
     * @param environment the environment variables
     * @param system the name of the operating system
     */
    Editor(Map<String, String> environment, String system) {
        this.environment = environment;
        this.system = system;
    }

    /**
     * Opens a file.
     *
     * @param file the file
     * @param terminal the terminal, which an editor without a window uses meanwhile
     * @return what to tell the student
     */
    String open(Path file, LoopTerminal terminal) {
        Optional<List<String>> command = command(file);
        if (command.isEmpty()) {
            return "Open " + file + ", or set EDITOR to the name of your editor.";
        }
        List<String> words = command.get();
        try {
            if (hasWindow(words)) {
                start(words, false);
                return "Opened " + file.getFileName() + ".";
            }
            int exitCode = terminal.leaveTo(() -> start(words, true).waitFor());
            return exitCode == 0
                    ? ""
                    : "The editor '"
                            + words.getFirst()
                            + "' failed with exit code "
                            + exitCode
                            + ".";
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return "";
        } catch (Exception failure) {
            return "Cannot start the editor '"
                    + words.getFirst()
                    + "': set EDITOR to the name of your editor.";
        }
    }

    private static Process start(List<String> words, boolean usesTerminal) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words);
        return usesTerminal
                ? builder.inheritIO().start()
                : builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
    }

    /** Returns the words of the command, or empty if no editor is known. */
    Optional<List<String>> command(Path file) {
        for (String name : List.of("VISUAL", "EDITOR")) {
            String value = environment.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                List<String> words = new ArrayList<>(List.of(value.split("\\s+")));
                words.add(file.toString());
                return Optional.of(words);
            }
        }
        if (system.startsWith("Windows")) {
            return Optional.of(List.of("cmd", "/c", "start", "", file.toString()));
        }
        if (system.startsWith("Mac")) {
            return Optional.of(List.of("open", "-t", file.toString()));
        }
        boolean hasDesktop =
                Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
        if (hasDesktop && isOnPath("xdg-open")) {
            return Optional.of(List.of("xdg-open", file.toString()));
        }
        return Stream.of("nano", "vi")
                .filter(this::isOnPath)
                .findFirst()
                .map(name -> List.of(name, file.toString()));
    }

    /** Returns whether a command opens a window, so that the loop need not wait for it. */
    boolean hasWindow(List<String> words) {
        String program =
                words.getFirst()
                        .substring(words.getFirst().replace('\\', '/').lastIndexOf('/') + 1)
                        .replaceFirst("\\.(exe|cmd|bat|sh)$", "");
        return WITH_WINDOW.contains(program) || program.equals("cmd") || program.equals("xdg-open");
    }

    private boolean isOnPath(String program) {
        String path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator), -1))
                .filter(folder -> !folder.isBlank())
                .anyMatch(folder -> {
                    try {
                        return Files.isExecutable(Path.of(folder, program));
                    } catch (InvalidPathException none) {
                        return false;
                    }
                });
    }
}
