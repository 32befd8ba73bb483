package dev.simul.grader.report;

import dev.simul.checks.manifest.AdviceEntry;
import dev.simul.checks.manifest.Adviser;
import dev.simul.checks.text.AdviceText;
import java.util.List;

/**
 * The course's advice on checks that failed.
 *
 * @param id the id of the advice in the course
 * @param checks the ids of the checks that the advice explains
 * @param misconception the mistaken belief, as a clause that follows "you may believe that"
 * @param hint the first step: where to look
 * @param remedy the second step: what to change; empty if the readers must not see it
 */
public record Advice(
        String id, List<String> checks, String misconception, String hint, String remedy) {

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

    static Advice of(Adviser.Chosen chosen) {
        AdviceEntry entry = chosen.advice();
        return new Advice(
                entry.id(), chosen.checks(), entry.misconception(), entry.hint(), entry.remedy());
    }
}
