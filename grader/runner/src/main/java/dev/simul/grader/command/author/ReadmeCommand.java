package dev.simul.grader.command.author;

import dev.simul.grader.author.CourseEdit;
import dev.simul.grader.author.tree.CourseTree;
import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.command.kit.Terminal;
import dev.simul.grader.command.kit.UserException;
import dev.simul.grader.command.kit.Version;
import dev.simul.grader.command.option.CourseOption;
import dev.simul.grader.readme.BoardTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes the generated parts of the README of a course again. */
@Command(
        name = "readme",
        description = {
            "Writes the generated parts of the README of the course again.",
            "These are the table of boards, between two comments that the README must contain, and the"
                    + " numbers of checks and known answers."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written, or nothing had to be changed",
            "2:the command line is invalid, or the README has no place for the table",
            "3:the course is broken; nothing has been changed"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ReadmeCommand implements Callable<Integer> {
    private final GraderKit kit;

    @Spec private CommandSpec spec;

    @Mixin private CourseOption courseOption = new CourseOption();

    /**
     * Creates the command.
     *
     * @param kit the kit
     */
    public ReadmeCommand(GraderKit kit) {
        this.kit = kit;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Path home = courseOption.home(kit);
        CourseEdit edit = CourseEdits.start(home, out);
        Path readme = home.resolve(CourseTree.README);
        if (!Files.isRegularFile(readme) || !BoardTable.isIn(read(readme))) {
            throw new UserException(
                    ExitCode.USAGE,
                    CourseTree.README
                            + ": expected the lines '"
                            + BoardTable.START
                            + "' and '"
                            + BoardTable.END
                            + "', found none: put them where the table of boards is to be");
        }
        out.println(CourseTree.README + (edit.write().isEmpty() ? ": unchanged" : ": written"));
        Terminal.requireWritten(out);
        return ExitCode.WRITTEN;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
