package dev.simul.grader.loop;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.grader.loop.board.BoardResult;
import dev.simul.grader.loop.terminal.Key;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that the loop reacts to. */
sealed interface LoopEvent {
    /** A key was pressed. */
    record Pressed(Key key) implements LoopEvent {}

    /** The sources of some boards have changed. */
    record Saved(Set<String> taskIds) implements LoopEvent {}

    /** The checks of a board are about to run. */
    record Started(String taskId) implements LoopEvent {}

    /** The checks of a board have run. */
    record Finished(BoardResult result) implements LoopEvent {}

    /** The timelines of a board that passes are known. */
    record Drawn(String taskId, String hash, Map<String, List<CheckTimeline>> timelines)
            implements LoopEvent {}

    /** The checks of a board cannot run. */
    record Broken(String taskId, String why) implements LoopEvent {}

    /** The screen must be drawn again. */
    record Redraw() implements LoopEvent {}
}
