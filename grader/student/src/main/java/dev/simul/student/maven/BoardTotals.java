package dev.simul.student.maven;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What the boards that were checked in a build have reached. */
final class BoardTotals {
    /** The file that the checks of a board write, in the folder of the build. */
    static final String FILE = "simul-verdict.properties";

    private static final int USUAL_COLUMNS = 94;
    private static final String BETWEEN = " \u00b7 ";

    private final List<Properties> boards = new ArrayList<>();

    /**
     * Adds a board, unless its file is older than the build.
     *
     * @param target the folder of the build of the board
     * @param since the start of the build, in milliseconds since 1970
     */
    void add(Path target, long since) {
        Path file = target.resolve(FILE);
        try {
            if (Files.isRegularFile(file) && Files.getLastModifiedTime(file).toMillis() >= since) {
                Properties board = new Properties();
                try (InputStream in = Files.newInputStream(file)) {
                    board.load(in);
                }
                boards.add(board);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // The total is about the other boards.
        }
    }

    boolean isEmpty() {
        return boards.isEmpty();
    }

    /**
     * Returns the total of several boards, and the file to work on next.
     *
     * @param columns the width of the terminal, or 0 if it is not known
     * @param usesUnicode whether the terminal has more than ASCII
     * @return one line, or two if the terminal is too narrow; none if there are fewer than two
     *     boards, because the report on the board says the same
     */
    List<String> lines(int columns, boolean usesUnicode) {
        List<String> lines = new ArrayList<>();
        if (boards.size() < 2) {
            return lines;
        }
        String between = usesUnicode ? BETWEEN : " - ";
        String total =
                "Score "
                        + number(sum("points"))
                        + "/"
                        + number(sum("maxPoints"))
                        + between
                        + solved()
                        + " of "
                        + boards.size()
                        + " boards solved";
        String next = next();
        if (next.isEmpty()) {
            lines.add(total);
        } else if ((total + between + next).length() <= (columns > 0 ? columns : USUAL_COLUMNS)) {
            lines.add(total + between + next);
        } else {
            lines.add(total);
            lines.add(next);
        }
        return lines;
    }

    private BigDecimal sum(String name) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Properties board : boards) {
            sum = sum.add(new BigDecimal(board.getProperty(name, "0")));
        }
        return sum;
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private long solved() {
        return boards.stream().filter(board -> next(board).isEmpty()).count();
    }

    /** Returns the first board that is not solved; boards are built in the order of the course. */
    private String next() {
        return boards.stream()
                .map(BoardTotals::next)
                .filter(file -> !file.isEmpty())
                .findFirst()
                .map(file -> "next: " + file)
                .orElse("");
    }

    private static String next(Properties board) {
        return board.getProperty("next", "");
    }
}
