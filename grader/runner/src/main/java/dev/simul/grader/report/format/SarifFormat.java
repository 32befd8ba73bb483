package dev.simul.grader.report.format;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.checks.manifest.KitVersion;
import dev.simul.grader.report.JsonText;
import dev.simul.grader.report.ShownReport;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as SARIF 2.1.0, which code hosts and editors show beside the code. Each check
 * that did not pass is a result at the line of the answer that explains it.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifFormat implements ReportFormat {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String UNRESERVED = "-._~/";

    @Override
    public String name() {
        return "sarif";
    }

    @Override
    public String fileName() {
        return "report.sarif";
    }

    @Override
    public String write(ShownReport shown) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        List<Finding> findings = Finding.in(shown);
        findings.forEach(finding ->
                rules.putIfAbsent(
                        finding.rule(), new Rule(finding.rule(), new Text(finding.title()))));
        List<String> ids = List.copyOf(rules.keySet());
        Run run =
                new Run(
                        new Tool(
                                new Driver(
                                        "Simul",
                                        KitVersion.current().text(),
                                        List.copyOf(rules.values()))),
                        "unicodeCodePoints",
                        findings.stream().map(each -> result(each, ids)).toList());
        return InertText.inJson(
                JsonText.write(new Log(SCHEMA, "2.1.0", List.of(run)), JsonText.builder().build()));
    }

    private static Result result(Finding finding, List<String> rules) {
        return new Result(
                finding.rule(),
                rules.indexOf(finding.rule()),
                "error",
                new Text(CheckText.plain(finding.lines())),
                List.of(
                        new Location(
                                new PhysicalLocation(
                                        new ArtifactLocation(uri(finding.file())),
                                        finding.line() == 0 ? null : new Region(finding.line())))),
                // Makes a host recognise the result after lines above it were added or removed.
                Map.of("simulRule/v1", finding.rule()));
    }

    /** Returns a path as a relative URI, whatever characters the path contains. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                uri.append(c);
            } else {
                uri.append(String.format("%%%02X", unit & 0xFF));
            }
        }
        return uri.toString();
    }

    private record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

    private record Run(
            Tool tool,
            String columnKind,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Result> results) {}

    private record Tool(Driver driver) {}

    private record Driver(String name, String version, List<Rule> rules) {}

    private record Rule(String id, Text shortDescription) {}

    private record Text(String text) {}

    private record Result(
            String ruleId,
            int ruleIndex,
            String level,
            Text message,
            List<Location> locations,
            Map<String, String> partialFingerprints) {}

    private record Location(PhysicalLocation physicalLocation) {}

    private record PhysicalLocation(ArtifactLocation artifactLocation, @Nullable Region region) {}

    private record ArtifactLocation(String uri) {}

    private record Region(int startLine) {}
}
