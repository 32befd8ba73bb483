package dev.simul.grader.command;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself, which only runs its subcommands. */
@Command(
        name = "simul",
        description = "Grades exercises in asynchronous Java on a virtual clock.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            GradeCommand.class,
            GradeClassCommand.class,
            HandoutCommand.class,
            UnlockCommand.class,
            VerifyCommand.class,
            TimelinesCommand.class,
            DoctorCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // picocli fills the field
public final class SimulCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "expected a command such as 'grade', found none");
    }

    /**
     * Runs a command line.
     *
     * @param args the command-line arguments
     * @param kit the kit that the commands use
     * @return the exit code
     */
    public static int run(String[] args, GraderKit kit) {
        return commandLine(kit).execute(args);
    }

    static CommandLine commandLine(GraderKit kit) {
        return new CommandLine(new SimulCommand(), new CommandFactory(kit))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(failure -> ExitCode.BROKEN)
                .setParameterExceptionHandler(new UsageErrorHandler())
                .setExecutionExceptionHandler(new ExecutionErrorHandler(kit));
    }
}
