package dev.simul.grader.command.option;

import dev.simul.grader.batch.page.ClassPages;
import dev.simul.grader.batch.similarity.Similarity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name the output files when a class is graded. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class ClassFiles {
    private static final String TABLE = "grades.csv";
    private static final String CHANGES = "changes.csv";
    private static final String RESULTS = "results.sqlite";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {
                "The folder for grades.csv, class.html, and one folder of reports for each submission.",
                "Default: the name of the class followed by '-grades', in the current folder."
            })
    private @Nullable Path out;

    @Option(
            names = "--results",
            paramLabel = "FILE",
            description = {
                "The SQLite file that keeps the results.",
                "Default: results.sqlite in the folder of --out."
            })
    private @Nullable Path results;

    /** Returns the folder for all output. */
    public Path out(Path classPath) {
        if (out != null) {
            return out;
        }
        String name = String.valueOf(classPath.toAbsolutePath().normalize().getFileName());
        return Path.of(name.replaceFirst("(?i)\\.(zip|tar|tgz|tar\\.gz)$", "") + "-grades");
    }

    /** Returns the file of the results. */
    public Path results(Path classPath) {
        return results == null ? out(classPath).resolve(RESULTS) : results;
    }

    /** Returns the file of the table. */
    public Path table(Path classPath) {
        return out(classPath).resolve(TABLE);
    }

    /** Returns the file of the scores that have changed. */
    public Path changes(Path classPath) {
        return out(classPath).resolve(CHANGES);
    }

    /** Returns the names in the output folder that folders of reports must not have. */
    public static Set<String> names() {
        return Set.of(
                TABLE,
                CHANGES,
                ClassPages.STAFF,
                ClassPages.PROJECTOR,
                Similarity.FOLDER,
                RESULTS,
                RESULTS + "-journal");
    }

    /**
     * Creates the folders, so that a command can fail before it does any work.
     *
     * @throws ParameterException if a folder cannot be created or written to
     */
    public void prepare(Path classPath) {
        require("--out", out(classPath), out(classPath));
        Path parent = results(classPath).toAbsolutePath().getParent();
        if (Files.isDirectory(results(classPath)) || parent == null) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected a file for --results, found a folder: '" + results(classPath) + "'");
        }
        require("--results", parent, results(classPath));
    }

    private void require(String option, Path folder, Path given) {
        if (given.toString().isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected a name for " + option + ", found an empty name");
        }
        try {
            Files.createDirectories(folder);
        } catch (java.io.IOException failure) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected a folder for " + option + " that can be created: '" + folder + "'",
                    failure);
        }
        if (!Files.isWritable(folder)) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected a folder for "
                            + option
                            + " that you may write to, found a read-only folder: '"
                            + folder
                            + "'");
        }
    }
}
