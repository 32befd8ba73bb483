package dev.simul.grader.report;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.PatternEntry;
import dev.simul.checks.text.AdviceText;
import java.util.List;

/**
 * The course's advice on checks that failed.
 *
 * @param checks the ids of the checks that the advice explains
 * @param misconception the mistaken belief of a student whose answer fails these checks
 * @param hint the first step: where to look
 * @param remedy the second step: what to change; empty if the readers must not see it
 */
public record Advice(List<String> checks, String misconception, String hint, String remedy) {

    /** Copies the list. */
    public Advice {
        checks = List.copyOf(checks);
    }

    /**
     * Formats the advice as lines of text.
     *
     * @param withRemedy whether to include the second step, if there is one
     * @param columns the width of the lines
     * @return lines, without indentation in front
     */
    public List<String> lines(boolean withRemedy, int columns) {
        return AdviceText.of(misconception, hint, remedy, withRemedy && !remedy.isEmpty(), columns);
    }

    static Advice of(CheckEntry check) {
        return new Advice(List.of(check.id()), check.misconception(), check.hint(), check.remedy());
    }

    static Advice of(PatternEntry pattern) {
        return new Advice(
                pattern.when(), pattern.misconception(), pattern.hint(), pattern.remedy());
    }
}
