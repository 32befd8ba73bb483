package dev.simul.checks;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * On which schedules each check is tried.
 *
 * @param seed the seed of the only one, or null for the usual one first
 * @param schedules how many random ones follow the usual one: those of the seeds 1, 2 and so on
 */
record Tries(@Nullable Long seed, int schedules) {
    /**
     * The JUnit configuration parameter, or system property, that sets the seed of the only one.
     */
    static final String SEED = "simul.seed";

    /** The JUnit configuration parameter, or system property, that sets how many random ones. */
    static final String SCHEDULES = "simul.schedules";

    static Tries of(ExtensionContext context) {
        Long schedules = number(context, SCHEDULES);
        if (schedules == null) {
            return new Tries(number(context, SEED), 0);
        }
        if (schedules < 0 || schedules > Integer.MAX_VALUE) {
            throw refused(SCHEDULES, schedules.toString(), "a number of schedules, 0 or more");
        }
        return new Tries(number(context, SEED), schedules.intValue());
    }

    private static @Nullable Long number(ExtensionContext context, String name) {
        String text = context.getConfigurationParameter(name).orElse(null);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw refused(name, text, "a whole number");
        }
    }

    private static ExtensionConfigurationException refused(
            String name, String text, String expected) {
        return new ExtensionConfigurationException(
                "'" + name + "' is " + expected + ", but was '" + text + "'");
    }
}
