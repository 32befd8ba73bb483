package dev.simul.grader.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.checks.manifest.TaskEntry;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Score;
import dev.simul.grader.report.TaskReport;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is made of the points of the checks. The steps follow each other in this order: tasks that
 * count as a whole, weights, the deduction for late submissions, the cap, and points that a person
 * gave. The result is never less than 0 and never more than the maximum.
 *
 * @param weights the number by which the points of a task are multiplied, by the id of the task; 1
 *     if it is not stated
 * @param allOrNothing the ids of the tasks that earn points only if all their checks pass
 * @param late what late submissions lose, or null if they lose nothing
 * @param atMostPercent the percentage of the maximum that can be earned; 100 if it is not stated
 * @param attempts which of several submissions of a student counts; the best if it is not stated
 */
public record Policy(
        Map<String, BigDecimal> weights,
        @JsonProperty("all-or-nothing") List<String> allOrNothing,
        @Nullable LatePolicy late,
        @JsonProperty("at-most-percent") @Nullable BigDecimal atMostPercent,
        @Nullable Attempts attempts) {
    /** Changes nothing. */
    public static final Policy NONE = new Policy(Map.of(), List.of(), null, null, null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 2;

    /** Refuses numbers that are out of range. */
    @SuppressWarnings("ConstantValue") // Jackson passes null for what is missing
    public Policy {
        weights = weights == null ? Map.of() : new LinkedHashMap<>(weights);
        weights.forEach((task, weight) -> {
            if (weight == null || weight.signum() < 0) {
                throw new IllegalArgumentException(
                        "expected the weight of '"
                                + task
                                + "' to be 0 or more, found '"
                                + weight
                                + "'");
            }
        });
        allOrNothing = allOrNothing == null ? List.of() : List.copyOf(allOrNothing);
        atMostPercent = atMostPercent == null ? HUNDRED : percent("at-most-percent", atMostPercent);
        attempts = attempts == null ? Attempts.BEST : attempts;
    }

    static BigDecimal percent(String name, @Nullable BigDecimal value) {
        if (value == null || value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "expected '" + name + "' to be a number from 0 to 100, found '" + value + "'");
        }
        return value;
    }

    /**
     * Applies the policy.
     *
     * @param report the report, whose points are those of the checks
     * @param due the end of the term, or null if there is none
     * @param known what is known about the submission
     * @return the report with the points that count, and a note for each step that changed them
     */
    public Report apply(Report report, @Nullable Instant due, Circumstances known) {
        List<String> notes = new ArrayList<>();
        List<TaskReport> tasks =
                report.tasks().stream().map(task -> weighted(whole(task, notes))).toList();
        BigDecimal most = sum(tasks.stream().map(TaskReport::maxPoints).toList());
        BigDecimal points = sum(tasks.stream().map(TaskReport::points).toList());
        points = afterDeduction(points, due, known, notes);
        points = capped(points, most, notes);
        for (ManualPoints manual : known.manual()) {
            points = points.add(manual.points());
            notes.add(
                    (manual.points().signum() < 0 ? "" : "+")
                            + manual.points().toPlainString()
                            + " points: "
                            + manual.reason());
        }
        return report.withScores(
                tasks, new Score(points.max(BigDecimal.ZERO).min(most), most), notes);
    }

    /**
     * Returns the points of a task.
     *
     * @param task the task
     * @return the points in the course, multiplied by the weight
     */
    public BigDecimal maxPoints(TaskEntry task) {
        return task.points().multiply(weights.getOrDefault(task.id(), BigDecimal.ONE));
    }

    /**
     * Returns which of two submissions of a student counts.
     *
     * @param one the score of one submission
     * @param oneAt its time, or null if it is not known
     * @param other the score of the other submission
     * @param otherAt its time, or null if it is not known
     * @return whether the other submission counts
     */
    public boolean counts(
            Score one, @Nullable Instant oneAt, Score other, @Nullable Instant otherAt) {
        return attempts == Attempts.LATEST && oneAt != null && otherAt != null
                ? otherAt.isAfter(oneAt)
                : other.points().compareTo(one.points()) > 0;
    }

    private TaskReport whole(TaskReport task, List<String> notes) {
        boolean isPassed =
                task.checks().stream().allMatch(check -> check.status() == Status.PASSED);
        if (!allOrNothing.contains(task.id()) || isPassed || task.points().signum() == 0) {
            return task;
        }
        notes.add(
                task.id()
                        + " counts only as a whole, so its "
                        + Phrases.points(task.points())
                        + " are not counted");
        return task.withScore(new Score(BigDecimal.ZERO, task.maxPoints()));
    }

    private TaskReport weighted(TaskReport task) {
        BigDecimal weight = weights.get(task.id());
        return weight == null
                ? task
                : task.withScore(
                        new Score(
                                task.points().multiply(weight), task.maxPoints().multiply(weight)));
    }

    private BigDecimal afterDeduction(
            BigDecimal points, @Nullable Instant due, Circumstances known, List<String> notes) {
        if (late == null) {
            return points;
        }
        Duration lateBy = lateBy(due, known);
        long days = LatePolicy.daysLate(lateBy);
        if (days == 0) {
            return points;
        }
        BigDecimal percent = late.deduction(lateBy);
        BigDecimal lost = points.multiply(percent).divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP);
        notes.add(
                "handed in "
                        + Phrases.count(days, "day")
                        + " late ("
                        + known.source()
                        + "): "
                        + Phrases.number(percent)
                        + " % of "
                        + Phrases.points(points)
                        + " are deducted");
        return points.subtract(lost);
    }

    /** Returns by how much a submission is late, after the student's extension. */
    private static Duration lateBy(@Nullable Instant due, Circumstances known) {
        Duration extension = Duration.ofDays(known.extensionDays());
        if (known.submittedAt() != null && due != null) {
            return Duration.between(due.plus(extension), known.submittedAt());
        }
        return known.isMarkedLate() ? Duration.ofDays(1).minus(extension) : Duration.ZERO;
    }

    private BigDecimal capped(BigDecimal points, BigDecimal most, List<String> notes) {
        BigDecimal percent = atMostPercent == null ? HUNDRED : atMostPercent;
        BigDecimal cap = most.multiply(percent).divide(HUNDRED, DECIMALS, RoundingMode.HALF_UP);
        if (points.compareTo(cap) <= 0) {
            return points;
        }
        notes.add("at most " + Phrases.number(percent) + " % of the points can be earned");
        return cap;
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
