package dev.simul.checks.manifest;

import tools.jackson.databind.EnumNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** What a check judges. */
@EnumNaming(LowerCamelCaseStrategy.class)
public enum Kind {
    /** What is returned. */
    RESULT,
    /** The order in which things start, end or are returned. */
    ORDERING,
    /** How many things run at the same time. */
    CONCURRENCY,
    /** How long it takes. */
    ELAPSED,
    /** What happens after a failure. */
    FAILURE,
    /** What happens after an interruption or a cancellation. */
    CANCELLATION,
    /** Whether shared state stays consistent. */
    SAFETY,
    /** Whether nothing is left running, and no thread polls. */
    HYGIENE;

    /**
     * Returns the word for it in the manifest.
     *
     * @return its name in lower case
     */
    public String word() {
        return Require.of(this);
    }
}
