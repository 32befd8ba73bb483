package dev.simul.grader.command.author;

import dev.simul.grader.author.CourseEdit;
import dev.simul.grader.author.NewTask;
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

/** Writes a new task. */
@Command(
        name = "new",
        description = {
            "Writes a new task that compiles, with everything that a task needs.",
            "Each file says what its author writes next. After that, 'grader/simul verify TASK' says"
                    + " what is still missing, and which step is next."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:the command line is invalid, or something of the task exists already; nothing has been"
                    + " changed",
            "3:the course is broken; nothing has been changed"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class NewCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "TASK",
            description = "The id of the new task: two digits and words, such as 24-debounce.")
    private String id;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The title of the task. Default: the words of the id.")
    private @Nullable String title;

    @Option(
            names = "--function",
            paramLabel = "CLASS.METHOD",
            description = {
                "The function that students write, such as Debounce.debounce.",
                "Default: named after the id."
            })
    private @Nullable String function;

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description =
                    "The package of the task. Default: named after the id, beside the others.")
    private @Nullable String packageName;

    @Option(
            names = "--assignment",
            paramLabel = "ID",
            description = "The assignment to which the task is added. Default: none.")
    private @Nullable String assignment;

    @Mixin private CourseOption courseOption = new CourseOption();

    /**
     * Creates the command.
     *
     * @param kit the kit
     */
    public NewCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CourseEdit edit = CourseEdits.start(courseOption.home(kit), out);
        NewTask task = NewTask.of(edit, id, title, function, packageName, assignment);
        task.addTo(edit);
        Set<String> changed = edit.write();
        changed.forEach(path -> out.println("  " + path));
        out.println(id + ": written, " + changed.size() + " files");
        out.println("next: describe the task in tasks/" + id + "/README.md; then");
        out.println("      'grader/simul verify " + id + "' says which step is next");
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }
}
