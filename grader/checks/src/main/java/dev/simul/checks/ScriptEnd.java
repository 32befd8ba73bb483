package dev.simul.checks;

import dev.simul.checks.message.Words;
import java.io.Serial;

/**
 * Is thrown into code under test that asks a script for more than it has. It has no stack trace:
 * the check fails with a message of its own, and this one only shows up where a thread dies of it.
 */
final class ScriptEnd extends Error {
    @Serial private static final long serialVersionUID = 1L;

    ScriptEnd(String noun, int steps) {
        super(
                "the check expects " + Words.count(steps, noun) + ", and this is one more",
                null,
                false,
                false);
    }
}
