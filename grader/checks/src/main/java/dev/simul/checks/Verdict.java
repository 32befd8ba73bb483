package dev.simul.checks;

import dev.simul.checks.message.Finding;
import dev.simul.checks.message.StopMessages;
import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.WaitingThread;
import dev.simul.simulation.timeline.Lane;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/**
 * Turns what came of a check's simulation into what JUnit is told. Where several things are wrong, the one that explains
 * the others goes first: the stub is untouched; the simulation was stopped; a script was asked for too much; the check
 * itself failed.
 */
final class Verdict {
    private final CheckRun run;
    private final Outcome<?> outcome;

    private Verdict(CheckRun run, Outcome<?> outcome) {
        this.run = run;
        this.outcome = outcome;
    }

    /** Throws what JUnit is to report; returns where the check passed. */
    static void of(CheckRun run, Outcome<?> outcome) throws Throwable {
        Throwable verdict = new Verdict(run, outcome).verdict();
        if (verdict != null) {
            run.student().trim(verdict);
            throw verdict;
        }
    }

    private @Nullable Throwable verdict() {
        return Stream.of(notStarted(), stopped(), overrun(), outcome.failure() == null ? null : failed(outcome.failure()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
