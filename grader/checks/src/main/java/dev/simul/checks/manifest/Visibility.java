package dev.simul.checks.manifest;

import tools.jackson.databind.EnumNamingStrategies.LowerCamelCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;

/** Whether students receive the source of a check. */
@EnumNaming(LowerCamelCaseStrategy.class)
public enum Visibility {
    /** Students receive the source and can run the check. */
    OPEN,
    /** Only the instructor has the source. */
    HIDDEN;

    /**
     * Returns the word that the manifest uses for this visibility.
     *
     * @return its name in lower case
     */
    public String word() {
        return Require.of(this);
    }
}
