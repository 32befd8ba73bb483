package dev.simul.student;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the schedule on which an open check fails, step by step. */
@Command(
        name = "replay",
        description = {
            "Shows the schedule on which a check fails, step by step.",
            "A failed check says which seed to use if it fails only on some schedule."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {"", "Example:", "  simul replay 06 one-move-at-a-time 1"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the check fails on this schedule, and the schedule is shown",
            "1:the check passes on this schedule or is not started, or no file for a JVM can"
                    + " force it",
            "2:the command line is invalid, or a file cannot be written",
            "3:no JDK 25, 26 or 27 or no Maven was found, or this folder is damaged",
            "4:the answer to this board does not compile, or its checks cannot run"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ReplayCommand implements Callable<Integer> {
    private static final String PAGE = "report.html";

    private final Path folder;

    @Spec private CommandSpec spec;

    @ParentCommand private BoardsCommand boards;

    @Parameters(
            index = "0",
            paramLabel = "BOARD",
            description =
                    "The number of a board or the name of its folder, such as 06 or"
                            + " 06-exhibition-async.")
    private String board;

    @Parameters(
            index = "1",
            paramLabel = "CHECK",
            description = "The id of a check, such as one-move-at-a-time.")
    private String check;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "SEED",
            converter = Seed.class,
            description = "The seed of the schedule. Default: the usual schedule.")
    private @Nullable Long seed;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also write the page report.html to this folder.")
    private @Nullable Path report;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description =
                    "Also write the schedule to this file for https://ui.perfetto.dev, as JSON.")
    private @Nullable Path trace;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description =
                    "Also write a JUnit test to this file that forces the schedule on a JVM,"
                            + " without simul.")
    private @Nullable Path junit;

    ReplayCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String id = boards.find(board);
        LoopStart start = new LoopStart(folder, Maven.find(folder), spec.commandLine().getErr());
        return start.replay(
                List.of(
                        id,
                        check,
                        seed == null ? "" : seed.toString(),
                        absolute(report == null ? null : report.resolve(PAGE)),
                        absolute(trace),
                        absolute(junit)));
    }

    private static String absolute(@Nullable Path file) {
        return file == null ? "" : file.toAbsolutePath().toString();
    }
}
