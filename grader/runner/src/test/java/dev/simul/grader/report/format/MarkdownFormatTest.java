package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.report.Audience;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.ShownReport;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {
    private final ShownReport shown =
            new ShownReport(SampleReport.report(), Audience.STUDENT, false);

    @Test
    void should_show_the_score_and_a_row_for_each_task_first() {
        assertThat(new MarkdownFormat().write(shown))
                .startsWith(
                        """
                        ## Sample: 1 of 5 points (20 %)

                        | | board | points | checks passed |
                        | --- | --- | ---: | ---: |
                        | ✗ | Board 01 · Many waits at once | 1 of 3 | 1 of 3 |
                        | ! | Board 02 · Measuring | 0 of 1 | 0 of 1 |
                        | ○ | Board 03 · Tasks | 0 of 1 | 0 of 1 |
                        """);
    }

    @Test
    void should_unfold_what_failed_with_the_line_of_code() {
        assertThat(new MarkdownFormat().write(shown))
                .contains(
                        """
                        <details>
                        <summary>✗ Board 01 · Many waits at once</summary>

                        ✓ **returns every result** (result, 1 point)

                        ✗ **the waits overlap** (elapsed, 1 point)

                        ```text
                        expected  3 s: all waits run together
                        but took  6 s: one after another
                           0 s       6 s
                        1  █████
                        2       █████
                        at WaitN.waitN(WaitN.java:27)
                        You may believe that a misconception.
                        hint: A hint?
                        ```

                        ` a/WaitN.java:27 `
                        """)
                .contains(">   27  // a line");
    }

    @Test
    void should_show_the_message_of_the_compiler() {
        assertThat(new MarkdownFormat().write(shown))
                .contains(
                        """
                        **does not compile**

                        ```text
                        b/Measure.java:3: ';' expected
                        ```
                        """);
    }
}
