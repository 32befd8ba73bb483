package dev.simul.checks.chart;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.chart.Bar.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads are drawn as text: aligned, narrow, and on round times. */
class ChartTextTest {

    @Test
    void should_draw_each_kind_of_bar() {
        Chart chart =
                new Chart(
                        ofSeconds(6),
                        List.of(
                                new Row(
                                        "caller",
                                        List.of(
                                                bar(Kind.WAITING, 0, 2),
                                                bar(Kind.WORKING, 2, 3),
                                                bar(Kind.BLOCKED, 3, 5))),
                                new Row(
                                        "wait 1",
                                        List.of(
                                                bar(Kind.WORKING, 1, 1),
                                                bar(Kind.WORKING, 4, 6)))));

        assertThat(text(chart))
                .isEqualTo(
                        """
                                0 s       1 s       2 s       3 s       4 s       5 s       6 s
                        caller  ░░░░░░░░░░░░░░░░░░░░██████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
                        wait 1            │                             ████████████████████\
                        """);
        assertThat(Glyphs.ASCII.translate(text(chart)))
                .isEqualTo(
                        """
                                0 s       1 s       2 s       3 s       4 s       5 s       6 s
                        caller  ....................##########xxxxxxxxxxxxxxxxxxxx
                        wait 1            |                             ####################\
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PT0.000000003S | 0 ns                1 ns                2 ns                3 ns
                    PT0.0000015S   | 0 µs                          1 µs
                    PT0.03S        | 0 ms      5 ms      10 ms     15 ms     20 ms     25 ms     30 ms
                    PT1S           | 0 ms        200 ms      400 ms      600 ms      800 ms      1000 ms
                    PT9S           | 0 s         2 s         4 s         6 s         8 s
                    PT1M           | 0 s       10 s      20 s      30 s      40 s      50 s      60 s
                    PT3655S        | 0 min          20 min         40 min         60 min
                    PT12H          | 0 h       2 h       4 h       6 h       8 h       10 h      12 h
                    PT720H         | 0 d       5 d       10 d      15 d      20 d      25 d      30 d
                    """)
    void should_put_ticks_at_round_times(Duration length, String labels) {
        Chart chart =
                new Chart(
                        length, List.of(new Row("", List.of(new Bar(Kind.WORKING, ZERO, length)))));

        assertThat(ChartText.of(chart).getFirst().strip()).isEqualTo(labels);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 999, 1_000_001, 7_777_777_777L, 86_399_999_999_999L, Long.MAX_VALUE})
    void should_stay_narrow_at_any_length(long nanos) {
        Duration length = ofNanos(nanos);
        Chart chart =
                new Chart(
                        length,
                        List.of(
                                new Row(
                                        "a thread with a name of very many letters",
                                        List.of(new Bar(Kind.WORKING, ZERO, length)))));

        List<String> lines = ChartText.of(chart);

        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line).hasSizeLessThan(95));
        assertThat(lines.get(1)).matches("a thread with a…  █{40,60}");
    }

    @Test
    void should_omit_rows_in_the_middle_of_a_long_chart() {
        List<Row> rows =
                IntStream.rangeClosed(1, 24)
                        .mapToObj(i -> new Row("board " + i, List.of(bar(Kind.WORKING, 0, 1))))
                        .toList();

        List<String> lines = ChartText.of(new Chart(ofSeconds(1), rows));

        assertThat(lines).hasSize(1 + 7 + 1 + 2);
        assertThat(lines.get(7)).startsWith("board 7   █");
        assertThat(lines.get(8)).isEqualTo("… 15 more");
        assertThat(Glyphs.ASCII.translate(lines.get(8))).isEqualTo("... 15 more");
        assertThat(lines.get(9)).startsWith("board 23  █");
    }

    @Test
    void should_count_the_rows_that_a_limited_chart_has_lost() {
        List<Row> rows =
                IntStream.rangeClosed(1, 1000)
                        .mapToObj(i -> new Row("wait " + i, List.of(bar(Kind.WORKING, 0, 1))))
                        .toList();
        Chart chart = new Chart(ofSeconds(1), rows);

        assertThat(ChartText.of(chart)).contains("… 991 more");
        assertThat(ChartText.of(chart.withRows(40))).isEqualTo(ChartText.of(chart));
        assertThat(ChartText.of(chart.withRows(5))).contains("… 995 more").hasSize(1 + 5 + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {34, 54, 74, 94})
    void should_fit_into_any_width(int columns) {
        for (Duration length : List.of(ofNanos(1), ofSeconds(6), ofSeconds(59), ofHours(719))) {
            Chart chart =
                    new Chart(
                            length,
                            List.of(
                                    new Row("thread with a long name 17", List.of()),
                                    new Row("b", List.of(new Bar(Kind.WORKING, ZERO, length)))));

            List<String> lines = ChartText.of(chart, columns);

            assertThat(lines).hasSize(3).allMatch(line -> line.length() <= columns);
            assertThat(lines.getFirst()).matches(" +0 \\S+ +\\d+ \\S+.*");
            assertThat(lines.get(1)).startsWith("thr").endsWith("… 17");
            assertThat(lines.get(2)).matches("b +█{6,}");
        }
    }

    @Test
    void should_draw_nothing_if_there_is_nothing() {
        assertThat(ChartText.of(new Chart(ZERO, List.of(new Row("a", List.of()))))).isEmpty();
        assertThat(ChartText.of(new Chart(ofSeconds(1), List.of()))).isEmpty();
    }

    @Test
    void should_keep_names_on_one_line() {
        Chart chart =
                new Chart(
                        ofMillis(1), List.of(new Row("a\n\tb", List.of(bar(Kind.WORKING, 0, 0)))));

        assertThat(ChartText.of(chart)).hasSize(2);
    }

    @Test
    void should_choose_characters_that_an_encoding_has() {
        assertThat(Glyphs.in(StandardCharsets.UTF_8)).isEqualTo(Glyphs.UNICODE);
        assertThat(Glyphs.in(StandardCharsets.US_ASCII)).isEqualTo(Glyphs.ASCII);
        assertThat(Glyphs.in(StandardCharsets.ISO_8859_1)).isEqualTo(Glyphs.ASCII);
    }

    @Test
    void should_refuse_negative_times() {
        assertThatThrownBy(() -> bar(Kind.WORKING, 2, 1))
                .hasMessage(
                        "expected a bar that ends at or after its start, found one from 'PT2S' to 'PT1S'");
        assertThatThrownBy(() -> new Chart(ofHours(-1), List.of()))
                .hasMessage("expected a chart length of zero or more, found 'PT-1H'");
    }

    private static String text(Chart chart) {
        return String.join("\n", ChartText.of(chart));
    }

    private static Bar bar(Kind kind, long from, long to) {
        return new Bar(kind, ofSeconds(from), ofSeconds(to));
    }
}
