package dev.simul.checks.failure;

import dev.simul.checks.text.Phrases;
import java.io.Serial;

/**
 * Thrown to code under test that requests more steps than a script has. This error has no stack
 * trace, because the check fails with a different message. The message of this error is shown only
 * if the error ends a thread.
 */
public final class ScriptExhausted extends Error {
    @Serial private static final long serialVersionUID = 1L;

    public ScriptExhausted(String noun, int steps) {
        super(
                "the check expects "
                        + Phrases.count(steps, noun)
                        + ", and the code asked for one more",
                null,
                false,
                false);
    }
}
