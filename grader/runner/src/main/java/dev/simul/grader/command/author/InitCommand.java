package dev.simul.grader.command.author;

import dev.simul.checks.manifest.KitVersion;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.kit.WriteFailure;
import dev.simul.grader.init.NewCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a course in a folder of its own. */
@Command(
        name = "init",
        description = {
            "Starts a course in a folder of its own, with one task that is proven.",
            "Its poms use the kit's artifacts; the other commands work on it with --course DIR."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "2:the command line is invalid, or the folder cannot be used or written",
            "3:the course of the kit is broken"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class InitCommand implements Callable<Integer> {
    /** The form of group ids and versions that Maven accepts. */
    private static final String WORD = "[A-Za-z0-9_.-]+";

    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder to write, which must be new or empty.")
    private Path folder;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "The name of the course. Default: the name of the folder.")
    private @Nullable String title;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "The group id of the poms, such as edu.example. Default: course.")
    private String group = "course";

    @Option(
            names = "--kit-version",
            paramLabel = "VERSION",
            description = "The version of the kit's artifacts to use. Default: that of this kit.")
    private @Nullable String version;

    /**
     * Creates the command.
     *
     * @param kit the kit
     */
    public InitCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        if (!group.matches(WORD)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected a group id such as edu.example for --group, found '" + group + "'");
        }
        if (version != null && !version.matches(WORD)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "expected a version such as 1.0.0 for --kit-version, found '" + version + "'");
        }
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        NewCourse course =
                new NewCourse(
                        kit.home(),
                        title == null || title.isBlank() ? name : title.strip(),
                        group,
                        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-"),
                        version == null ? KitVersion.current().text() : version);
        try {
            course.write(folder);
        } catch (IOException failure) {
            throw new UserException(
                    ExitCode.USAGE,
                    "cannot write the course to '" + folder + "': " + WriteFailure.reason(failure));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("simul: wrote a course with the task " + NewCourse.FIRST + " to " + folder);
        out.println("next: 'grader/simul verify --course " + folder + "' proves it, and");
        out.println("      'grader/simul new 01-debounce --course " + folder + "' adds a task");
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }
}
