package dev.simul.grader.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.report.Report;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.Score;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The report has 1 of 3, 0 of 1 and 0 of 1 points. */
class PolicyTest {
    private static final Report REPORT = SampleReport.report();
    private static final Instant DUE = Instant.parse("2026-09-14T08:00:00Z");

    @Test
    void should_change_nothing_without_a_policy() {
        assertThat(Policy.NONE.apply(REPORT, null, Circumstances.NONE)).isEqualTo(REPORT);
    }

    @Test
    void should_multiply_the_points_of_a_task_by_its_weight() {
        Policy policy = policy(Map.of("01-wait-n", number("2")), List.of(), null, null);

        Report report = policy.apply(REPORT, null, Circumstances.NONE);

        assertThat(report.score()).isEqualTo(score("2", "8"));
        assertThat(report.tasks().getFirst().score()).isEqualTo(score("2", "6"));
        assertThat(policy.maxPoints(SampleReport.course().tasks().getFirst()))
                .isEqualByComparingTo("6");
    }

    @Test
    void should_count_a_task_only_as_a_whole() {
        Report report =
                policy(Map.of(), List.of("01-wait-n"), null, null)
                        .apply(REPORT, null, Circumstances.NONE);

        assertThat(report.score()).isEqualTo(score("0", "5"));
        assertThat(report.notes())
                .contains("01-wait-n counts only as a whole, so its 1 point are not counted");
    }

    @Test
    void should_deduct_a_percentage_for_each_day_that_has_begun() {
        assertThat(lateBy("PT0S").points()).isEqualByComparingTo("1");
        assertThat(lateBy("PT1S").points()).isEqualByComparingTo("0.9");
        assertThat(lateBy("PT24H").points()).isEqualByComparingTo("0.9");
        assertThat(lateBy("PT24H1S").points()).isEqualByComparingTo("0.8");
        assertThat(lateBy("PT24H1S").notes())
                .contains("handed in 2 days late (a test): 20 % of 1 point are deducted");
    }

    @Test
    void should_deduct_no_more_than_the_policy_allows() {
        assertThat(lateBy("PT2400H").points()).isEqualByComparingTo("0.5");
    }

    @Test
    void should_deduct_nothing_for_free_days_and_extensions() {
        LatePolicy late = new LatePolicy(1, number("10"), null);

        assertThat(late(late, "PT24H", 0).points()).isEqualByComparingTo("1");
        assertThat(late(late, "PT48H", 0).points()).isEqualByComparingTo("0.9");
        assertThat(late(late, "PT72H", 2).points()).isEqualByComparingTo("1");
    }

    @Test
    void should_take_a_mark_without_a_time_for_one_day() {
        LatePolicy late = new LatePolicy(0, number("10"), null);
        Policy policy = policy(Map.of(), List.of(), late, null);

        assertThat(policy.apply(REPORT, DUE, marked(0)).points()).isEqualByComparingTo("0.9");
        assertThat(policy.apply(REPORT, DUE, marked(1)).points()).isEqualByComparingTo("1");
    }

    @Test
    void should_cap_the_points() {
        Report report =
                policy(Map.of(), List.of(), null, number("10"))
                        .apply(REPORT, null, Circumstances.NONE);

        assertThat(report.points()).isEqualByComparingTo("0.5");
        assertThat(report.notes()).contains("at most 10 % of the points can be earned");
    }

    @Test
    void should_add_manual_points_and_state_the_reason() {
        Report report = Policy.NONE.apply(REPORT, null, manual("1.5", "a good explanation"));

        assertThat(report.points()).isEqualByComparingTo("2.5");
        assertThat(report.notes()).contains("+1.5 points: a good explanation");
    }

    @Test
    void should_give_no_less_than_nothing_and_no_more_than_everything() {
        assertThat(Policy.NONE.apply(REPORT, null, manual("-9", "copied")).points()).isZero();
        assertThat(Policy.NONE.apply(REPORT, null, manual("99", "a gift")).points())
                .isEqualByComparingTo("5");
    }

    @Test
    void should_count_the_best_attempt_or_the_latest() {
        Policy latest = new Policy(Map.of(), List.of(), null, null, Attempts.LATEST);
        Instant later = DUE.plusSeconds(1);

        assertThat(Policy.NONE.counts(score("1", "5"), DUE, score("2", "5"), later)).isTrue();
        assertThat(Policy.NONE.counts(score("2", "5"), DUE, score("1", "5"), later)).isFalse();
        assertThat(latest.counts(score("2", "5"), DUE, score("1", "5"), later)).isTrue();
        assertThat(latest.counts(score("2", "5"), null, score("1", "5"), later)).isFalse();
    }

    @Test
    void should_refuse_numbers_out_of_range() {
        assertThatThrownBy(() -> new LatePolicy(0, number("101"), null))
                .hasMessage("expected 'percent-per-day' to be a number from 0 to 100, found '101'");
        assertThatThrownBy(() -> policy(Map.of("01-a", number("-1")), List.of(), null, null))
                .hasMessage("expected the weight of '01-a' to be 0 or more, found '-1'");
    }

    private static Report lateBy(String duration) {
        return late(new LatePolicy(0, number("10"), number("50")), duration, 0);
    }

    private static Report late(LatePolicy late, String duration, int extension) {
        Circumstances known =
                new Circumstances(
                        DUE.plus(java.time.Duration.parse(duration)),
                        false,
                        "a test",
                        extension,
                        List.of());
        return policy(Map.of(), List.of(), late, null).apply(REPORT, DUE, known);
    }

    private static Circumstances marked(int extension) {
        return new Circumstances(null, true, "a mark", extension, List.of());
    }

    private static Circumstances manual(String points, String reason) {
        return new Circumstances(
                null, false, "", 0, List.of(new ManualPoints(number(points), reason)));
    }

    private static Policy policy(
            Map<String, BigDecimal> weights,
            List<String> whole,
            @Nullable LatePolicy late,
            @Nullable BigDecimal cap) {
        return new Policy(weights, whole, late, cap, null);
    }

    private static Score score(String points, String most) {
        return new Score(number(points), number(most));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
