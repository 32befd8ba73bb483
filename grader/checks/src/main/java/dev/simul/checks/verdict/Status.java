package dev.simul.checks.verdict;

import dev.simul.checks.text.Palette;

/** The four states of a check. */
public enum Status {
    /** The check passed. This is the only state that earns points. */
    PASSED("✓", Palette.Role.GOOD),
    /** The answer is not right yet. */
    FAILED("✗", Palette.Role.BAD),
    /** The check could not be judged. */
    COULD_NOT_RUN("!", Palette.Role.BAD),
    /** The student has not started to work on the task. */
    NOT_STARTED("○", Palette.Role.FAINT);

    private final String mark;
    private final Palette.Role role;

    Status(String mark, Palette.Role role) {
        this.mark = mark;
        this.role = role;
    }

    /**
     * Returns the mark of this status in a report.
     *
     * @param palette the colours to use
     * @return one character, coloured
     */
    public String mark(Palette palette) {
        return palette.paint(role, mark);
    }
}
