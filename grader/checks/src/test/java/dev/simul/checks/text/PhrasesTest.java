package dev.simul.checks.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times, counts, values and exceptions are said the way people do, however odd they are. */
public class PhrasesTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.000000007S, 7 ns",
        "PT0.0000015S, 1.5 µs",
        "PT0.0105S, 10.5 ms",
        "PT1S, 1 s",
        "PT3.25S, 3.25 s",
        "PT3655S, 1 h 55 s",
        "PT12H, 12 h",
        "PT72H3M4.5S, 3 d 3 min 4.5 s",
        "PT-1.5S, -1.5 s"
    })
    void should_format_durations(Duration duration, String words) {
        assertThat(Phrases.duration(duration)).isEqualTo(words);
    }

    @Test
    void should_format_counts_and_lists() {
        assertThat(Phrases.count(0, "wait")).isEqualTo("no wait");
        assertThat(Phrases.count(1, "wait")).isEqualTo("1 wait");
        assertThat(Phrases.count(2, "reply")).isEqualTo("2 replies");
        assertThat(Phrases.plural("move")).isEqualTo("moves");
        assertThat(Phrases.plural("play")).isEqualTo("plays");
        assertThat(Phrases.plural("fetch")).isEqualTo("fetches");
        assertThat(Phrases.plural("piece of work")).isEqualTo("pieces of work");
        assertThat(Phrases.list(List.of())).isEqualTo("none");
        assertThat(Phrases.list(Collections.nCopies(15, "a")))
                .isEqualTo("a, a, a, a, a, a, a, a, a, a, a, a and 3 more");
        assertThat(Phrases.ordinal(4)).isEqualTo("fourth");
        assertThat(Phrases.ordinal(1001)).isEqualTo("no. 1001");
        assertThat(Phrases.article("IOException")).isEqualTo("an IOException");
        assertThat(Phrases.article("TimeoutException")).isEqualTo("a TimeoutException");
    }

    @Test
    void should_format_values() {
        assertThat(ValueText.of(null)).isEqualTo("null");
        assertThat(ValueText.of("a\nb")).isEqualTo("\"a b\"");
        assertThat(ValueText.of('a')).isEqualTo("'a'");
        assertThat(ValueText.of(List.of(Duration.ofMillis(9), 7))).isEqualTo("[9 ms, 7]");
        assertThat(ValueText.of(Map.of("a", 1))).isEqualTo("{\"a\"=1}");
        assertThat(ValueText.of(new int[][] {{1, 2}, {}})).isEqualTo("[[1, 2], []]");
        assertThat(ValueText.of(Collections.nCopies(1000, 1)))
                .isEqualTo("[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, … 988 more]");
        assertThat(ValueText.of("x".repeat(200))).hasSize(82).endsWith("…\"");
    }

    @Test
    void should_format_values_whose_to_string_fails() {
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        Object hostile =
                new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException("no");
                    }
                };

        assertThat(ValueText.of(itself)).isEqualTo("[[[[[…]]]]]");
        assertThat(ValueText.of(List.of(1, hostile)))
                .matches("\\[1, a .* whose toString throws IllegalStateException]");
    }

    @Test
    void should_format_exceptions_with_their_causes() {
        Throwable boom = new IllegalStateException("boom\n  and more");

        assertThat(ThrowableText.of(boom)).isEqualTo("IllegalStateException: boom and more");
        assertThat(ThrowableText.of(new ExecutionException(new CompletionException(boom))))
                .isEqualTo(
                        "ExecutionException, caused by CompletionException, caused by"
                                + " IllegalStateException: boom and more");
        assertThat(ThrowableText.of(new NullPointerException())).isEqualTo("NullPointerException");
        assertThat(ThrowableText.of(new NoSuchMethodError("'void WaitN.waitN()'")))
                .isEqualTo(
                        "NoSuchMethodError: 'void WaitN.waitN()', because the name, parameters or"
                                + " modifiers differ from those in the stub");
    }

    @Test
    void should_lay_out_what_was_expected_and_found() {
        Mismatch finding = new Mismatch("3 s: the longest decides", "took", "6 s\nin all");

        assertThat(finding.lines())
                .containsExactly(
                        "expected  3 s: the longest decides", "but took  6 s", "          in all");
        assertThat(finding.actual()).isEqualTo("took 6 s\nin all");
        assertThat(finding.line()).isEqualTo("expected 3 s: the longest decides, but took 6 s");
        assertThat(Mismatch.plain(" ").line()).isEqualTo("failed without a message");
        assertThatThrownBy(() -> new Mismatch("a", "b", " "))
                .hasMessage("expected a text for what was found, found an empty text");
    }

    @Test
    void should_break_long_lines_between_words() {
        assertThat(Wrap.hanging("hint: ", "one two three four", 14))
                .containsExactly("hint: one two", "      three", "      four");
        assertThat(Wrap.lines("  indented words", 10)).containsExactly("  indented", "  words");
        assertThat(Wrap.lines("unbreakable", 4)).containsExactly("unbr", "eaka", "ble");
        assertThat(Wrap.lines("at Waits.oneByOne(Waits.java:7)", 24))
                .containsExactly("at Waits.oneByOne(Waits.", "java:7)");
        assertThat(Wrap.hanging("expected  ", "a long name", 12))
                .containsExactly("expected  a", "  long name");
        assertThat(Wrap.lines("", 4)).containsExactly("");
    }
}
