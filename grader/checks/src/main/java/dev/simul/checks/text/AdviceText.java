package dev.simul.checks.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out advice as lines: the misconception, where to look, and, only on request, what to change.
 * A student who is told immediately what to change has no reason to look for the mistake.
 */
public final class AdviceText {
    /** The words before a misconception, without which a reader could take it for a fact. */
    public static final String BELIEF = "You may believe that ";

    /** The line of a check that advice at the top of the task explains. */
    public static final String ABOVE = "This follows from the reason at the top.";

    private AdviceText() {}

    /**
     * Lays out advice.
     *
     * @param misconception the mistaken belief, as a clause that follows "you may believe that"
     * @param hint the first step: where to look
     * @param remedy the second step: what to change; empty if it is not known
     * @param withRemedy whether to include the second step
     * @param columns the width of the lines
     * @return the lines, without indentation
     */
    public static List<String> of(
            String misconception, String hint, String remedy, boolean withRemedy, int columns) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrap.lines(BELIEF + misconception, columns));
        lines.addAll(Wrap.hanging("hint: ", hint, columns));
        if (withRemedy && !remedy.isEmpty()) {
            lines.addAll(Wrap.hanging("then: ", remedy, columns));
        }
        return lines;
    }
}
