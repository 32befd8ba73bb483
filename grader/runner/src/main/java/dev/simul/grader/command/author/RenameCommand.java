package dev.simul.grader.command.author;

import dev.simul.grader.author.CourseEdit;
import dev.simul.grader.author.TaskEdits;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.CourseOption;
import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Renames a task. */
@Command(
        name = "rename",
        description = {
            "Renames a task, and everything that is named after it.",
            "That is its folders, its module, its package, and all places that mention it. The"
                    + " names of its classes stay as they are."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:renamed",
            "2:the command line is invalid, or the new name is taken; nothing has been changed",
            "3:the course is broken; nothing has been changed"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class RenameCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The id of the task.")
    private String oldId;

    @Parameters(
            index = "1",
            paramLabel = "NEW",
            description = {
                "The new id, such as 24-throttle.",
                "Its number is that of the task, or one that no task has."
            })
    private String newId;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The new title. Default: the title stays as it is.")
    private @Nullable String title;

    @Mixin private CourseOption courseOption = new CourseOption();

    /**
     * Creates the command.
     *
     * @param kit the kit
     */
    public RenameCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CourseEdit edit = CourseEdits.start(courseOption.home(kit), out);
        new TaskEdits(edit).rename(oldId, newId, title);
        Set<String> changed = edit.write();
        out.println(oldId + ": renamed to " + newId + ", " + changed.size() + " files changed");
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }
}
