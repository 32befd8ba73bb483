package dev.simul.grader.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.verdict.CheckVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedTaskTest {
    private static final CheckVerdict RIGHT = verdict("right", Reason.PASSED);
    private static final CheckVerdict TOO_SLOW = verdict("too_slow", Reason.ASSERTION);
    private static final CheckVerdict OTHER_RESULT = verdict("other_result", Reason.ASSERTION);
    private static final CheckVerdict FAILING = verdict("failing", Reason.ASSERTION);

    @Test
    void should_find_no_difference_if_only_the_right_answer_passes() {
        assertThat(PlantedTask.differences(List.of(RIGHT, TOO_SLOW, OTHER_RESULT, FAILING)))
                .isEmpty();
    }

    @Test
    void should_name_a_wrong_answer_that_passes() {
        CheckVerdict passed = verdict("too_slow", Reason.PASSED);

        assertThat(PlantedTask.differences(List.of(RIGHT, passed, OTHER_RESULT, FAILING)))
                .isEqualTo("the planted answer 'too_slow' must be ASSERTION and was PASSED");
    }

    @Test
    void should_name_a_right_answer_that_fails() {
        CheckVerdict failed = verdict("right", Reason.ASSERTION);

        assertThat(PlantedTask.differences(List.of(failed, TOO_SLOW, OTHER_RESULT, FAILING)))
                .isEqualTo("the planted answer 'right' must be PASSED and was ASSERTION");
    }

    @Test
    void should_not_trust_a_judge_that_does_not_report() {
        assertThat(PlantedTask.differences(List.of(RIGHT, TOO_SLOW, FAILING)))
                .isEqualTo(
                        "the planted answer 'other_result' must be ASSERTION and was DID_NOT_REPORT");
    }

    private static CheckVerdict verdict(String name, Reason reason) {
        return CheckVerdict.of(name, reason, Details.NONE);
    }
}
