package dev.simul.grader.mutant.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.Survivor;
import dev.simul.grader.proof.result.WhyNotKilled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationsTest {
    private static final String ENTRY =
            """
            - answer: reference
              operator: remove-call
              before: pool.close();
              why: equivalent
              reason: All threads have ended.
            """;

    @TempDir private Path home;

    @Test
    void should_explain_nothing_without_a_file() {
        assertThat(Explanations.read(home, "01-nap").explain(survivor(7, "one")))
                .isEqualTo(survivor(7, "one"));
    }

    @Test
    void should_explain_a_survivor_on_any_line() throws IOException {
        Explanations explanations = read(ENTRY);

        Survivor explained = explanations.explain(survivor(7, "one"));

        assertThat(explained.why()).isEqualTo(WhyNotKilled.EQUIVALENT);
        assertThat(explained.reason()).isEqualTo("All threads have ended.");
        assertThat(explanations.explain(survivor(70, "two")).isExplained()).isTrue();
        assertThat(explanations.problems()).isEmpty();
    }

    @Test
    void should_explain_only_the_method_that_it_names() throws IOException {
        Explanations explanations = read(ENTRY + "  method: one\n");

        assertThat(explanations.explain(survivor(7, "two")).isExplained()).isFalse();
        assertThat(explanations.explain(survivor(7, "one")).isExplained()).isTrue();
    }

    @Test
    void should_ignore_line_breaks_and_indentation() throws IOException {
        Explanations explanations =
                read(
                        ENTRY.replace(
                                "before: pool.close();", "before: |\n    pool\n      .close();"));
        Survivor wrapped =
                new Survivor(
                        "reference",
                        "remove-call",
                        "A.java",
                        7,
                        "one",
                        List.of("pool", ".close();"),
                        List.of(),
                        null,
                        "");

        assertThat(explanations.explain(wrapped).isExplained()).isTrue();
    }

    @Test
    void should_report_an_explanation_that_matches_no_survivor() throws IOException {
        Explanations explanations = read(ENTRY);

        assertThat(explanations.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "solutions/mutants/01-nap.yml: expected each explanation to match a mutant"
                                + " that passes all checks, found one that matches none: reference,"
                                + " remove-call: pool.close(); -> : remove or correct the"
                                + " explanation");
    }

    @Test
    void should_refuse_an_entry_without_a_known_category() {
        assertThatThrownBy(() -> read(ENTRY.replace("equivalent", "too hard")))
                .isInstanceOf(BrokenCourseException.class)
                .hasMessageContaining(
                        "solutions/mutants/01-nap.yml: entry 1: expected 'why' to be one of"
                                + " equivalent, outside the contract, not observable, found 'too"
                                + " hard'");
    }

    @Test
    void should_refuse_an_entry_that_lacks_a_reason() {
        assertThatThrownBy(() -> read(ENTRY.replaceAll("  reason: .*\n", "")))
                .isInstanceOf(BrokenCourseException.class)
                .hasMessageContaining("entry 1: expected 'reason', found none");
    }

    @Test
    void should_refuse_an_unknown_name_and_say_the_entry() {
        assertThatThrownBy(() -> read(ENTRY + ENTRY + "  because: yes\n"))
                .isInstanceOf(BrokenCourseException.class)
                .hasMessageContaining("solutions/mutants/01-nap.yml: entry 2: expected an")
                .hasMessageContaining("because");
    }

    @Test
    void should_refuse_what_is_no_yaml_and_say_the_line() {
        assertThatThrownBy(() -> read(ENTRY + "  method: 'one\n"))
                .isInstanceOf(BrokenCourseException.class)
                .hasMessageContaining("solutions/mutants/01-nap.yml:6: expected a list");
    }

    @Test
    void should_accept_every_category() throws IOException {
        for (WhyNotKilled why : WhyNotKilled.values()) {
            Explanations explanations = read(ENTRY.replace("equivalent", why.words()));

            assertThat(explanations.explain(survivor(7, "one")).why()).isEqualTo(why);
        }
    }

    private Explanations read(String text) throws IOException {
        Path file = home.resolve("solutions/mutants/01-nap.yml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Explanations.read(home, "01-nap");
    }

    private static Survivor survivor(int line, String method) {
        return new Survivor(
                "reference",
                "remove-call",
                "A.java",
                line,
                method,
                List.of("pool.close();"),
                List.of(),
                null,
                "");
    }
}
