package dev.simul.student;

import dev.simul.student.handout.HandoutException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs a command line. */
public final class Program {
    /** No check failed, or the command succeeded. */
    static final int DONE = 0;

    /** A check failed, or a board does not compile. */
    static final int NOT_PASSED = 1;

    /** The command line is invalid, or a file cannot be used. */
    static final int USAGE = 2;

    /** No supported JDK, no Maven or no handout was found. */
    static final int BROKEN = 3;

    private Program() {}

    /**
     * Runs a command line, and then exits the JVM with the exit code of the command. The system
     * property {@code simul.folder} names the folder of the handout.
     *
     * @param args the command-line arguments
     */
    public static void main(String[] args) {
        Path folder = Path.of(System.getProperty("simul.folder", "")).toAbsolutePath().normalize();
        System.exit(commandLine(folder).execute(args));
    }

    static CommandLine commandLine(Path folder) {
        CommandLine line = new CommandLine(new BoardsCommand(folder));
        line.addSubcommand(new PackCommand(folder));
        line.addSubcommand(new ReplayCommand(folder));
        line.addSubcommand(new UnlockCommand(folder));
        line.addSubcommand(new UpdateCommand(folder));
        return line.setParameterExceptionHandler(Program::usage)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("simul: " + sentence(failure));
                    return failure instanceof SetupException ? BROKEN : USAGE;
                });
    }

    private static int usage(ParameterException wrong, String[] args) {
        wrong.getCommandLine().getErr().println("simul: " + wrong.getMessage());
        wrong.getCommandLine().getErr().println("Try 'simul --help'.");
        return USAGE;
    }

    private static String sentence(Exception failure) throws Exception {
        if (failure instanceof HandoutException || failure instanceof SetupException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof NoSuchFileException missing) {
            return "expected a file, found nothing: '" + missing.getFile() + "'";
        }
        if (failure instanceof FileSystemException place) {
            String reason = place.getReason();
            return "cannot read or write '"
                    + place.getFile()
                    + "'"
                    + (reason == null ? ": check its permissions" : ": " + reason);
        }
        if (failure instanceof IOException other) {
            return "cannot read or write a file: " + other.getMessage();
        }
        throw failure;
    }
}
