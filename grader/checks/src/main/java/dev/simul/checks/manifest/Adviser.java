package dev.simul.checks.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Chooses the advice that the results of a task support. Advice that names more checks comes first,
 * then advice with more conditions. Each failed check is explained at most once, and a check for
 * which no advice is supported gets none.
 */
public final class Adviser {
    private final List<AdviceEntry> advice;

    /**
     * Advice, and the checks that it explains.
     *
     * @param advice the advice
     * @param checks the ids of the checks that failed, in the order of the course
     */
    public record Chosen(AdviceEntry advice, List<String> checks) {
        /** Copies the list. */
        public Chosen {
            checks = List.copyOf(checks);
        }
    }

    /**
     * Creates an adviser.
     *
     * @param advice the advice to choose from: that of a task, and then that of the course
     */
    public Adviser(Collection<AdviceEntry> advice) {
        this.advice =
                advice.stream()
                        .sorted(
                                Comparator.<AdviceEntry>comparingInt(each -> -each.ids().size())
                                        .thenComparingInt(each -> -each.conditions()))
                        .toList();
    }

    /**
     * Chooses advice.
     *
     * @param failed the symptoms of each check that failed, by the id of the check, in the order of
     *     the course
     * @param passed the ids of the checks that passed
     * @return the advice to show; no two entries explain the same check
     */
    public List<Chosen> choose(Map<String, Set<String>> failed, Set<String> passed) {
        Function<String, Set<String>> seen = check -> failed.getOrDefault(check, Set.of());
        List<Chosen> chosen = new ArrayList<>();
        Set<String> explained = new HashSet<>();
        for (AdviceEntry each : advice) {
            List<String> checks =
                    each.when().isEmpty() ? anyOf(each, failed, explained) : each.when();
            boolean applies =
                    !checks.isEmpty()
                            && failed.keySet().containsAll(checks)
                            && passed.containsAll(each.passes())
                            && checks.stream().noneMatch(explained::contains)
                            && each.isSupportedBy(checks, seen);
            if (applies) {
                chosen.add(new Chosen(each, checks));
                explained.addAll(checks);
            }
        }
        return chosen;
    }

    private static List<String> anyOf(
            AdviceEntry advice, Map<String, Set<String>> failed, Set<String> explained) {
        return failed.keySet().stream()
                .filter(check -> !explained.contains(check))
                .filter(check ->
                        advice.isSupportedBy(
                                List.of(check), id -> failed.getOrDefault(id, Set.of())))
                .toList();
    }
}
