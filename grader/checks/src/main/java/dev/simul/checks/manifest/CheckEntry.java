package dev.simul.checks.manifest;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A check of a task.
 *
 * @param id its name within the task, in lower case with hyphens; its method has underscores
 *     instead
 * @param title what a submission that passes it does, in the present tense
 * @param points what it is worth, a multiple of 0.25
 * @param kind what it looks at
 * @param visibility who has its source
 * @param misconception what a student who fails it believes
 * @param hint the first step: what a student who fails it should look at
 * @param remedy the second step: what to change
 */
public record CheckEntry(
        String id,
        String title,
        BigDecimal points,
        Kind kind,
        Visibility visibility,
        String misconception,
        String hint,
        String remedy) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Refuses missing texts, an id that is no name, and points that are not whole quarters. */
    public CheckEntry {
        Require.require("id", id, ID, "completion-order");
        Require.require("title", title);
        points = Points.require(points);
        Require.requirePresent("kind", kind);
        Require.requirePresent("visibility", visibility);
        Require.require("misconception", misconception);
        Require.require("hint", hint);
        Require.require("remedy", remedy);
    }

    /**
     * Returns the name of the test method that is this check.
     *
     * @return the id with underscores for hyphens
     */
    public String methodName() {
        return id.replace('-', '_');
    }
}
