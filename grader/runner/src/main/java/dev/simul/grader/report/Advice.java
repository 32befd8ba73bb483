package dev.simul.grader.report;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.PatternEntry;
import dev.simul.checks.text.AdviceText;
import java.util.List;

/**
 * What the course has to say about checks that failed.
 *
 * @param checks the ids of the checks it explains
 * @param misconception what a student whose answer fails them believes
 * @param hint the first step: what the student should look at
 * @param remedy the second step: what to change
 */
public record Advice(List<String> checks, String misconception, String hint, String remedy) {

    /** Takes a copy. */
    public Advice {
        checks = List.copyOf(checks);
    }

    /** Lays it out for people, with the second step where that is asked for. */
    List<String> lines(boolean withRemedy, int columns) {
        return AdviceText.of(misconception, hint, remedy, withRemedy, columns);
    }

    static Advice of(CheckEntry check) {
        return new Advice(List.of(check.id()), check.misconception(), check.hint(), check.remedy());
    }

    static Advice of(PatternEntry pattern) {
        return new Advice(
                pattern.when(), pattern.misconception(), pattern.hint(), pattern.remedy());
    }
}
