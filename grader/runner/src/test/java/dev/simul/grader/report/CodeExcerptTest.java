package dev.simul.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.submission.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeExcerptTest {
    private static final List<SourceFile> FILES =
            List.of(
                    new SourceFile("a/One.java", text(10)),
                    new SourceFile("b/Two.java", text(2)),
                    new SourceFile("a/Twin.java", text(9)),
                    new SourceFile("b/Twin.java", text(9)));

    private static String text(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(line -> "line " + line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void should_show_three_lines_before_and_after_the_line_of_a_frame() {
        assertThat(excerpts("One.call(One.java:5)"))
                .containsExactly(
                        new CodeExcerpt(
                                "a/One.java",
                                5,
                                2,
                                List.of(
                                        "line 2", "line 3", "line 4", "line 5", "line 6", "line 7",
                                        "line 8")));
    }

    @Test
    void should_end_with_the_file() {
        assertThat(excerpts("b/Two.java:1: ';' expected"))
                .containsExactly(new CodeExcerpt("b/Two.java", 1, 1, List.of("line 1", "line 2")));
    }

    @Test
    void should_tell_files_of_one_name_apart_by_their_path() {
        assertThat(excerpts("b/Twin.java:9: ';' expected"))
                .extracting(CodeExcerpt::file)
                .containsExactly("b/Twin.java");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Twin.call(Twin.java:3)",
                "Other.call(Other.java:1)",
                "Two.java:3: beyond the end",
                "Two.java:0: no line",
                "One.java: no line",
                ""
            })
    void should_show_nothing_if_the_line_is_unknown(String text) {
        assertThat(excerpts(text)).isEmpty();
    }

    private static List<CodeExcerpt> excerpts(String text) {
        return CodeExcerpt.namedIn(text, FILES).toList();
    }
}
