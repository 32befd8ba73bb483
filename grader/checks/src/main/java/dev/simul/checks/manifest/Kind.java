package dev.simul.checks.manifest;

import tools.jackson.databind.EnumNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** What a check looks at. */
@EnumNaming(LowerCamelCaseStrategy.class)
public enum Kind {
    /** What is returned. */
    RESULT,
    /** In which order things begin, end or are returned. */
    ORDERING,
    /** How many things go on at once. */
    CONCURRENCY,
    /** How long it takes. */
    ELAPSED,
    /** What becomes of a failure. */
    FAILURE,
    /** What becomes of an interruption or a cancellation. */
    CANCELLATION,
    /** Whether threads that share something leave it whole. */
    SAFETY,
    /** Whether nothing is left behind, and nobody polls. */
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
