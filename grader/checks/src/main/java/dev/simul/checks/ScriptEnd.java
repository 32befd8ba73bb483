package dev.simul.checks;

import dev.simul.checks.message.Words;
import java.io.Serial;

/** Is thrown into code under test that asks a script for more than it has. */
final class ScriptEnd extends AssertionError {
    @Serial private static final long serialVersionUID = 1L;

    ScriptEnd(String noun, int steps) {
        super("the check expects " + Words.count(steps, noun) + ", and this is one more");
    }
}
