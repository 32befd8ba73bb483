package dev.simul.checks.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @Test
    void should_spell_out_what_could_steer_a_terminal() {
        assertThat(PlainText.line("a\u001b[31mred\u0007\r")).isEqualTo("a\\u001b[31mred\\u0007");
        assertThat(PlainText.line("\u202Eevil\u2066")).isEqualTo("\\u202eevil\\u2066");
        assertThat(PlainText.line("one\ntwo\u2028.")).isEqualTo("one\\u000atwo\\u2028.");
    }

    @Test
    void should_keep_letters_signs_and_pictures() {
        assertThat(PlainText.line("schön █ → \uD83D\uDC69\u200D\uD83D\uDCBB"))
                .isEqualTo("schön █ → \uD83D\uDC69\u200D\uD83D\uDCBB");
    }

    @ParameterizedTest
    @CsvSource({
        "::error file=x::y, \\u003a:error file=x::y",
        "'  ::group::', '  \\u003a:group::'",
        "a ##[error]b, a #\\u0023[error]b",
        "##vso[task], #\\u0023vso[task]",
        "##teamcity[x], #\\u0023teamcity[x]",
        "a::b List::of, a::b List::of",
        "## [x], ## [x]"
    })
    void should_contain_no_command_to_a_ci_system(String text, String shown) {
        assertThat(PlainText.line(text)).isEqualTo(shown);
    }

    @Test
    void should_write_only_characters_that_xml_allows() {
        assertThat(PlainText.xml("a\nb\uFFFE\uD800\u0000")).isEqualTo("a\nb\\ufffe\\ud800\\u0000");
    }
}
