package dev.simul.grader.worker.sample;

import dev.simul.checks.failure.NotStartedException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that end in odd ways. */
public class OddChecks {
    @Test
    void passes() {}

    @Test
    void aborts() {
        Assumptions.abort("no reason");
    }

    @Test
    void is_not_started() {
        throw new NotStartedException("waitN");
    }

    @Test
    @Disabled("later")
    void is_skipped() {}

    @Test
    void throws_something() {
        throw new IllegalStateException("broken");
    }

    @Test
    void throws_without_a_message() {
        throw new IllegalStateException() {
            @Override
            public String getMessage() {
                throw new UnsupportedOperationException();
            }
        };
    }

    @RepeatedTest(3)
    void fails_once(RepetitionInfo repetition) {
        if (repetition.getCurrentRepetition() == 2) {
            throw new AssertionError("the second time");
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("nothing")
    void has_no_arguments(int number) {}

    static Stream<Integer> nothing() {
        return Stream.empty();
    }

    void is_no_test() {}
}
