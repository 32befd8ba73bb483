package dev.simul.student;

import dev.simul.student.handout.UnlockFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies an unlock file. */
@Command(
        name = "unlock",
        description = {
            "Applies an unlock file from your instructor.",
            "After that, the checks also say what to change, and the folder 'answers' contains"
                    + " right answers."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class UnlockCommand implements Callable<Integer> {
    private final Path folder;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The unlock file.")
    private Path file;

    UnlockCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException {
        List<String> tasks = UnlockFile.apply(file, folder);
        spec.commandLine()
                .getOut()
                .println(
                        "simul: unlocked "
                                + (tasks.size() == 1 ? "1 board" : tasks.size() + " boards")
                                + "; the checks now also say what to change, and right answers are"
                                + " in '"
                                + UnlockFile.ANSWERS
                                + "'");
        return Program.DONE;
    }
}
