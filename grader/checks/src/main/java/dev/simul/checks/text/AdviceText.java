package dev.simul.checks.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out advice as lines: the misconception, where to look, and, only on request, what to change.
 * A student who is told immediately what to change has no reason to look for the mistake.
 */
public final class AdviceText {
    private AdviceText() {}

    /**
     * Lays out advice.
     *
     * @param misconception the mistaken belief of a student whose answer fails
     * @param hint the first step: where to look
     * @param remedy the second step: what to change; empty if it is not known
     * @param withRemedy whether to include the second step
     * @param columns the width of the lines
     * @return the lines, without indentation
     */
    public static List<String> of(
            String misconception, String hint, String remedy, boolean withRemedy, int columns) {
        List<String> lines = new ArrayList<>();
        lines.addAll(Wrap.hanging("misconception: ", misconception, columns));
        lines.addAll(Wrap.hanging("hint: ", hint, columns));
        if (withRemedy && !remedy.isEmpty()) {
            lines.addAll(Wrap.hanging("then: ", remedy, columns));
        }
        return lines;
    }
}
