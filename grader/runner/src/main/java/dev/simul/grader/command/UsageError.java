package dev.simul.grader.command;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers a command line that was not understood with one sentence, a suggestion and where there is
 * help.
 */
final class UsageError implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("simul: " + sentence(mistake));
        UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private static String sentence(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()) {
            return "expected "
                    + (mistake.getCommandLine().getSubcommands().isEmpty()
                            ? "nothing more"
                            : "a command such as 'grade'")
                    + ", found '"
                    + unmatched.getUnmatched().getFirst()
                    + "'";
        }
        return String.valueOf(mistake.getMessage());
    }
}
