package dev.simul.grader.mutant;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The order in which the checks of a task run on mutants: the one that has killed most is first.
 */
final class KillOrder {
    private final List<String> checks;
    private final Map<String, Integer> kills = new ConcurrentHashMap<>();

    KillOrder(List<String> checks) {
        this.checks = List.copyOf(checks);
    }

    void killedBy(String check) {
        kills.merge(check, 1, Integer::sum);
    }

    List<String> get() {
        Map<String, Integer> now = Map.copyOf(kills);
        return checks.stream()
                .sorted(Comparator.comparingInt(check -> -now.getOrDefault(check, 0)))
                .toList();
    }
}
