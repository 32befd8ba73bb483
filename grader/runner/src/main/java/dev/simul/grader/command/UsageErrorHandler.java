package dev.simul.grader.command;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Replies to an invalid command line. Prints one sentence, a suggestion, and a hint on how to get
 * help.
 */
final class UsageErrorHandler implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        command.getErr().println(Terminal.plain("simul: " + sentence(error)));
        UnmatchedArgumentException.printSuggestions(error, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "expected "
                    + (error.getCommandLine().getSubcommands().isEmpty()
                            ? "nothing more"
                            : "a command such as 'grade'")
                    + ", found '"
                    + unmatched.getUnmatched().getFirst()
                    + "'";
        }
        return String.valueOf(error.getMessage());
    }
}
