package dev.simul.grader.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.grader.proof.page.MutantText;
import dev.simul.grader.proof.page.ProofJson;
import dev.simul.grader.proof.page.ProofPage;
import dev.simul.grader.proof.result.CourseMutants;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.MutantTally;
import dev.simul.grader.proof.result.OperatorMutants;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.Survivor;
import dev.simul.grader.proof.result.TaskMutants;
import dev.simul.grader.proof.result.WhyNotKilled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MutantFormatsTest {
    private static final Survivor SURVIVOR =
            new Survivor(
                    "reference",
                    "remove-call",
                    "solutions/src/main/java/dev/simul/task/gracefulshutdown/AServiceWithALongName.java",
                    91,
                    "shutdown",
                    List.of("if (a < b) {", "pool.close();"),
                    List.of("if (a < b) {" + " // a long line".repeat(10)),
                    null,
                    "");

    private static final Survivor EXPLAINED =
            new Survivor("other", "math", "A.java", 1, "one", List.of("a"), List.of("b"), null, "")
                    .explained(WhyNotKilled.OUTSIDE_THE_CONTRACT, "The README allows it.");

    private final CourseMutants wrong =
            CourseMutants.of(
                    21,
                    List.of(
                            task("01-nap", new MutantTally(10, 8, 1), List.of(SURVIVOR, EXPLAINED)),
                            task("02-sum", new MutantTally(30, 30, 0), List.of())),
                    false);

    private final CourseMutants right =
            CourseMutants.of(
                    21, List.of(task("02-sum", new MutantTally(30, 30, 0), List.of())), true);

    private final MutantText text = new MutantText(Palette.PLAIN, Glyphs.UNICODE);

    @Test
    void should_print_numbers_and_survivors_of_a_task() {
        assertThat(text.lines(wrong.tasks().getFirst()))
                .containsExactly(
                        "  mutants of 3 right answers                tried   killed explained  survived",
                        "    01-nap                                     10      80%         1         1",
                        "    not tried: 2 that do not compile, 1 duplicate",
                        "  ✗ reference, remove-call, in shutdown",
                        "    …/main/java/dev/simul/task/gracefulshutdown/AServiceWithALongName.java:91",
                        "    - if (a < b) {",
                        "    - pool.close();",
                        "    + if (a < b) { // a long line // a long line // a long line // a long line …",
                        "");
    }

    @Test
    void should_print_tables_of_the_boards_and_of_the_operators() {
        assertThat(text.summary(wrong))
                .contains(
                        "    02-sum                                     30     100%         0         0",
                        "    in total                                   40      95%         1         1",
                        "    math                                       40      95%         1         1")
                .endsWith("✗ 1 mutant neither killed nor explained, no other problem");
        assertThat(text.summary(right)).endsWith("✓ every mutant is killed or explained");
    }

    @Test
    void should_print_at_most_80_columns() {
        assertThat(text.lines(wrong.tasks().getFirst())).allMatch(line -> line.length() <= 80);
        assertThat(text.summary(wrong)).allMatch(line -> line.length() <= 80);
    }

    @Test
    void should_refuse_a_course_of_which_more_than_three_percent_are_explained() {
        List<TaskMutants> tasks =
                List.of(task("01-nap", new MutantTally(100, 96, 4), List.of(EXPLAINED)));

        assertThat(CourseMutants.of(1, tasks, false).isRight()).isTrue();
        assertThat(CourseMutants.of(1, tasks, true).problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "solutions/mutants: expected explanations for at most 3 % of the mutants,"
                                + " found 4 of 100: write checks that kill some of the explained"
                                + " mutants");
        List<TaskMutants> fewer =
                List.of(task("01-nap", new MutantTally(100, 97, 3), List.of(EXPLAINED)));
        assertThat(CourseMutants.of(1, fewer, true).isRight()).isTrue();
    }

    @Test
    void should_prove_a_course_only_if_its_mutants_are_killed_or_explained() {
        CourseProof proof =
                CourseProof.of(
                        "Trial",
                        Instant.EPOCH,
                        ProofTotals.of(List.of(), 21),
                        List.of(),
                        List.of());

        assertThat(proof.withMutants(right).proven()).isTrue();
        assertThat(proof.withMutants(wrong).proven()).isFalse();
    }

    @Test
    void should_write_json_that_matches_its_schema() throws IOException {
        CourseProof proof =
                CourseProof.of(
                        "Trial",
                        Instant.EPOCH,
                        ProofTotals.of(List.of(), 21),
                        List.of(),
                        List.of());
        String json = ProofJson.write(proof.withMutants(wrong));

        assertThat(errors(json)).isEqualTo(errors(ProofJson.write(proof)));
        assertThat(json).contains("\"outside-the-contract\"", "\"unexplained\" : 1");
        assertThat(errors(json.replace("\"outside-the-contract\"", "\"other\"")))
                .hasSizeGreaterThan(errors(json).size());
    }

    @Test
    void should_show_survivors_and_explanations_on_the_page() {
        CourseProof proof =
                CourseProof.of(
                        "Trial",
                        Instant.EPOCH,
                        ProofTotals.of(List.of(), 21),
                        List.of(),
                        List.of());

        assertThat(new ProofPage(proof.withMutants(wrong)).write())
                .contains(
                        "- if (a &lt; b) {",
                        "reference · remove-call · shutdown",
                        "outside the contract: The README allows it.",
                        "Mutants by operator")
                .doesNotContain("<script");
        assertThat(new ProofPage(proof).write()).doesNotContain("Mutants by operator");
    }

    private static TaskMutants task(String id, MutantTally numbers, List<Survivor> survivors) {
        return new TaskMutants(
                id,
                "A task",
                3,
                numbers,
                2,
                1,
                List.of(new OperatorMutants("math", numbers)),
                survivors,
                List.of());
    }

    private static List<?> errors(String json) throws IOException {
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
