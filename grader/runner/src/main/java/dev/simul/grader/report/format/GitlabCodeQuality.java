package dev.simul.grader.report.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.checks.text.PlainText;
import dev.simul.grader.report.JsonText;
import dev.simul.grader.report.ShownReport;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Writes a report in the form of GitLab's reports on code quality. In a merge request, GitLab shows
 * each check that did not pass beside the line of the answer that explains it.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/">Code Quality</a>
 */
final class GitlabCodeQuality implements ReportFormat {
    @Override
    public String name() {
        return "gitlab";
    }

    @Override
    public String fileName() {
        return "gl-code-quality-report.json";
    }

    @Override
    public String write(ShownReport shown) {
        List<Finding> findings = Finding.in(shown);
        List<Issue> issues =
                IntStream.range(0, findings.size())
                        .mapToObj(i -> issue(findings.get(i), occurrence(findings, i)))
                        .toList();
        return InertText.inJson(JsonText.write(issues, JsonText.builder().build()));
    }

    /** Returns how many earlier findings have the same rule. */
    private static long occurrence(List<Finding> findings, int i) {
        return findings.subList(0, i).stream()
                .filter(other -> other.rule().equals(findings.get(i).rule()))
                .count();
    }

    private static Issue issue(Finding finding, long occurrence) {
        String description = finding.title() + ": " + String.join(" ", finding.lines());
        return new Issue(
                PlainText.line(description.replaceAll("\\s+", " ")),
                finding.rule(),
                fingerprint(finding.rule() + "/" + occurrence),
                "major",
                new Location(finding.file(), new Lines(Math.max(1, finding.line()))));
    }

    /** Returns a text that stays the same if lines above the finding are added or removed. */
    private static String fingerprint(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private record Issue(
            String description,
            @JsonProperty("check_name") String checkName,
            String fingerprint,
            String severity,
            Location location) {}

    private record Location(String path, Lines lines) {}

    private record Lines(int begin) {}
}
