package dev.simul.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimelineTextTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void should_read_what_it_has_written() {
        Row row =
                new Row(
                        "row WAITING  – a label ",
                        List.of(
                                new Bar(Bar.Kind.WAITING, Duration.ZERO, SECOND),
                                new Bar(Bar.Kind.BLOCKED, SECOND, Duration.ofDays(200_000))));
        List<CheckTimeline> timelines =
                List.of(
                        new CheckTimeline(
                                2,
                                SECOND,
                                Duration.ofNanos(1),
                                new Chart(SECOND, List.of(row, new Row("", List.of())), 7)),
                        new CheckTimeline(
                                0, Duration.ZERO, null, new Chart(Duration.ZERO, List.of())));

        assertThat(TimelineText.read(TimelineText.write(timelines))).isEqualTo(timelines);
        assertThat(TimelineText.read(TimelineText.write(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "timeline 1 PT0S",
                "timeline 1 PT0S - PT1S x",
                "timeline -1 PT0S - PT1S 0",
                "timeline 1 PT0S - PT1S 0\nrow a\nSLEEPING PT0S PT1S",
                "timeline 1 PT0S - PT1S 0\nrow a\nWAITING PT1S PT0S",
                "timeline 1 PT0S - PT1S 0\nrow a\nWAITING PT1S"
            })
    void should_refuse_other_text(String text) {
        assertThatThrownBy(() -> TimelineText.read(text))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
