package dev.simul.grader;

import dev.simul.grader.command.SimulCommand;
import dev.simul.grader.command.kit.GraderKit;
import java.nio.file.Path;
import java.util.List;

/** The main class of the program. */
public final class Main {
    /**
     * Added to the exit code, because Java itself exits with 1 if the JVM cannot start. The
     * launcher subtracts this number again.
     */
    private static final int ADDED_FOR_LAUNCHER = 100;

    private Main() {}

    /**
     * Runs a command line and ends the JVM with the resulting exit code.
     *
     * @param args the words of the command line; the system property {@code simul.home} names the
     *     folder of the kit, and {@code simul.launched} is true if {@code grader/simul} started the
     *     program
     */
    public static void main(String[] args) {
        int exitCode;
        try (GraderKit kit = new GraderKit(Path.of(System.getProperty("simul.home", "")))) {
            List<String> words = List.of(args);
            boolean isUsual =
                    words.stream()
                            .noneMatch(word ->
                                    word.equals("--help") || word.startsWith("--isolation"));
            if (words.size() > 1 && words.getFirst().equals("grade") && isUsual) {
                kit.warmUp();
            }
            exitCode = SimulCommand.run(args, kit);
        }
        System.exit(
                Boolean.getBoolean("simul.launched") ? ADDED_FOR_LAUNCHER + exitCode : exitCode);
    }
}
