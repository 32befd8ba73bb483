package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.ShownReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFormatsTest {
    private final ShownReport shown =
            new ShownReport(SampleReport.report(), Audience.STUDENT, false);

    @Test
    void should_write_json_that_matches_its_schema() throws IOException {
        assertThat(schemaErrors(new JsonReportFormat().write(shown))).isEmpty();
    }

    @Test
    void should_write_everything_in_the_form_of_the_schema() throws IOException {
        ShownReport whole =
                new ShownReport(SampleReport.withExpectedTimelines(), Audience.STAFF, true);
        String json = new JsonReportFormat().write(whole);

        assertThat(schemaErrors(json)).isEmpty();
        JsonNode check = JsonMapper.shared().readTree(json).at("/tasks/0/checks/1");
        assertThat(check.at("/details/timeline/chart/rows/1/bars/0/from").asString())
                .isEqualTo("PT3S");
        assertThat(check.at("/expectedTimeline/chart/rows/1/bars/0/kind").asString())
                .isEqualTo("working");
        assertThat(check.at("/code/line").asInt()).isEqualTo(27);
    }

    @Test
    void should_refuse_by_schema_what_is_not_a_report() throws IOException {
        String json = new JsonReportFormat().write(shown);

        assertThat(schemaErrors(json.replace("\"passed\"", "\"fine\""))).isNotEmpty();
        assertThat(schemaErrors(json.replace("\"gradedAt\"", "\"at\""))).isNotEmpty();
    }

    @Test
    void should_write_the_same_tasks_whatever_the_points_are() {
        JsonNode usual = JsonMapper.shared().readTree(new JsonReportFormat().write(shown));
        ShownReport other =
                new ShownReport(SampleReport.withDoublePoints(), Audience.STUDENT, false);
        JsonNode doubled = JsonMapper.shared().readTree(new JsonReportFormat().write(other));

        assertThat(doubled.path("tasks").toString()).isEqualTo(usual.path("tasks").toString());
        assertThat(doubled.at("/scores/0/maxPoints").asInt()).isEqualTo(6);
        assertThat(usual.at("/scores/0/checks/0/points").asInt()).isEqualTo(1);
    }

    @Test
    void should_put_how_and_when_the_verdicts_came_about_into_the_receipt() {
        JsonNode report = JsonMapper.shared().readTree(new JsonReportFormat().write(shown));

        assertThat(report.at("/receipt/gradedAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(report.at("/receipt/jdk").asString()).isNotEmpty();
        assertThat(report.has("gradedAt")).isFalse();
    }

    @Test
    void should_list_every_state_and_reason_in_the_schema() throws IOException {
        JsonNode definitions = JsonMapper.shared().readTree(schema()).path("$defs");

        assertThat(strings(definitions.path("reason").path("enum")))
                .containsExactlyElementsOf(Stream.of(Reason.values()).map(Reason::id).toList());
        assertThat(strings(definitions.path("status").path("enum")))
                .hasSize(Status.values().length);
    }

    @Test
    void should_leave_empty_values_out_of_json() {
        JsonNode check =
                JsonMapper.shared()
                        .readTree(new JsonReportFormat().write(shown))
                        .at("/tasks/0/checks/0");

        assertThat(check.has("details")).isFalse();
        assertThat(check.has("printed")).isFalse();
        assertThat(check.path("status").asString()).isEqualTo("passed");
    }

    @Test
    void should_count_checks_and_failures_in_xml() throws Exception {
        Element suites =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        new JunitXmlFormat()
                                                .write(shown)
                                                .getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement();
        Element first = (Element) suites.getElementsByTagName("testsuite").item(0);

        assertThat(suites.getElementsByTagName("testsuite").getLength()).isEqualTo(3);
        assertThat(first.getAttribute("tests")).isEqualTo("3");
        assertThat(first.getAttribute("failures")).isEqualTo("2");
        assertThat(first.getElementsByTagName("failure").item(0).getTextContent())
                .contains(
                        "but took  6 s",
                        "at WaitN.waitN(WaitN.java:27)",
                        "You may believe that a misconception.\nhint: A hint?")
                .doesNotContain("A remedy.");
        assertThat(new JsonReportFormat().write(shown)).doesNotContain("A remedy.");
        assertThat(suites.getElementsByTagName("system-out").item(0).getTextContent())
                .isEqualTo("::error::\\u001b[31m\n]]>");
        assertThat(suites.getElementsByTagName("error").getLength()).isEqualTo(1);
        assertThat(suites.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @Test
    void should_print_a_report_for_a_student() {
        assertThat(String.join("\n", text(Palette.PLAIN, Glyphs.UNICODE)))
                .isEqualTo(
                        """
                        Board 01 · Many waits at once                                    1 of 3 points
                          ✓ returns every result
                          ✗ the waits overlap                                       (elapsed, 1 point)
                              expected  3 s: all waits run together
                              but took  6 s: one after another

                                      0 s       1 s       2 s       3 s       4 s       5 s       6 s
                              wait 1  ██████████████████████████████
                              wait 2                                ██████████████████████████████
                              0 s is the start of the first call, 2 s after the check began

                              at WaitN.waitN(WaitN.java:27)
                              │ ::error::\\u001b[31m
                              │ ]]>
                              │ … and more
                              You may believe that a misconception.
                              hint: A hint?
                          ✗ leaves nothing running                                  (hygiene, 1 point)
                              deadlock
                              You may believe that a misconception.
                              hint: A hint?

                        Board 02 · Measuring                                              0 of 1 point
                          ! does not compile
                              b/Measure.java:3: ';' expected

                        Board 03 · Tasks                                                  0 of 1 point
                          ○ starts at once

                        ignored: tasks/99-foo, because it is not a task of this course

                        Score 1/5 (20 %) · next: a/WaitN.java
                        Still stuck? --remedies also says what to change.\
                        """);
    }

    @Test
    void should_print_a_report_in_ascii() {
        assertThat(String.join("", text(Palette.PLAIN, Glyphs.ASCII))).isASCII();
    }

    @Test
    void should_use_colours_only_if_asked() {
        assertThat(text(Palette.PLAIN, Glyphs.UNICODE)).noneMatch(line -> line.contains("\u001b"));
        assertThat(text(Palette.ANSI, Glyphs.UNICODE))
                .contains("  \u001b[32m✓\u001b[0m returns every result");
    }

    @Test
    void should_say_the_same_with_and_without_colours() {
        List<String> colourless =
                text(Palette.ANSI, Glyphs.UNICODE).stream()
                        .map(line -> line.replaceAll("\u001b\\[\\d*m", ""))
                        .toList();

        assertThat(colourless).isEqualTo(text(Palette.PLAIN, Glyphs.UNICODE));
    }

    @Test
    void should_write_a_file_for_each_format(@TempDir Path folder) {
        ReportFiles.write(shown, ReportFormats.USUAL, folder.resolve("new/folder"));

        assertThat(Files.exists(folder.resolve("new/folder/report.json"))).isTrue();
        assertThat(Files.exists(folder.resolve("new/folder/junit.xml"))).isTrue();
        assertThat(Files.exists(folder.resolve("new/folder/report.html"))).isTrue();
    }

    private List<String> text(Palette palette, Glyphs glyphs) {
        return new TerminalReport(shown, palette, glyphs, TextWidth.DEFAULT).lines();
    }

    private static List<Error> schemaErrors(String json) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema(), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    private static String schema() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Report.class.getResourceAsStream("report.schema.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
