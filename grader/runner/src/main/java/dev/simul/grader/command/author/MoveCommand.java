package dev.simul.grader.command.author;

import dev.simul.grader.author.CourseEdit;
import dev.simul.grader.author.TaskEdits;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.CourseOption;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves a task to another place in the course. */
@Command(
        name = "move",
        description = {
            "Moves a task to another place in the course, which gives it another number.",
            "If another task has this number, the tasks between the two places move by one place. All"
                    + " places that mention one of these tasks are changed."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:moved",
            "2:the command line is invalid, or a file is in the way; nothing has been changed",
            "3:the course is broken; nothing has been changed"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class MoveCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TASK", description = "The id of the task.")
    private String id;

    @Parameters(
            index = "1",
            paramLabel = "POSITION",
            description = "The number that the task gets, such as 05.")
    private String position;

    @Mixin private CourseOption courseOption = new CourseOption();

    /**
     * Creates the command.
     *
     * @param kit the kit
     */
    public MoveCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CourseEdit edit = CourseEdits.start(courseOption.home(kit), out);
        Map<String, String> ids = new TaskEdits(edit).move(id, position);
        Set<String> changed = edit.write();
        ids.forEach((from, to) -> out.println("  " + from + " -> " + to));
        out.println(id + ": moved, " + changed.size() + " files changed");
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }
}
