package dev.simul.grader.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.SampleReport;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;
import dev.simul.grader.verdict.TaskVerdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Puts the same hostile text into every place that a submission can reach. */
class InertTextTest {
    private static final String HOSTILE =
            "::error::a\n  ::stop-commands::b\n##[group]c ##vso[task.x]d"
                    + "\u001b[31m\u202Eevil\u2066<script>hacked()</script>&]]>";

    private final ShownReport shown = new ShownReport(report(), Audience.STAFF, true);

    static Stream<String> documents() {
        ShownReport shown = new ShownReport(report(), Audience.STAFF, true);
        return Stream.concat(
                ReportFormats.OF_KIT.all().stream()
                        .filter(format -> !(format instanceof GithubAnnotations))
                        .map(format -> format.write(shown)),
                Stream.of(
                        String.join(
                                "\n",
                                new TerminalReport(
                                                shown,
                                                Palette.PLAIN,
                                                Glyphs.UNICODE,
                                                TextWidth.DEFAULT)
                                        .lines())));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void should_contain_no_command_to_a_ci_system(String document) {
        assertThat(document.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
        assertThat(document).contains("evil").doesNotContainPattern("##\\w*\\[");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void should_contain_no_control_characters_and_no_marks_of_direction(String document) {
        assertThat(document).doesNotContain("\u001b", "\u202E", "\u2066");
    }

    @Test
    void should_contain_no_markup_in_the_page() {
        assertThat(new HtmlReportFormat().write(shown))
                .contains("&lt;script&gt;hacked()")
                .doesNotContain("<script");
    }

    @Test
    void should_give_programs_the_text_unchanged() throws Exception {
        String json = new JsonReportFormat().write(shown);
        assertThat(JsonMapper.shared().readTree(json).at("/notes/0").asString()).isEqualTo(HOSTILE);

        byte[] xml = new JunitXmlFormat().write(shown).getBytes(StandardCharsets.UTF_8);
        assertThat(
                        DocumentBuilderFactory.newDefaultInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(xml))
                                .getElementsByTagName("system-out")
                                .item(0)
                                .getTextContent())
                .startsWith("::error::a\n  ::stop-commands::b\n##[group]c ##vso[task.x]d");
    }

    private static Report report() {
        Details details =
                new Details(
                        HOSTILE,
                        HOSTILE,
                        HOSTILE.lines().toList(),
                        HOSTILE.lines().toList(),
                        null,
                        HOSTILE,
                        List.of(HOSTILE),
                        List.of(HOSTILE));
        TaskVerdict verdict =
                TaskVerdict.ran(
                        "02-measure",
                        List.of(
                                new CheckVerdict(
                                        "exact",
                                        Reason.ASSERTION,
                                        details,
                                        new Printed(HOSTILE, 0),
                                        Map.of())));
        Submission submission =
                new Submission(
                        List.of(
                                new TaskSources(
                                        "02-measure", List.of(), Map.of(), null, List.of(HOSTILE))),
                        List.of(HOSTILE));
        return new Scoring(SampleReport.course())
                .report(submission, List.of(verdict), Instant.EPOCH);
    }
}
