package dev.simul.checks.manifest;

import java.math.BigDecimal;

/**
 * A check of a task.
 *
 * @param id the id of the check within the task, in lower case with hyphens; the name of the test
 *     method has underscores instead
 * @param title a statement, in the present tense, of what a submission that passes the check does
 * @param points the points for passing the check, a multiple of 0.25
 * @param kind the aspect of the answer that the check tests
 * @param visibility whether students receive the source of the check
 */
public record CheckEntry(
        String id, String title, BigDecimal points, Kind kind, Visibility visibility) {

    /** Refuses missing texts, an invalid id, and points that are not a multiple of 0.25. */
    public CheckEntry {
        Require.require("id", id, Require.ID, "completion-order");
        Require.require("title", title);
        points = Points.require(points);
        Require.requirePresent("kind", kind);
        Require.requirePresent("visibility", visibility);
    }

    /**
     * Returns the name of the test method that implements this check.
     *
     * @return the id with underscores for hyphens
     */
    public String methodName() {
        return id.replace('-', '_');
    }
}
