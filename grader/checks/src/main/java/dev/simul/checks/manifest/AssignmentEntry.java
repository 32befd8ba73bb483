package dev.simul.checks.manifest;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An assignment: a set of tasks of a course that students hand in together.
 *
 * @param id the id of the assignment within the course, such as {@code week-1}
 * @param title the title of the assignment
 * @param tasks the ids of the tasks, in the order of the course
 * @param points the points of the assignment in a gradebook, or null if they are the sum of the
 *     points of its tasks
 * @param release the time from which students may see the assignment, or null if there is none
 * @param due the time by which students must hand in the assignment, or null if there is none
 */
public record AssignmentEntry(
        String id,
        String title,
        List<String> tasks,
        @Nullable BigDecimal points,
        @Nullable OffsetDateTime release,
        @Nullable OffsetDateTime due) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Refuses missing texts, repeated tasks, and an assignment that is due before its release. */
    public AssignmentEntry {
        Require.require("id", id, ID, "week-1");
        Require.require("title", title);
        tasks = Require.requireSome("tasks", tasks);
        points = points == null ? null : Points.require(points);
        Set<String> seen = new HashSet<>();
        for (String task : tasks) {
            if (!seen.add(task)) {
                throw new IllegalArgumentException(
                        "an assignment has each task once, but '" + task + "' is there twice");
            }
        }
        if (release != null && due != null && !release.isBefore(due)) {
            throw new IllegalArgumentException(
                    "an assignment is released before it is due, but '"
                            + release
                            + "' is not before '"
                            + due
                            + "'");
        }
    }
}
