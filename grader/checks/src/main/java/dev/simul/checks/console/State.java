package dev.simul.checks.console;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.text.Palette;
import org.junit.platform.engine.TestExecutionResult;

/** What came of a check. Of several runs of one check, the last in this order counts. */
enum State {
    PASSED("✓", Palette.Role.GOOD),
    NOT_STARTED("○", Palette.Role.FAINT),
    FAILED("✗", Palette.Role.BAD),
    COULD_NOT_RUN("!", Palette.Role.BAD);

    private final String mark;
    private final Palette.Role role;

    State(String mark, Palette.Role role) {
        this.mark = mark;
        this.role = role;
    }

    static State of(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> PASSED;
            case ABORTED -> NOT_STARTED;
            case FAILED ->
                    result.getThrowable().orElse(null) instanceof CheckFailure failure
                                    && failure.couldNotRun()
                            ? COULD_NOT_RUN
                            : FAILED;
        };
    }

    String mark() {
        return mark;
    }

    Palette.Role role() {
        return role;
    }

    State worse(State other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
