package dev.simul.grader.command.author;

import dev.simul.grader.author.CourseEdit;
import dev.simul.grader.author.TaskEdits;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.CourseOption;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes a task. */
@Command(
        name = "remove",
        description = {
            "Removes a task with its checks, known answers, example and entries.",
            "The other tasks keep their numbers. Lines of other files that mention the task are listed,"
                    + " because only their author can change them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:removed",
            "2:the command line is invalid, or an assignment has no other task; nothing has been"
                    + " changed",
            "3:the course is broken; nothing has been changed"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class RemoveCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "TASK", description = "The id of the task.")
    private String id;

    @Mixin private CourseOption courseOption = new CourseOption();

    /**
     * Creates the command.
     *
     * @param kit the kit
     */
    public RemoveCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CourseEdit edit = CourseEdits.start(courseOption.home(kit), out);
        List<String> mentions = new TaskEdits(edit).remove(id);
        Set<String> changed = edit.write();
        out.println(id + ": removed, " + changed.size() + " files changed");
        if (!mentions.isEmpty()) {
            out.println("these lines still mention the task; change them:");
            mentions.forEach(place -> out.println("  " + place));
        }
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }
}
