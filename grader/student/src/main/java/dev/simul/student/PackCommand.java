package dev.simul.student;

import dev.simul.student.handout.FileKind;
import dev.simul.student.handout.HandoutFile;
import dev.simul.student.handout.HandoutFolder;
import dev.simul.student.handout.HandoutIndex;
import dev.simul.student.handout.Hash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Packs the files that a student hands in. */
@Command(
        name = "pack",
        description =
                "Writes hand-in.zip, which contains your source files of all boards and nothing"
                        + " else.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PackCommand implements Callable<Integer> {
    private static final String NAME = "hand-in.zip";

    private final Path folder;

    @Spec private CommandSpec spec;

    PackCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException {
        HandoutIndex index = new HandoutFolder(folder).index();
        List<Path> files = new ArrayList<>();
        for (String task : index.tasks().keySet()) {
            Path sources = folder.resolve("tasks/" + task + "/src/main/java");
            if (Files.isDirectory(sources)) {
                try (Stream<Path> found = Files.walk(sources)) {
                    found.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        write(files);
        Set<String> started = started(index);
        spec.commandLine()
                .getOut()
                .println(
                        "simul: wrote "
                                + folder.resolve(NAME)
                                + (started.isEmpty()
                                        ? ", but you have not changed any board yet"
                                        : ": hand in this file; you have worked on "
                                                + String.join(", ", started)));
        return Program.DONE;
    }

    private void write(List<Path> files) throws IOException {
        Path part = folder.resolve(".simul").resolve(NAME + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Path file : files) {
                    zip.putNextEntry(
                            new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, zip);
                    zip.closeEntry();
                }
            }
            Files.move(part, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Returns the tasks whose files the student has changed. */
    private Set<String> started(HandoutIndex index) throws IOException {
        Set<String> started = new TreeSet<>();
        for (HandoutFile file : index.files()) {
            Path own = folder.resolve(file.path());
            if (file.kind() == FileKind.STUDENT
                    && !(Files.isRegularFile(own)
                            && Hash.of(Files.readAllBytes(own)).equals(file.hash()))) {
                started.add(file.task());
            }
        }
        return started;
    }
}
