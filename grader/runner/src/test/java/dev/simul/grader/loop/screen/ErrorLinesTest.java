package dev.simul.grader.loop.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TextWidth;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.verdict.CompileError;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorLinesTest {
    private static final Style WIDE = new Style(Palette.PLAIN, new TextWidth(80));
    private static final Style NARROW = new Style(Palette.PLAIN, new TextWidth(40));

    private static List<String> lines(String source, long line, long column, Style style) {
        return ErrorLines.of(
                List.of(new CompileError("a/A.java", line, column, "';' expected")),
                List.of(new SourceFile("a/A.java", source)),
                style);
    }

    @Test
    void should_put_a_caret_below_the_column() {
        assertThat(lines("class A {\n    int a\n}\n", 2, 10, WIDE))
                .containsExactly(
                        "    A.java:2: ';' expected",
                        "    2 │     int a",
                        "      │          ^",
                        "");
    }

    @Test
    void should_put_the_caret_below_the_column_after_a_tab() {
        assertThat(lines("class A {\n\tint a\n}\n", 2, 14, WIDE))
                .contains("    2 │     int a", "      │          ^");
    }

    @Test
    void should_show_the_part_of_a_long_line_around_the_column() {
        String source = "    int a = " + "1 + ".repeat(30) + "2\n";

        List<String> lines = lines(source, 1, source.length(), NARROW);

        assertThat(lines).allMatch(line -> line.length() <= 40);
        String caret = lines.stream().filter(line -> line.endsWith("^")).findFirst().orElseThrow();
        String shown = lines.get(lines.indexOf(caret) - 1);
        assertThat(shown).contains("│ …").endsWith("2");
        assertThat(caret.length()).isEqualTo(shown.length() + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {26, 27, 28, 29, 30, 31, 32, 33, 34, 40, 50, 80})
    void should_show_as_much_of_the_end_of_a_line_as_there_is_room_for(int length) {
        String source = "x".repeat(length) + "\n";

        List<String> lines = lines(source, 1, length + 1, NARROW);

        String shown = lines.get(1);
        assertThat(lines).allMatch(line -> line.length() <= 40);
        assertThat(shown.contains("…")).isEqualTo(length > 31);
        assertThat(shown).hasSize(Math.min(8 + length, 39));
        assertThat(lines.get(2)).hasSize(shown.length() + 1).endsWith("^");
    }

    @Test
    void should_show_an_error_without_a_place() {
        List<String> lines =
                ErrorLines.of(
                        List.of(new CompileError("", 0, 0, "the compiler failed")),
                        List.of(),
                        WIDE);

        assertThat(lines).containsExactly("    the compiler failed", "");
    }

    @Test
    void should_show_only_the_first_errors() {
        List<String> lines =
                ErrorLines.of(
                        Collections.nCopies(5, new CompileError("a/A.java", 1, 1, "no")),
                        List.of(new SourceFile("a/A.java", "x\n")),
                        WIDE);

        assertThat(lines).last().isEqualTo("    and 2 more errors, which may follow from these");
    }
}
