package dev.simul.checks.text;

import java.util.Map;

/**
 * The width of a report.
 *
 * @param columns the number of columns, from 40 to 100
 */
public record TextWidth(int columns) {
    /** The width of a report if nothing else is known. */
    public static final TextWidth DEFAULT = new TextWidth(94);

    private static final int LEAST = 40;
    private static final int MOST = 100;
    private static final int RIGHT_EDGE = 78;
    private static final String VARIABLE = "COLUMNS";

    /** Refuses a width that is too small or too large. */
    public TextWidth {
        if (columns < LEAST || columns > MOST) {
            throw new IllegalArgumentException(
                    "expected from 40 to 100 columns, found '" + columns + "'");
        }
    }

    /**
     * Returns the width that the environment variable COLUMNS states.
     *
     * @param environment the environment variables
     * @return the width of the terminal, but at least 40 and at most 100 columns; {@link #DEFAULT}
     *     if the variable is not a number
     */
    public static TextWidth of(Map<String, String> environment) {
        String columns = environment.getOrDefault(VARIABLE, "");
        return columns.matches("[1-9]\\d{0,5}")
                ? new TextWidth(Math.clamp(Integer.parseInt(columns), LEAST, MOST))
                : DEFAULT;
    }

    /**
     * Returns the width of text that is indented.
     *
     * @param indent the number of columns at the left that stay empty
     * @return the number of columns for the text
     */
    public int below(int indent) {
        return columns - indent;
    }

    /** Returns the column at which points end, so that they are not too far from the titles. */
    int rightEdge() {
        return Math.min(RIGHT_EDGE, columns);
    }
}
