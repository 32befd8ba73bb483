package dev.simul.grader.report.format;

import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.AssignmentReport;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.CodeExcerpt;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.verdict.TaskProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a report as Markdown, for the summary of a CI step or a comment. What passed takes one row
 * of a table; the rest unfolds.
 *
 * <p>Texts of the submission are in code only, where Markdown knows no markup, links or mentions.
 */
final class MarkdownFormat implements ReportFormat {
    /** GitHub accepts 1 MiB for each step, and drops a longer summary as a whole. */
    private static final int MOST_BYTES = 1_000_000;

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&!$]");
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final int FENCE = 3;

    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String fileName() {
        return "report.md";
    }

    @Override
    public String write(ShownReport shown) {
        Report report = shown.report();
        StringBuilder text = new StringBuilder(summary(report));
        int bytes = bytes(text.toString());
        for (TaskReport task : report.tasks()) {
            if (task.status() == Status.PASSED) {
                continue;
            }
            String details = details(task, shown.withRemedies());
            bytes += bytes(details);
            if (bytes > MOST_BYTES) {
                text.append("\nThe report is too long to be shown here as a whole.\n");
                break;
            }
            text.append(details);
        }
        return text.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String summary(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("## ")
                .append(escape(report.course()))
                .append(": ")
                .append(report.points().toPlainString())
                .append(" of ")
                .append(Phrases.points(report.maxPoints()))
                .append(" (")
                .append(report.percent().toPlainString())
                .append(" %)\n");
        AssignmentReport assignment = report.assignment();
        if (assignment != null) {
            text.append("\n**")
                    .append(escape(assignment.title()))
                    .append(":** ")
                    .append(assignment.points().toPlainString())
                    .append(" of ")
                    .append(Phrases.points(assignment.maxPoints()))
                    .append("\n");
        }
        if (report.problem() != null) {
            text.append(block("text", List.of(report.problem())));
        }
        text.append("\n| | board | points | checks passed |\n| --- | --- | ---: | ---: |\n");
        for (TaskReport task : report.tasks()) {
            long passed =
                    task.checks().stream().filter(check -> check.status() == Status.PASSED).count();
            text.append("| ")
                    .append(task.status().mark(Palette.PLAIN))
                    .append(" | ")
                    .append(title(task))
                    .append(" | ")
                    .append(Phrases.number(task.points()))
                    .append(" of ")
                    .append(Phrases.number(task.maxPoints()))
                    .append(" | ")
                    .append(passed)
                    .append(" of ")
                    .append(task.checks().size())
                    .append(" |\n");
        }
        if (!report.notes().isEmpty()) {
            text.append(block("text", report.notes()));
        }
        return text.toString();
    }

    private static String title(TaskReport task) {
        return escape(TaskLines.title(task.id(), task.title()));
    }

    private static String details(TaskReport task, boolean withRemedies) {
        StringBuilder text = new StringBuilder();
        text.append("\n<details>\n<summary>")
                .append(task.status().mark(Palette.PLAIN))
                .append(" ")
                .append(html(TaskLines.title(task.id(), task.title())))
                .append("</summary>\n");
        TaskProblem problem = task.problem();
        if (problem != null) {
            text.append("\n**").append(escape(problem.reason().words())).append("**\n");
            List<String> lines = new ArrayList<>(problem.messages());
            lines.addAll(task.notes());
            text.append(block("text", lines));
            task.code().forEach(code -> text.append(code(code)));
        } else {
            task.checks().forEach(check -> text.append(check(task, check, withRemedies)));
        }
        return text.append("\n</details>\n").toString();
    }

    private static String check(TaskReport task, CheckReport check, boolean withRemedies) {
        String mark = check.status().mark(Palette.PLAIN);
        String title =
                "\n"
                        + mark
                        + " **"
                        + escape(check.title())
                        + "** ("
                        + escape(check.kind().word())
                        + ", "
                        + Phrases.points(check.maxPoints())
                        + ")\n";
        return switch (check.status()) {
            case PASSED, NOT_STARTED -> title;
            case FAILED, COULD_NOT_RUN ->
                    title
                            + block(
                                    "text",
                                    new CheckText(task, check).body(withRemedies).lines().toList())
                            + (check.code() == null ? "" : code(check.code()))
                            + printed(check.printed().text());
        };
    }

    private static String printed(String printed) {
        return printed.isEmpty() ? "" : "\nprinted:\n" + block("text", printed.lines().toList());
    }

    private static String code(CodeExcerpt code) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < code.lines().size(); i++) {
            int number = code.firstLine() + i;
            lines.add(
                    (number == code.line() ? "> " : "  ")
                            + String.format("%4d  ", number)
                            + code.lines().get(i));
        }
        return "\n" + span(code.file() + ":" + code.line()) + "\n" + block("java", lines);
    }

    /** Returns lines as a block of code, whose fence is longer than any in the lines. */
    private static String block(String language, List<String> lines) {
        String text = CheckText.plain(lines);
        if (text.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(Math.max(FENCE, longestTicks(text) + 1));
        return "\n" + fence + language + "\n" + text + "\n" + fence + "\n";
    }

    private static String span(String text) {
        String line = PlainText.line(text);
        String fence = "`".repeat(longestTicks(line) + 1);
        return fence + " " + line + " " + fence;
    }

    private static int longestTicks(String text) {
        return TICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    }

    /** Escapes the texts of the course, which are the only ones outside of code. */
    private static String escape(String text) {
        return MARKUP.matcher(PlainText.line(text)).replaceAll("\\\\$0");
    }

    private static String html(String text) {
        return PlainText.line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
