package dev.simul.student;

import dev.simul.student.handout.HandoutFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Uses Maven to run the checks of boards. */
@Command(
        name = "simul",
        description = {
            "Without a board, shows one board after another: save a file, and its checks run.",
            "With boards, or with --all, checks these boards once, as 'mvn -q test' does.",
            "Finds a JDK 25, 26 or 27 for you."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  simul            checks each file that you save; press ? for the keys, q to quit",
            "  simul 01         checks board 01 once",
            "  simul --all      checks all boards once",
            "  simul pack       writes hand-in.zip",
            "  simul replay 06 one-move-at-a-time 1",
            "                   shows a schedule on which a check fails, step by step"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no check failed, or the command succeeded",
            "1:a check failed, or a board does not compile",
            "2:the command line is invalid, or a file cannot be used",
            "3:no JDK 25, 26 or 27 or no Maven was found"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BoardsCommand implements Callable<Integer> {
    private final Path folder;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "BOARD",
            description =
                    "The number of a board or the name of its folder, such as 01 or 01-wait-n.")
    private List<String> boards = List.of();

    @Option(
            names = "--all",
            description = "Check all boards once. This is also done if there is no terminal.")
    private boolean all;

    BoardsCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> known = known();
        List<String> chosen = new ArrayList<>();
        for (String board : boards) {
            chosen.add(find(board, known, "a board or a command"));
        }
        Maven maven = Maven.find(folder);
        if (chosen.isEmpty() && !all && TerminalCheck.isTerminal()) {
            return new LoopStart(folder, maven, spec.commandLine().getErr()).run();
        }
        int count = chosen.isEmpty() ? known.size() : chosen.size();
        spec.commandLine()
                .getErr()
                .println(
                        "simul: compiling and checking "
                                + (count == 1 ? "1 board …" : count + " boards …"));
        return maven.test(chosen) == 0 ? Program.DONE : Program.NOT_PASSED;
    }

    private List<String> known() throws IOException {
        return List.copyOf(new HandoutFolder(folder).index().tasks().keySet());
    }

    /** Returns the id of a board that a command line names. */
    String find(String board) throws IOException {
        return find(board, known(), "a board");
    }

    private String find(String board, List<String> known, String expected) {
        String path = board.replaceFirst("^tasks[/\\\\]", "").replaceFirst("[/\\\\]$", "");
        String name = path.length() == 1 ? "0" + path : path;
        return known.stream()
                .filter(id -> id.equals(name) || id.startsWith(name + "-"))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "expected "
                                        + expected
                                        + ", found '"
                                        + board
                                        + "'; the boards are "
                                        + String.join(", ", known)));
    }
}
