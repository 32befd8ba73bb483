package dev.simul.grader.loop.board;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.loop.progress.BoardProgress;
import dev.simul.grader.loop.progress.BoardState;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskVerdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The verdict on a board.
 *
 * @param task the task in the manifest
 * @param sources the files that were checked
 * @param hash the hash of these files
 * @param verdict the verdicts on the checks, or the problem that kept them from running
 * @param took the real time from reading the files to the verdict
 */
public record BoardResult(
        TaskEntry task, List<SourceFile> sources, String hash, TaskVerdict verdict, Duration took) {

    /** Copies the list. */
    public BoardResult {
        sources = List.copyOf(sources);
    }

    /**
     * Returns the checks that the verdict is about, in the order of the course.
     *
     * @return the checks; in a handout, only the open ones
     */
    public List<CheckEntry> checks() {
        return task.checks();
    }

    /**
     * Returns the verdict on a check.
     *
     * @param check a check of this board
     * @return the verdict
     */
    public CheckVerdict on(CheckEntry check) {
        return verdict.on(check.id());
    }

    /**
     * Returns the checks with one of several states.
     *
     * @param wanted the states
     * @return the checks, in the order of the course
     */
    public List<CheckEntry> with(Status... wanted) {
        return checks().stream()
                .filter(check -> List.of(wanted).contains(on(check).status()))
                .toList();
    }

    /**
     * Returns the state of the board.
     *
     * @return the state
     */
    public BoardState state() {
        if (with(Status.PASSED).size() == checks().size()) {
            return BoardState.PASSED;
        }
        return with(Status.NOT_STARTED).size() == checks().size()
                ? BoardState.NOT_STARTED
                : BoardState.STARTED;
    }

    /**
     * Returns the points of the checks that passed.
     *
     * @return the points
     */
    public BigDecimal points() {
        return sum(with(Status.PASSED));
    }

    /**
     * Returns the points of all checks that ran.
     *
     * @return the points
     */
    public BigDecimal maxPoints() {
        return sum(checks());
    }

    /**
     * Returns what is kept of this verdict.
     *
     * @return the state, the points and the hash of the files
     */
    public BoardProgress progress() {
        return new BoardProgress(state(), points(), maxPoints(), hash);
    }

    private static BigDecimal sum(List<CheckEntry> checks) {
        return checks.stream().map(CheckEntry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
