package dev.simul.checks.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartLimitsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void should_leave_out_rows_in_the_middle() {
        Chart limited = limited(new Chart(SECOND, rows(1_000)));

        assertThat(limited.rows()).hasSize(40);
        assertThat(limited.omittedRows()).isEqualTo(960);
        assertThat(limited.rows().get(37).label()).isEqualTo("37");
        assertThat(limited.rows().get(38).label()).isEqualTo("998");
        assertThat(limited.withRows(12).omittedRows()).isEqualTo(988);
        assertThat(limited.withRows(12).rows().getLast().label()).isEqualTo("999");
    }

    @Test
    void should_keep_all_rows_if_there_are_few() {
        Chart chart = new Chart(SECOND, rows(12));

        assertThat(limited(chart)).isEqualTo(chart);
        assertThat(chart.withRows(12)).isEqualTo(chart);
    }

    @Test
    void should_join_bars_only_if_there_are_many_and_no_gap_is_visible() {
        List<Bar> thousand = bars(100_000, Duration.ofMillis(1));

        assertThat(limited(row(thousand)).rows().getFirst().bars())
                .containsExactly(new Bar(Bar.Kind.WORKING, Duration.ZERO, thousand.getLast().to()));
        assertThat(limited(row(bars(100, SECOND))).rows().getFirst().bars()).hasSize(100);
        assertThat(limited(row(bars(500, SECOND))).rows().getFirst().bars()).hasSize(500);
    }

    @Test
    void should_make_labels_short_and_printable() {
        Row row = new Row("a\u0000\nb" + "c".repeat(100), List.of());

        assertThat(limited(new Chart(SECOND, List.of(row))).rows().getFirst().label())
                .hasSize(40)
                .startsWith("a  bccc")
                .endsWith("c…");
    }

    private static Chart limited(Chart chart) {
        return new CheckTimeline(1, Duration.ZERO, null, chart).limited().chart();
    }

    private static List<Row> rows(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Row(String.valueOf(i), bars(1, SECOND)))
                .toList();
    }

    private static Chart row(List<Bar> bars) {
        return new Chart(bars.getLast().to(), List.of(new Row("a", bars)));
    }

    /** Returns bars that take half of the time between their beginnings. */
    private static List<Bar> bars(int number, Duration step) {
        return IntStream.range(0, number)
                .mapToObj(i -> step.multipliedBy(i))
                .map(from -> new Bar(Bar.Kind.WORKING, from, from.plus(step.dividedBy(2))))
                .toList();
    }
}
