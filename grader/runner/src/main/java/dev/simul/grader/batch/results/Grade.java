package dev.simul.grader.batch.results;

import dev.simul.grader.report.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The result of one submission.
 *
 * @param name the name of the submission in the class
 * @param status whether the submission was graded, or why not
 * @param message why the submission was not graded, in one sentence; empty if it was graded
 * @param score the points earned, and the maximum
 * @param percent the percentage, rounded down to a tenth
 * @param tasks the points for each task, by the id of the task
 * @param folder the name of the folder that contains its reports
 * @param gradedAt the time when the submission was graded
 */
public record Grade(
        String name,
        GradeStatus status,
        String message,
        Score score,
        BigDecimal percent,
        Map<String, Score> tasks,
        String folder,
        Instant gradedAt) {

    /** Copies the map. */
    public Grade {
        tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
    }
}
