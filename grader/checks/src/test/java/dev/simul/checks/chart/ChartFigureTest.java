package dev.simul.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartFigureTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final CheckTimeline TIMELINE =
            timeline(
                    new Row(
                            "caller",
                            List.of(
                                    new Bar(
                                            Bar.Kind.WAITING,
                                            Duration.ZERO,
                                            Duration.ofSeconds(30)))),
                    new Row(
                            "wait <1>",
                            List.of(
                                    new Bar(
                                            Bar.Kind.WORKING,
                                            Duration.ofSeconds(15),
                                            Duration.ofSeconds(30)))));

    private static CheckTimeline timeline(Row... rows) {
        Duration length = Duration.ofSeconds(30);
        return new CheckTimeline(1, Duration.ZERO, length, new Chart(length, List.of(rows)));
    }

    @Test
    void should_place_bars_by_their_share_of_the_time_that_the_picture_spans() {
        assertThat(ChartFigure.of("a", "Title", TIMELINE, MINUTE))
                .contains("<rect class=\"working\" x=\"25.00%\" y=\"55\" width=\"25.00%\"")
                .contains("<rect class=\"waiting\" x=\"0.00%\"")
                .contains("<line class=\"end\" x1=\"50.00%\"");
    }

    @Test
    void should_describe_the_picture_in_words() {
        assertThat(ChartFigure.of("a", "Title", TIMELINE, MINUTE))
                .contains(
                        "role=\"img\" aria-labelledby=\"a-title a-desc\"",
                        "<title id=\"a-title\">Title</title>",
                        "<desc id=\"a-desc\">2 rows. caller: waits for others from 0 s to 30 s."
                                + " wait &lt;1&gt;: takes its time from 15 s to 30 s.</desc>");
    }

    @Test
    void should_show_an_instant_as_a_bar_of_some_width() {
        Bar instant = new Bar(Bar.Kind.WORKING, Duration.ZERO, Duration.ZERO);

        assertThat(ChartFigure.of("a", "Title", timeline(new Row("a", List.of(instant))), MINUTE))
                .contains("width=\"3\"", "takes its time at 0 s");
    }

    @Test
    void should_say_how_many_rows_are_left_out() {
        Row[] rows =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> new Row("wait " + i, List.of()))
                        .toArray(Row[]::new);

        assertThat(ChartFigure.of("a", "Title", timeline(rows), MINUTE))
                .contains(
                        ">wait 3<", ">… 994 more<", ">wait 998<", "1000 rows.", "wait 0: nothing.")
                .doesNotContain(">wait 4<", ">wait 997<");
    }

    @Test
    void should_refuse_to_span_less_than_its_timeline() {
        assertThatThrownBy(() -> ChartFigure.of("a", "Title", TIMELINE, Duration.ofSeconds(29)))
                .hasMessage("a picture spans all of its timeline, but spanned 'PT29S'");
    }
}
