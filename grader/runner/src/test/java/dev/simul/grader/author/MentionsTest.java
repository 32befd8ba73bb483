package dev.simul.grader.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    private final Mentions mentions =
            new Mentions(Map.of("03-nap", "04-nap", "04-sum", "03-sum", "11-end", "11-finish"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    see tasks/03-nap/README.md    | see tasks/04-nap/README.md
                    03-nap-more and a03-nap       | 03-nap-more and a03-nap
                    Board 03 · A nap              | Board 04 · A nap
                    boards 03 and 04              | boards 04 and 03
                    boards 01, 03, and 04         | boards 01, 04, and 03
                    boards 03 to 11               | boards 04 to 11
                    24 boards, board 030, board 3 | 24 boards, board 030, board 3
                    [03 A nap](tasks/03-nap/x.md) | [04 A nap](tasks/04-nap/x.md)
                    [04 A sum](../04-sum/x.md)    | [03 A sum](../03-sum/x.md)
                    the 03 of another list        | the 03 of another list
                    'verify 11-end'               | 'verify 11-finish'
                    """)
    void should_name_the_new_ids_and_numbers(String text, String expected) {
        assertThat(mentions.update(text)).isEqualTo(expected);
    }

    @Test
    void should_find_the_lines_that_name_a_task() {
        assertThat(mentions.lines("one\nboard 03\nnone\n11-end\nboard 05\n")).containsExactly(2, 4);
    }
}
