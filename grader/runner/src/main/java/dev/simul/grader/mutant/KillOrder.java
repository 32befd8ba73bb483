package dev.simul.grader.mutant;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.grading.FirstFailure;
import dev.simul.grader.verdict.CheckVerdict;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The order in which the checks of a task run on mutants. The first check is the one that has
 * killed most mutants for its processor time. Safe for use by several threads.
 */
final class KillOrder {
    /** What a check costs at least. The times of processes are not more exact. */
    private static final Duration LEAST = Duration.ofMillis(5);

    /** What it costs to wait for a check that never ends, and to start another child. */
    private static final Duration LOST_CHILD = Duration.ofMillis(1500);

    private final List<String> checks;
    private final Map<String, Numbers> known = new ConcurrentHashMap<>();

    KillOrder(List<String> checks) {
        this.checks = List.copyOf(checks);
    }

    /** The results of a check on several mutants. */
    private record Numbers(int runs, int kills, Duration took) {
        static final Numbers NONE = new Numbers(0, 0, Duration.ZERO);

        Numbers plus(boolean kills, Duration took) {
            return new Numbers(runs + 1, this.kills + (kills ? 1 : 0), this.took.plus(took));
        }

        /** Returns the number of mutants that the check is expected to kill in a second. */
        double rate() {
            Duration average = took.dividedBy(Math.max(runs, 1)).plus(LEAST);
            return (kills + 1.0) / (runs + 2) / average.toNanos();
        }
    }

    void note(FirstFailure result) {
        for (CheckVerdict check : result.verdicts()) {
            Duration took =
                    check.reason() == Reason.TIMED_OUT
                            ? LOST_CHILD
                            : result.took().getOrDefault(check.checkId(), Duration.ZERO);
            boolean kills = check.reason() != Reason.PASSED;
            known.merge(
                    check.checkId(),
                    Numbers.NONE.plus(kills, took),
                    (before, one) -> before.plus(kills, took));
        }
    }

    /** Returns the ids of all checks of the task. */
    List<String> get() {
        Map<String, Numbers> now = Map.copyOf(known);
        return checks.stream()
                .sorted(
                        Comparator.comparingDouble(
                                check -> -now.getOrDefault(check, Numbers.NONE).rate()))
                .toList();
    }
}
