package dev.simul.checks.text;

import dev.simul.checks.failure.CheckFailure;

/** Points up, as no class of the module may. */
public final class TextThatKnowsFailures {
    private TextThatKnowsFailures() {}

    static String of(CheckFailure failure) {
        return failure.text();
    }
}
