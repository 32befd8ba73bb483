package dev.simul.grader.mutant.operator;

import static dev.simul.grader.mutant.operator.OperatorTestKit.changes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.mutant.source.Change;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All operators say where they change a source, and change only concurrent code. */
class OperatorsTest {
    @Test
    void should_tell_the_line_and_the_method_of_a_change() {
        List<Change> changes =
                changes(
                        "drop-volatile",
                        """
                        class A {
                            int n;
                            volatile int m;
                            void one() { notifyAll(); }
                        }
                        """);

        assertThat(changes.getFirst().line()).isEqualTo(11);
        assertThat(changes.getFirst().method()).isEqualTo("A");
        assertThat(changes("notify-one", "class A { void one() { notifyAll(); } }"))
                .extracting(Change::method)
                .containsExactly("one");
    }

    @Test
    void should_change_nothing_in_code_without_concurrency() {
        String plain =
                """
                class A {
                    static int sum(int... numbers) {
                        int sum = 0;
                        for (int number : numbers) {
                            sum += number;
                        }
                        return sum;
                    }
                }
                """;

        assertThat(Operators.ids())
                .filteredOn(id -> !id.equals("make-static"))
                .allSatisfy(id -> assertThat(changes(id, plain)).as(id).isEmpty());
    }
}
