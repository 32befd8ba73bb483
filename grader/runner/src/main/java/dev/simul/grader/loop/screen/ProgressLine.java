package dev.simul.grader.loop.screen;

import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.grader.loop.progress.BoardProgress;
import dev.simul.grader.loop.progress.BoardState;
import dev.simul.grader.loop.progress.Progress;
import java.math.BigDecimal;
import java.util.List;

/** The line at the top of each screen: one mark for each board, and what has been reached. */
public final class ProgressLine {
    private static final String NAME = "simul ";

    private ProgressLine() {}

    /**
     * Lays out the line.
     *
     * @param progress the progress
     * @param taskIds the boards of the course, in order
     * @param style how the screen looks
     * @return the line, and an empty line
     */
    public static List<String> of(Progress progress, List<String> taskIds, Style style) {
        StringBuilder marks = new StringBuilder();
        for (String id : taskIds) {
            BoardState state = progress.state(id);
            marks.append(style.palette().paint(role(state), mark(state)));
        }
        long passed =
                taskIds.stream().filter(id -> progress.state(id) == BoardState.PASSED).count();
        BigDecimal points =
                taskIds.stream()
                        .flatMap(id -> progress.of(id).stream())
                        .map(BoardProgress::points)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        String left = style.palette().paint(Role.TITLE, NAME.strip()) + " " + marks;
        int length = NAME.length() + taskIds.size();
        String boards = passed + " of " + taskIds.size() + " boards";
        String whole = boards + " · " + Phrases.points(points);
        boolean fits = length + 2 + whole.length() <= style.width().columns();
        return List.of(style.between(left, length, fits ? whole : boards), "");
    }

    /** Returns the mark of a board. */
    static String mark(BoardState state) {
        return switch (state) {
            case PASSED -> "■";
            case STARTED -> "▒";
            case NOT_STARTED -> "□";
        };
    }

    /** Returns the colour of the mark of a board. */
    static Role role(BoardState state) {
        return switch (state) {
            case PASSED -> Role.GOOD;
            case STARTED -> Role.ATTENTION;
            case NOT_STARTED -> Role.FAINT;
        };
    }
}
