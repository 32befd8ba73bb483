package dev.simul.checks.manifest;

import tools.jackson.databind.EnumNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** The aspect of an answer that a check tests. */
@EnumNaming(LowerCamelCaseStrategy.class)
public enum Kind {
    /** The result. */
    RESULT,
    /** The order in which things start, end or are returned. */
    ORDERING,
    /** The number of things that run at the same time. */
    CONCURRENCY,
    /** The time that a call takes. */
    ELAPSED,
    /** The behaviour after a failure. */
    FAILURE,
    /** The behaviour after an interruption or a cancellation. */
    CANCELLATION,
    /** The consistency of shared state. */
    SAFETY,
    /** The absence of threads that are left running or that poll. */
    HYGIENE;

    /**
     * Returns the word that the manifest uses for this kind.
     *
     * @return its name in lower case
     */
    public String word() {
        return Require.of(this);
    }
}
