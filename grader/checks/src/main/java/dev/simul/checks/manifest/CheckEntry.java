package dev.simul.checks.manifest;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * A check of a task.
 *
 * @param id the id of the check within the task, in lower case with hyphens; the name of the test
 *     method has underscores instead
 * @param title a statement, in the present tense, of what a submission that passes the check does
 * @param points the points for passing the check, a multiple of 0.25
 * @param kind the aspect of the answer that the check tests
 * @param visibility whether students receive the source of the check
 * @param misconception the mistaken belief of a student who fails the check
 * @param hint the first step: what a student who fails the check should examine
 * @param remedy the second step: what to change; empty in a handout
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

    /** Refuses missing texts, an invalid id, and points that are not a multiple of 0.25. */
    public CheckEntry {
        Require.require("id", id, ID, "completion-order");
        Require.require("title", title);
        points = Points.require(points);
        Require.requirePresent("kind", kind);
        Require.requirePresent("visibility", visibility);
        Require.require("misconception", misconception);
        Require.require("hint", hint);
        remedy = Require.orEmpty(remedy);
    }

    /**
     * Returns the name of the test method that implements this check.
     *
     * @return the id with underscores for hyphens
     */
    public String methodName() {
        return id.replace('-', '_');
    }

    CheckEntry withRemedy(String other) {
        return new CheckEntry(id, title, points, kind, visibility, misconception, hint, other);
    }
}
