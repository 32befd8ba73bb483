package dev.simul.grader.loop;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.api.Assumptions;

/** A real terminal, in which a program runs: tmux, without a window. */
public final class TmuxTerminal implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final String server = "simul-test-" + UUID.randomUUID();

    /**
     * Starts a program.
     *
     * @param folder the working directory
     * @param columns the width
     * @param rows the height
     * @param environment the environment variables that differ from those of this JVM
     * @param command the words of the command
     */
    public TmuxTerminal(
            Path folder,
            int columns,
            int rows,
            Map<String, String> environment,
            List<String> command) {
        Assumptions.assumeThat(hasTmux()).as("tmux is installed").isTrue();
        List<String> words = new ArrayList<>();
        words.addAll(List.of("-f", "/dev/null", "new-session", "-d"));
        words.addAll(List.of("-x", String.valueOf(columns), "-y", String.valueOf(rows)));
        words.addAll(List.of("-c", folder.toString()));
        StringBuilder line = new StringBuilder("env");
        environment.forEach((name, value) -> line.append(' ').append(quoted(name + "=" + value)));
        command.forEach(word -> line.append(' ').append(quoted(word)));
        // The shell shows what the program leaves behind.
        words.add(line + "; printf 'exit code %s\\n' $?; exec cat");
        tmux(words);
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean hasTmux() {
        try {
            return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Presses keys, which are named as tmux names them. */
    public void press(String... keys) {
        List<String> words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(keys));
        tmux(words);
    }

    /** Changes the size of the terminal. */
    public void resize(int columns, int rows) {
        tmux(List.of("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows)));
    }

    /** Waits until the screen contains a text, and returns the screen. */
    public String awaitText(String text) {
        return awaitScreen(screen -> screen.contains(text), "shows '" + text + "'");
    }

    /** Waits until the screen is as expected, and returns the screen. */
    public String awaitScreen(Predicate<String> expected, String description) {
        try {
            return await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(50))
                    .until(this::screen, expected);
        } catch (org.awaitility.core.ConditionTimeoutException late) {
            throw new AssertionError(
                    "expected a screen that " + description + ", found:\n" + screen(), late);
        }
    }

    /** Returns the characters on the screen. */
    public String screen() {
        return tmux(List.of("capture-pane", "-p"));
    }

    /** Returns the characters on the screen, with the control sequences of their colours. */
    public String colouredScreen() {
        return tmux(List.of("capture-pane", "-p", "-e"));
    }

    private String tmux(List<String> words) {
        List<String> command = new ArrayList<>(List.of("tmux", "-u", "-L", server));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("TMUX");
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    @Override
    public void close() {
        tmux(List.of("kill-server"));
    }
}
