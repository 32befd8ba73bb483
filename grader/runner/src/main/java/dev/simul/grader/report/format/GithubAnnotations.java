package dev.simul.grader.report.format;

import dev.simul.checks.text.PlainText;
import dev.simul.grader.report.ShownReport;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a report as workflow commands. If a step of GitHub Actions prints them, GitHub shows each
 * check that did not pass beside the line of the answer that explains it.
 *
 * <p>Texts of the submission cannot add a command: each command is one line, in which everything
 * that ends a line or a property is escaped.
 *
 * @see <a href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions">
 *     Workflow commands</a>
 */
final class GithubAnnotations implements ReportFormat {
    @Override
    public String name() {
        return "github";
    }

    @Override
    public String fileName() {
        return "annotations.txt";
    }

    @Override
    public String write(ShownReport shown) {
        List<String> commands = new ArrayList<>();
        String problem = shown.report().problem();
        if (problem != null) {
            commands.add("::error title=" + property("not graded") + "::" + data(problem));
        }
        Finding.in(shown).stream().map(GithubAnnotations::command).forEach(commands::add);
        String score =
                shown.report().points().toPlainString()
                        + " of "
                        + shown.report().maxPoints().toPlainString()
                        + " points";
        commands.add("::notice title=Score::" + data(score));
        return String.join("\n", commands) + "\n";
    }

    private static String command(Finding finding) {
        return "::error file="
                + property(finding.file())
                + (finding.line() == 0 ? "" : ",line=" + finding.line())
                + ",title="
                + property(finding.title())
                + "::"
                + data(CheckText.plain(finding.lines()));
    }

    private static String data(String text) {
        return CheckText.plain(text.lines().toList()).replace("%", "%25").replace("\n", "%0A");
    }

    private static String property(String text) {
        return PlainText.line(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
    }
}
