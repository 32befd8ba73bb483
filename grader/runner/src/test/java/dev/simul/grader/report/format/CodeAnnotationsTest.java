package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.ShownReport;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats that show what failed beside the code: SARIF, GitHub and GitLab. */
class CodeAnnotationsTest {
    private final ShownReport shown = new ShownReport(SampleReport.report(), Audience.STAFF, false);
    private final ShownReport forStudents =
            new ShownReport(SampleReport.report(), Audience.STUDENT, false);

    @Test
    void should_write_sarif_that_matches_its_schema() {
        assertThat(sarifErrors(new SarifFormat().write(shown))).isEmpty();
        assertThat(sarifErrors(new SarifFormat().write(shown).replace("startLine", "line")))
                .isNotEmpty();
    }

    @Test
    void should_put_a_sarif_result_at_the_failing_line() {
        JsonNode run = sarif(shown).at("/runs/0");
        JsonNode result = run.at("/results/0");

        assertThat(result.path("ruleId").asString()).isEqualTo("01-wait-n/waits-overlap");
        assertThat(run.at("/tool/driver/rules/0/shortDescription/text").asString())
                .isEqualTo("the waits overlap");
        assertThat(result.at("/message/text").asString())
                .isEqualTo(
                        """
                        expected 3 s: all waits run together, but took 6 s: one after another
                        You may believe that a misconception.
                        hint: A hint?
                        then: A remedy.\
                        """);
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString()).isEqualTo("a/WaitN.java");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(27);
    }

    @Test
    void should_name_no_line_of_a_hidden_check_to_students() {
        JsonNode hidden = sarif(forStudents).at("/runs/0/results/1");

        assertThat(hidden.path("ruleId").asString()).isEqualTo("01-wait-n/no-leak");
        assertThat(hidden.at("/message/text").asString()).startsWith("deadlock\n");
        assertThat(hidden.at("/locations/0/physicalLocation").has("region")).isFalse();
    }

    @Test
    void should_report_a_task_that_does_not_compile_once() {
        List<JsonNode> ofTask =
                sarif(shown)
                        .at("/runs/0/results")
                        .valueStream()
                        .filter(each -> each.path("ruleId").asString().startsWith("02-measure"))
                        .toList();

        assertThat(ofTask).hasSize(1);
        assertThat(ofTask.getFirst().path("ruleId").asString())
                .isEqualTo("02-measure/did-not-compile");
    }

    @Test
    void should_encode_names_of_files_in_sarif() {
        ShownReport odd =
                new ShownReport(SampleReport.ofFile("a b/ü:%#/WaitN.java"), Audience.STAFF, false);

        assertThat(sarifErrors(new SarifFormat().write(odd))).isEmpty();
        assertThat(
                        sarif(odd)
                                .at("/runs/0/results/0/locations/0/physicalLocation")
                                .at("/artifactLocation/uri")
                                .asString())
                .isEqualTo("a%20b/%C3%BC%3A%25%23/WaitN.java");
    }

    @Test
    void should_write_commands_that_the_runner_of_github_reads() {
        List<RunnerCommand> commands = RunnerCommand.in(new GithubAnnotations().write(shown));

        assertThat(commands).hasSize(4);
        assertThat(commands.getFirst().name()).isEqualTo("error");
        assertThat(commands.getFirst().properties())
                .containsEntry("file", "a/WaitN.java")
                .containsEntry("line", "27")
                .containsEntry("title", "the waits overlap");
        assertThat(commands.getFirst().data())
                .isEqualTo(
                        """
                        expected 3 s: all waits run together, but took 6 s: one after another
                        You may believe that a misconception.
                        hint: A hint?
                        then: A remedy.\
                        """);
        assertThat(commands.getLast().name()).isEqualTo("notice");
        assertThat(commands.getLast().data()).isEqualTo("1 of 5 points");
    }

    @Test
    void should_escape_what_ends_a_property_of_a_command() {
        ShownReport odd =
                new ShownReport(SampleReport.ofFile("a,b:c%0A/WaitN.java"), Audience.STAFF, false);

        assertThat(RunnerCommand.in(new GithubAnnotations().write(odd)).getFirst().properties())
                .containsEntry("file", "a,b:c%0A/WaitN.java");
    }

    @Test
    void should_write_a_report_on_code_quality_as_gitlab_documents_it() {
        String json = new GitlabCodeQuality().write(shown);

        assertThat(Schemas.errors(json, "gitlab.schema.json")).isEmpty();
        JsonNode issues = JsonMapper.shared().readTree(json);
        assertThat(issues.at("/0/location/lines/begin").asInt()).isEqualTo(27);
        assertThat(issues.at("/0/description").asString())
                .startsWith("the waits overlap: expected 3 s");
        assertThat(issues.valueStream().map(issue -> issue.path("fingerprint").asString()))
                .doesNotHaveDuplicates();
    }

    private static List<?> sarifErrors(String json) {
        return Schemas.errors(json, "sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_4);
    }

    private static JsonNode sarif(ShownReport shown) {
        return JsonMapper.shared().readTree(new SarifFormat().write(shown));
    }
}
