package dev.simul.checks.verdict;

import dev.simul.checks.manifest.Adviser;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chooses the advice that the verdicts on the checks of a task support. */
public final class AdviceOnVerdicts {
    private AdviceOnVerdicts() {}

    /**
     * Chooses advice. Advice explains only checks that failed because of the behaviour that they
     * test: not a check that ended the JVM, for example.
     *
     * @param adviser chooses from the advice of the task and of the course
     * @param verdicts the verdicts by the id of the check, in the order of the course
     * @return the advice to show; no two entries explain the same check
     */
    public static List<Adviser.Chosen> choose(Adviser adviser, Map<String, Verdict> verdicts) {
        Map<String, Set<String>> failed = new LinkedHashMap<>();
        Set<String> passed = new HashSet<>();
        verdicts.forEach((check, verdict) -> {
            if (verdict.status() == Status.PASSED) {
                passed.add(check);
            } else if (verdict.reason().isAboutTheCheck()) {
                failed.put(check, Set.copyOf(verdict.details().symptoms()));
            }
        });
        return adviser.choose(failed, passed);
    }
}
