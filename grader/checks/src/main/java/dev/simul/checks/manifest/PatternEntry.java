package dev.simul.checks.manifest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A pattern of verdicts on several checks of a task. A pattern identifies a misconception more
 * precisely than the individual checks do.
 *
 * @param when the ids of the checks that must all fail
 * @param passes the ids of the checks that must all pass; may be empty
 * @param misconception the mistaken belief of a student whose answer shows the pattern
 * @param hint the first step: what the student should examine
 * @param remedy the second step: what to change; empty in a handout
 */
public record PatternEntry(
        List<String> when, List<String> passes, String misconception, String hint, String remedy) {
    private static final int FEWEST = 2;

    /**
     * Refuses missing texts, an id that occurs twice, and a pattern that consists of a single
     * verdict.
     */
    public PatternEntry {
        when = Require.requireSome("when", when);
        passes = List.copyOf(passes);
        Require.require("misconception", misconception);
        Require.require("hint", hint);
        remedy = Require.orEmpty(remedy);
        Set<String> seen = new HashSet<>();
        Stream.concat(when.stream(), passes.stream())
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "expected each check only once in a pattern, found '" + id + "' twice");
                });
        if (seen.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "expected at least two checks in a pattern, found only '"
                            + when.getFirst()
                            + "': add another, or move the text to the entry of the check");
        }
    }

    /**
     * Returns whether the verdicts on the checks of a task match this pattern.
     *
     * @param failed the ids of the checks that failed
     * @param passed the ids of the checks that passed
     * @return true if every check that the pattern names failed or passed as the pattern requires
     */
    public boolean matches(Set<String> failed, Set<String> passed) {
        return failed.containsAll(when) && passed.containsAll(passes);
    }

    PatternEntry withRemedy(String other) {
        return new PatternEntry(when, passes, misconception, hint, other);
    }

    /** Returns all ids that the pattern names. */
    List<String> ids() {
        return Stream.concat(when.stream(), passes.stream()).toList();
    }
}
