package dev.simul.grader.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a submission besides its answers.
 *
 * @param submittedAt the time of the submission, or null if it is not known
 * @param isMarkedLate whether the platform marked the submission as late, which counts as one day
 *     if the time is not known
 * @param source where the time or the mark is from, in words
 * @param extensionDays the number of days by which the student may be late
 * @param manual the points that a person gave or took
 */
public record Circumstances(
        @Nullable Instant submittedAt,
        boolean isMarkedLate,
        String source,
        int extensionDays,
        List<ManualPoints> manual) {
    /** Nothing is known. */
    public static final Circumstances NONE = new Circumstances(null, false, "", 0, List.of());

    /** Copies the list. */
    public Circumstances {
        manual = List.copyOf(manual);
    }
}
