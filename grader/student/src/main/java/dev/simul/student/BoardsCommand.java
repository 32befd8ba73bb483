package dev.simul.student;

import dev.simul.student.handout.HandoutFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Uses Maven to run the checks of boards. */
@Command(
        name = "simul",
        description = {
            "Runs the checks of all boards, or only of the boards that you name.",
            "Does the same as 'mvn -q test', but also finds a JDK 25, 26 or 27 for you."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  simul            checks all boards",
            "  simul 01         checks board 01",
            "  simul pack       writes hand-in.zip"
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

    BoardsCommand(Path folder) {
        this.folder = folder;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<String> known = List.copyOf(new HandoutFolder(folder).index().tasks().keySet());
        List<String> chosen = new ArrayList<>();
        for (String board : boards) {
            chosen.add(find(board, known));
        }
        Maven maven = Maven.find(folder);
        int count = chosen.isEmpty() ? known.size() : chosen.size();
        spec.commandLine()
                .getErr()
                .println(
                        "simul: compiling and checking "
                                + (count == 1 ? "1 board …" : count + " boards …"));
        return maven.test(chosen) == 0 ? Program.DONE : Program.NOT_PASSED;
    }

    private String find(String board, List<String> known) {
        String path = board.replaceFirst("^tasks[/\\\\]", "").replaceFirst("[/\\\\]$", "");
        String name = path.length() == 1 ? "0" + path : path;
        return known.stream()
                .filter(id -> id.equals(name) || id.startsWith(name + "-"))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "expected a board or a command, found '"
                                        + board
                                        + "'; the boards are "
                                        + String.join(", ", known)));
    }
}
