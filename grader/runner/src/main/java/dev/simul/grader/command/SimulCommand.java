package dev.simul.grader.command;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING;

import dev.simul.checks.text.Palette;
import dev.simul.grader.command.author.InitCommand;
import dev.simul.grader.command.author.MoveCommand;
import dev.simul.grader.command.author.NewCommand;
import dev.simul.grader.command.author.ReadmeCommand;
import dev.simul.grader.command.author.RemoveCommand;
import dev.simul.grader.command.author.RenameCommand;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Version;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself, which only runs its subcommands. */
@Command(
        name = "simul",
        description = {
            "Grades exercises in asynchronous Java on a virtual clock.",
            "Without a command, starts the loop for students: it checks each board whose file is"
                    + " saved, and shows the verdict. Press ? for its keys, and q to quit."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            GradeCommand.class,
            GradeClassCommand.class,
            ReplayCommand.class,
            HandoutCommand.class,
            UnlockCommand.class,
            ExportCommand.class,
            BundleCommand.class,
            VerifyCommand.class,
            TimelinesCommand.class,
            InitCommand.class,
            NewCommand.class,
            RenameCommand.class,
            MoveCommand.class,
            RemoveCommand.class,
            ReadmeCommand.class,
            LectureCommand.class,
            DoctorCommand.class
        },
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "'simul COMMAND --help' describes a command and its exit codes."})
@SuppressWarnings("NullAway.Init") // picocli fills the field
public final class SimulCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    private SimulCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Palette.isTerminal()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected a command such as 'grade', found none: the loop for students needs a"
                            + " terminal");
        }
        new LoopCommand(kit).run(System.getenv());
        return ExitCode.GRADED;
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
        CommandLine program = new CommandLine(new SimulCommand(kit), new CommandFactory(kit));
        program.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        program.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, new CommandMap());
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .setExitCodeExceptionMapper(failure -> ExitCode.BROKEN)
                .setParameterExceptionHandler(new UsageErrorHandler())
                .setExecutionExceptionHandler(new ExecutionErrorHandler(kit));
    }
}
