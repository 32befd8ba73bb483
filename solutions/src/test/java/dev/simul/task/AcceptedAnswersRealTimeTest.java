package dev.simul.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs the real-time tests of each board, which Surefire runs on the reference, on the accepted
 * answers too. Each test runs on freshly loaded classes.
 */
@Tag("slow")
@Execution(ExecutionMode.CONCURRENT)
class AcceptedAnswersRealTimeTest {
    @TempDir private static Path classes;

    @TestFactory
    Stream<DynamicContainer> should_also_be_right_on_the_real_clock()
            throws ReflectiveOperationException {
        Stream.Builder<DynamicContainer> boards = Stream.builder();
        for (CourseBoard board : CourseBoard.all()) {
            List<Method> tests = tests(board);
            boards.add(
                    dynamicContainer(
                            board.id(),
                            board.answers("accepted").stream()
                                    .map(answer -> container(board, answer, tests))));
        }
        return boards.build();
    }

    private static DynamicContainer container(
            CourseBoard board, String answer, List<Method> tests) {
        CompiledAnswer compiled = new CompiledAnswer(board, "accepted", answer, classes);
        return dynamicContainer(
                answer,
                tests.stream()
                        .map(test ->
                                dynamicTest(
                                        board.id() + " " + answer + " " + test.getName(),
                                        () -> compiled.run(test))));
    }

    /** Shows that these tests can fail: wrong answers are too fast, too slow, or not right. */
    @ParameterizedTest
    @CsvSource({
        "00-wait-random, does-not-wait, never_waits_less_than_it_says",
        "01-wait-n, order-of-submission, waits_overlap",
        "01-wait-n, one-after-another, waits_overlap",
        "05-exhibition-sync, swallows-interruption, ends_when_interrupted",
        "10-first-result, first-to-end, the_first_success_wins_and_the_losers_are_interrupted",
        "12-bounded-map, all-at-once, leaves_no_place_empty",
        "17-rendezvous, counts-from-one, climbers_meet_twice",
        "18-retry, waits-for-the-bound, the_third_attempt_succeeds"
    })
    void should_find_that_a_wrong_answer_is_wrong(String id, String answer, String test)
            throws ReflectiveOperationException {
        CourseBoard board = new CourseBoard(id);
        assumeTrue(CourseBoard.all().contains(board), "the course contains " + id);
        Method method = board.realTimeTest().getDeclaredMethod(test);
        CompiledAnswer compiled = new CompiledAnswer(board, "rejected", answer, classes);

        assertThatThrownBy(() -> compiled.run(method)).isInstanceOf(AssertionError.class);
    }

    @Test
    void should_have_real_time_tests_of_each_board() throws ReflectiveOperationException {
        assertThat(CourseBoard.all()).isNotEmpty();
        for (CourseBoard board : CourseBoard.all()) {
            assertThat(tests(board)).as(board.id()).isNotEmpty();
        }
    }

    private static List<Method> tests(CourseBoard board) throws ReflectiveOperationException {
        return Arrays.stream(board.realTimeTest().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .toList();
    }
}
