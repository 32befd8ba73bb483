package dev.simul.grader.grading;

import dev.simul.grader.child.RestartableChild;
import dev.simul.grader.verdict.CheckVerdict;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures the processor time of checks that run in a child one after another. */
final class CheckTimes {
    private final RestartableChild child;
    private final Map<String, Duration> took = new HashMap<>();
    private Optional<Duration> start;
    private int seen;

    CheckTimes(RestartableChild child) {
        this.child = child;
        start = child.processorTime();
    }

    /** Notes the time of the last check, if it has not been noted. */
    void note(List<CheckVerdict> finished) {
        if (finished.size() == seen) {
            return;
        }
        seen = finished.size();
        Optional<Duration> now = child.processorTime();
        if (start.isPresent() && now.isPresent()) {
            took.put(finished.getLast().checkId(), now.get().minus(start.get()));
        }
        start = now;
    }

    /** Starts to measure another child. */
    void restart() {
        start = child.processorTime();
    }

    Map<String, Duration> took() {
        return Map.copyOf(took);
    }
}
