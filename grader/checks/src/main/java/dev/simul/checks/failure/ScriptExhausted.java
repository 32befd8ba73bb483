package dev.simul.checks.failure;

import dev.simul.checks.text.Phrases;
import java.io.Serial;

/**
 * Is thrown into code under test that asks a script for more than it has. It has no stack trace:
 * the check fails with a message of its own, and this one only shows up where a thread dies of it.
 */
public final class ScriptExhausted extends Error {
    @Serial private static final long serialVersionUID = 1L;

    public ScriptExhausted(String noun, int steps) {
        super(
                "the check expects " + Phrases.count(steps, noun) + ", and this is one more",
                null,
                false,
                false);
    }
}
