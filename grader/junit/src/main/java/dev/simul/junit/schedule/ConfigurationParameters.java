package dev.simul.junit.schedule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The schedules that the JUnit configuration parameters, or system properties, ask for.
 *
 * @param seed the seed of the single schedule on which to run, or null if none is set
 * @param schedules the number of schedules in addition to the usual one, or 0 if none is set
 */
public record ConfigurationParameters(@Nullable Long seed, int schedules) {
    /** The JUnit configuration parameter, or system property, that sets the only seed. */
    public static final String SEED = "simul.seed";

    /** The JUnit configuration parameter, or system property, with the number of schedules. */
    public static final String SCHEDULES = "simul.schedules";

    /**
     * Reads the parameters.
     *
     * @param context a context of the run
     * @return the parameters
     * @throws ExtensionConfigurationException if a parameter has a value that it cannot have
     */
    public static ConfigurationParameters of(ExtensionContext context) {
        Long schedules = number(context, SCHEDULES);
        if (schedules != null && (schedules < 0 || schedules > Integer.MAX_VALUE)) {
            throw refused(SCHEDULES, schedules.toString(), "a number of schedules, 0 or more");
        }
        return new ConfigurationParameters(
                number(context, SEED), schedules == null ? 0 : schedules.intValue());
    }

    /**
     * Reads a whole number.
     *
     * @param context a context of the run
     * @param name the name of the parameter
     * @return the number, or null if the parameter is not set
     * @throws ExtensionConfigurationException if the parameter is not a whole number
     */
    public static @Nullable Long number(ExtensionContext context, String name) {
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

    /**
     * Returns the exception for a parameter that has a value that it cannot have.
     *
     * @param name the name of the parameter
     * @param text its value
     * @param expected what was expected
     * @return the exception
     */
    public static ExtensionConfigurationException refused(
            String name, String text, String expected) {
        return new ExtensionConfigurationException(
                "'" + name + "': expected " + expected + ", found '" + text + "'");
    }
}
