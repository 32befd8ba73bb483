package dev.simul.grader.loop.screen;

import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.TaskLines;
import dev.simul.grader.loop.progress.BoardProgress;
import dev.simul.grader.loop.progress.BoardState;
import dev.simul.grader.loop.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The list of all boards. */
public final class ListScreen {
    private static final String MARKED = "> ";

    private ListScreen() {}

    /**
     * Lays out the list.
     *
     * @param tasks the boards, in order
     * @param progress the progress
     * @param marked the number of the board that is marked, from 0
     * @param style how the screen looks
     * @return a line for each board
     */
    public static List<String> of(
            List<TaskEntry> tasks, Progress progress, int marked, Style style) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            TaskEntry task = tasks.get(i);
            Optional<BoardProgress> known = progress.of(task.id());
            BoardState state = progress.state(task.id());
            String mark = style.palette().paint(ProgressLine.role(state), ProgressLine.mark(state));
            String points = points(known, state);
            String title = TaskLines.title(task.id(), task.title());
            int room = Math.max(8, style.width().below(points.length() + 8));
            String cut = title.length() <= room ? title : title.substring(0, room - 1) + "…";
            String left =
                    (i == marked ? MARKED : "  ")
                            + mark
                            + " "
                            + (i == marked ? style.palette().paint(Role.TITLE, cut) : cut);
            lines.add(style.between(left, MARKED.length() + 2 + cut.length(), points));
        }
        return lines;
    }

    private static String points(Optional<BoardProgress> known, BoardState state) {
        return state == BoardState.NOT_STARTED || known.isEmpty()
                ? "not started"
                : Phrases.number(known.get().points())
                        + " of "
                        + Phrases.points(known.get().maxPoints());
    }
}
