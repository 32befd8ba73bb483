package dev.simul.grader.loop.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of a student's progress between two runs of the loop.
 *
 * @param current the id of the board that the student works on; empty before the first run
 * @param boards the last verdict on each board that was checked, by the id of the board
 */
public record Progress(String current, Map<String, BoardProgress> boards) {
    /** The progress of a student who has not run the loop yet. */
    public static final Progress NONE = new Progress("", Map.of());

    /** Copies the map. */
    public Progress {
        boards = Map.copyOf(boards);
    }

    /**
     * Returns the last verdict on a board.
     *
     * @param taskId the id of the board
     * @return the verdict, or empty if the board was never checked
     */
    public Optional<BoardProgress> of(String taskId) {
        return Optional.ofNullable(boards.get(taskId));
    }

    /**
     * Returns the state of a board.
     *
     * @param taskId the id of the board
     * @return the state after the last verdict; a board that was never checked is not started
     */
    public BoardState state(String taskId) {
        return of(taskId).map(BoardProgress::state).orElse(BoardState.NOT_STARTED);
    }

    /**
     * Returns this progress with another current board.
     *
     * @param taskId the id of the board
     * @return a copy
     */
    public Progress withCurrent(String taskId) {
        return new Progress(taskId, boards);
    }

    /**
     * Returns this progress with a verdict on a board.
     *
     * @param taskId the id of the board
     * @param verdict the verdict
     * @return a copy
     */
    public Progress with(String taskId, BoardProgress verdict) {
        Map<String, BoardProgress> all = new LinkedHashMap<>(boards);
        all.put(taskId, verdict);
        return new Progress(current, all);
    }
}
