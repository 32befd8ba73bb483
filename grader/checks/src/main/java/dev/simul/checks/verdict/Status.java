package dev.simul.checks.verdict;

import dev.simul.checks.text.Palette;

/** The four states of a check. */
public enum Status {
    /** It passed: the only state that earns points. */
    PASSED("✓", Palette.Role.GOOD),
    /** The answer is not right yet. */
    FAILED("✗", Palette.Role.BAD),
    /** It could not be judged. */
    COULD_NOT_RUN("!", Palette.Role.BAD),
    /** Nobody worked on it yet. */
    NOT_STARTED("○", Palette.Role.FAINT);

    private final String mark;
    private final Palette.Role role;

    Status(String mark, Palette.Role role) {
        this.mark = mark;
        this.role = role;
    }

    /**
     * Returns its mark in a report.
     *
     * @param palette the colours to use
     * @return one character, coloured
     */
    public String mark(Palette palette) {
        return palette.paint(role, mark);
    }
}
