package dev.simul.student;

import dev.simul.student.handout.HandoutFolder;
import dev.simul.student.handout.HandoutReader;
import dev.simul.student.handout.IndexType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Updates a handout to a new version of the course. */
@Command(
        name = "update",
        description = {
            "Updates this folder to a new version of the course.",
            "Your own files and changes are kept."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class UpdateCommand implements Callable<Integer> {
    private final Path folder;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "ZIP-OR-FOLDER",
            description = "The new version as you received it: a zip file or a folder.")
    private Path source;

    UpdateCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException {
        HandoutFolder handout = new HandoutFolder(folder);
        handout.index();
        for (String note : handout.update(HandoutReader.read(IndexType.HANDOUT, source))) {
            spec.commandLine().getOut().println("simul: " + note);
        }
        spec.commandLine().getOut().println("simul: this folder is up to date");
        return Program.DONE;
    }
}
