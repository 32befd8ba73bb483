package dev.simul.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.manifest.Kind;
import dev.simul.checks.manifest.Visibility;
import dev.simul.checks.text.Palette;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.page.ProofJson;
import dev.simul.grader.proof.page.ProofPage;
import dev.simul.grader.proof.page.ProofText;
import dev.simul.grader.proof.result.AnswerProof;
import dev.simul.grader.proof.result.CheckProof;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.SaltProof;
import dev.simul.grader.proof.result.TaskProof;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProofFormatsTest {
    private static final List<String> BOTH = List.of("check-1", "check-2");

    private final CourseProof proven =
            proof(
                    answer("wrong-in-both", BOTH, BOTH),
                    answer("wrong-in-one", List.of("check-2"), List.of("check-2")));

    private final CourseProof notProven =
            proof(
                    answer("<script>", List.of("check-1"), List.of("check-2")),
                    answer("a-name-" + "that-is-long-".repeat(9), BOTH, BOTH));

    @Test
    void should_write_json_that_matches_its_schema() throws IOException {
        assertThat(schemaErrors(ProofJson.write(proven))).isEmpty();
        assertThat(schemaErrors(ProofJson.write(notProven))).isEmpty();
        assertThat(schemaErrors(ProofJson.write(proven).replace("\"rejected\",", "\"bad\",")))
                .isNotEmpty();
    }

    @Test
    void should_draw_the_kill_matrix() {
        assertThat(lines(proven))
                .containsExactly(
                        "Board 07 · A task" + " ".repeat(71) + "✓ proven",
                        "  2 right answers, each check on 201 schedules",
                        "    ✓ reference   ✓ other",
                        "  2 wrong answers  1  2  3  4  5  6  7  8  9 10 11 12",
                        "    wrong-in-both  ■  □  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·",
                        "    wrong-in-one   ·  ■  ·  ·  ·  ·  ·  ·  ·  ·  ·  ·",
                        "     1 check-1    7 check-7",
                        "     2 check-2    8 check-8",
                        "     3 check-3    9 check-9",
                        "     4 check-4   10 check-10",
                        "     5 check-5   11 check-11",
                        "     6 check-6   12 check-12",
                        "");
    }

    @Test
    void should_mark_results_that_differ_from_the_answer_and_say_what_to_do() {
        assertThat(lines(notProven))
                .anyMatch(line -> line.endsWith("✗ not proven"))
                .anyMatch(line -> line.matches(" {4}<script> +\\?  ✗  ·.*"))
                .contains(
                        "  ✗ a/file: expected one thing, found another: mend it", "    │ evidence")
                .allMatch(line -> line.length() < 100);
    }

    @Test
    void should_print_the_totals() {
        ProofText text = new ProofText(Palette.PLAIN, Glyphs.UNICODE);

        assertThat(text.summary(proven))
                .containsExactly(
                        "✓ proven",
                        "    1 board · 12 checks · 1 reference · 1 accepted · 2 rejected answers",
                        "    each check of a right answer runs on at least 201 schedules: 4,824 in"
                                + " total, of which 1,200 differ");
        assertThat(text.summary(notProven))
                .startsWith(
                        "  ✗ README.md: expected a row, found none: add a row",
                        "✗ not proven: 2 problems")
                .endsWith("next: a/file: expected one thing, found another: mend it");
    }

    @Test
    void should_show_the_problems_with_each_salt() throws IOException {
        Problem problem = new Problem("a.java", "a pass", "a failure", "correct the check");
        CourseProof proof =
                proven.withSalts(
                        List.of(
                                new SaltProof("0123456789abcdef", List.of()),
                                new SaltProof("fedcba9876543210", List.of(problem))));

        assertThat(proof.proven()).isFalse();
        assertThat(schemaErrors(ProofJson.write(proof))).isEmpty();
        assertThat(new ProofPage(proof).write())
                .contains("salts</dt><dd>2")
                .contains("Salt fedcba9876543210: " + problem.sentence())
                .doesNotContain("Salt 0123456789abcdef");
        assertThat(
                        new ProofText(Palette.PLAIN, Glyphs.UNICODE)
                                .line(proof.salts().getLast(), 2, 2, 24))
                .isEqualTo("Salt 2 of 2 · fedcba9876543210 · 24 boards  ✗ not proven: 1 problem");
    }

    @Test
    void should_print_a_proof_in_ascii() {
        ProofText text = new ProofText(Palette.PLAIN, Glyphs.ASCII);

        assertThat(text.lines(proven.tasks().getFirst()))
                .contains("    wrong-in-both  #  o  -  -  -  -  -  -  -  -  -  -")
                .allMatch(line -> StandardCharsets.US_ASCII.newEncoder().canEncode(line));
    }

    @Test
    void should_write_a_page_that_needs_no_other_file() {
        String page = new ProofPage(notProven).write();

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains(
                        "&lt;script>",
                        "✗ not proven",
                        "a/file: expected one thing",
                        "expected a row")
                .contains("title=\"a-name-that-is-long-")
                .doesNotContain("<script", "src=", "<link", "@import");
        assertThat(new ProofPage(proven).write()).contains("✓ proven", "4,824", "1,200");
    }

    private static List<String> lines(CourseProof proof) {
        return new ProofText(Palette.PLAIN, Glyphs.UNICODE).lines(proof.tasks().getFirst());
    }

    private static AnswerProof answer(String name, List<String> named, List<String> failed) {
        return new AnswerProof(
                AnswerKind.REJECTED,
                name,
                "folder/" + name,
                1,
                12,
                12,
                named,
                failed,
                List.of("some-advice"),
                Map.of("check-1", List.of("too-long")));
    }

    private static CourseProof proof(AnswerProof... rejected) {
        List<AnswerProof> answers = new ArrayList<>();
        for (AnswerKind kind : List.of(AnswerKind.REFERENCE, AnswerKind.ACCEPTED)) {
            String name = kind == AnswerKind.REFERENCE ? "reference" : "other";
            answers.add(
                    new AnswerProof(
                            kind, name, "folder", 201, 2412, 600, List.of(), List.of(), List.of(),
                            Map.of()));
        }
        answers.addAll(List.of(rejected));
        List<Problem> problems =
                answers.stream().anyMatch(answer -> answer.name().equals("<script>"))
                        ? List.of(
                                new Problem(
                                        "a/file",
                                        "one thing",
                                        "another",
                                        "mend it",
                                        List.of("evidence")))
                        : List.of();
        TaskProof task =
                new TaskProof(
                        "07-task",
                        "A task",
                        BigDecimal.valueOf(3),
                        IntStream.rangeClosed(1, 12).mapToObj(ProofFormatsTest::check).toList(),
                        answers,
                        problems);
        return CourseProof.of(
                "Trial",
                Instant.EPOCH,
                ProofTotals.of(List.of(task), 201),
                List.of(task),
                problems.isEmpty()
                        ? List.of()
                        : List.of(new Problem("README.md", "a row", "none", "add a row")));
    }

    private static CheckProof check(int number) {
        return new CheckProof(
                number,
                "check-" + number,
                "does something",
                Kind.RESULT,
                Visibility.HIDDEN,
                new BigDecimal("0.25"),
                List.of());
    }

    private static List<?> schemaErrors(String json) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(ProofJson.class.getResourceAsStream("verify.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(schema.readAllBytes(), StandardCharsets.UTF_8),
                            InputFormat.JSON)
                    .validate(json, InputFormat.JSON);
        }
    }
}
