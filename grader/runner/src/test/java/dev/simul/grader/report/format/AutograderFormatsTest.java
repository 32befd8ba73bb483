package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.verdict.Reason;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.verdict.TaskProblem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The result files of autograders: Gradescope, PrairieLearn and Exercism. */
class AutograderFormatsTest {
    private static final Report REPORT = SampleReport.report();

    private final ShownReport shown = new ShownReport(REPORT, Audience.STAFF, false);

    @Test
    void should_write_results_as_gradescope_documents_them() {
        assertThat(Schemas.errors(new GradescopeFormat().write(shown), "gradescope.schema.json"))
                .isEmpty();
    }

    @Test
    void should_write_a_test_of_gradescope_for_each_check() {
        JsonNode results = tree(new GradescopeFormat());

        assertThat(results.path("tests").size()).isEqualTo(5);
        JsonNode test = results.at("/tests/1");
        assertThat(test.path("name").asString()).isEqualTo("01-wait-n: the waits overlap");
        assertThat(test.path("number").asString()).isEqualTo("1.2");
        assertThat(test.path("status").asString()).isEqualTo("failed");
        assertThat(test.path("max_score").decimalValue()).isEqualByComparingTo("1");
        assertThat(test.path("output").asString())
                .startsWith("expected  3 s: all waits run together\nbut took  6 s")
                .endsWith("printed:\n\\u003a:error::\\u001b[31m\n]]>");
    }

    @Test
    void should_give_gradescope_the_sum_of_its_tests_as_the_score() {
        JsonNode results = tree(new GradescopeFormat());
        BigDecimal sum =
                results.path("tests")
                        .valueStream()
                        .map(test -> test.path("score").decimalValue())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(results.path("score").decimalValue()).isEqualByComparingTo(sum);
    }

    /** Gradescope hides the whole score from students if one test is hidden. */
    @Test
    void should_hide_no_test_of_gradescope() {
        assertThat(
                        tree(new GradescopeFormat())
                                .path("tests")
                                .valueStream()
                                .map(test -> test.path("visibility").asString()))
                .containsOnly("visible");
    }

    @Test
    void should_write_results_as_prairielearn_documents_them() {
        String json = new PrairieLearnFormat().write(shown);

        assertThat(Schemas.errors(json, "prairielearn.schema.json")).isEmpty();
        assertThat(tree(new PrairieLearnFormat()).path("score").decimalValue())
                .isEqualByComparingTo("0.2");
    }

    @Test
    void should_tell_prairielearn_why_a_submission_cannot_be_graded() {
        ShownReport refused =
                new ShownReport(REPORT.of("hand-in.zip", "it is damaged"), Audience.STUDENT, false);
        String json = new PrairieLearnFormat().write(refused);

        assertThat(Schemas.errors(json, "prairielearn.schema.json")).isEmpty();
        assertThat(JsonMapper.shared().readTree(json).path("gradable").asBoolean()).isFalse();
        assertThat(JsonMapper.shared().readTree(json).at("/format_errors/0").asString())
                .isEqualTo("it is damaged");
    }

    @Test
    void should_write_results_as_exercism_documents_them() {
        String json = new ExercismFormat().write(shown);

        assertThat(Schemas.errors(json, "exercism.schema.json")).isEmpty();
        JsonNode results = JsonMapper.shared().readTree(json);
        assertThat(results.path("status").asString()).isEqualTo("fail");
        assertThat(results.at("/tests/0/status").asString()).isEqualTo("pass");
        assertThat(results.at("/tests/1/status").asString()).isEqualTo("fail");
        assertThat(results.at("/tests/3/status").asString()).isEqualTo("error");
        assertThat(results.at("/tests/3/task_id").asInt()).isEqualTo(2);
    }

    @Test
    void should_tell_exercism_why_no_check_could_run() {
        Report broken = REPORT.withTasks(List.of(REPORT.tasks().get(1)));
        String json = new ExercismFormat().write(new ShownReport(broken, Audience.STUDENT, false));

        assertThat(Schemas.errors(json, "exercism.schema.json")).isEmpty();
        assertThat(JsonMapper.shared().readTree(json).path("status").asString()).isEqualTo("error");
        assertThat(JsonMapper.shared().readTree(json).path("message").asString())
                .isEqualTo("does not compile\nb/Measure.java:3: ';' expected");
    }

    @Test
    void should_cut_the_output_that_exercism_gets() {
        String long_ = "x".repeat(2_000);
        String json =
                new ExercismFormat()
                        .write(
                                new ShownReport(
                                        SampleReport.printing(long_), Audience.STAFF, false));

        assertThat(Schemas.errors(json, "exercism.schema.json")).isEmpty();
        assertThat(JsonMapper.shared().readTree(json).at("/tests/1/output").asString())
                .endsWith("x\nOutput was truncated. Please limit to 500 chars")
                .hasSize(500);
    }

    @Test
    void should_shorten_messages_if_a_file_would_be_too_large() {
        TaskProblem problem =
                new TaskProblem(
                        Reason.DID_NOT_COMPILE,
                        Collections.nCopies(400, "a/WaitN.java:1: " + "x".repeat(200)));
        Report large =
                REPORT.withTasks(
                        Collections.nCopies(
                                30, SampleReport.withProblem(REPORT.tasks().getFirst(), problem)));
        ShownReport whole = new ShownReport(large, Audience.STAFF, true);

        assertThat(bytes(new ExercismFormat().write(whole))).isLessThan(500_000);
        assertThat(bytes(new PrairieLearnFormat().write(whole))).isLessThan(1 << 20);
        assertThat(bytes(new MarkdownFormat().write(whole))).isLessThan(1 << 20);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private JsonNode tree(ReportFormat format) {
        return JsonMapper.shared().readTree(format.write(shown));
    }
}
