package dev.simul.grader.report.format;

import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.report.Advice;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.TaskReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The texts about one check that several formats share. They may come from the submission, so a
 * format must escape them, or use {@link #plain}.
 */
final class CheckText {
    private static final int COLUMNS = 100;

    private final TaskReport task;
    private final CheckReport check;

    CheckText(TaskReport task, CheckReport check) {
        this.task = task;
        this.check = check;
    }

    /**
     * Returns a name that no other check of the course has. Many programs tell tests apart by their
     * names only.
     */
    String name() {
        boolean isRepeated =
                task.checks().stream()
                        .anyMatch(other ->
                                !other.id().equals(check.id())
                                        && other.title().equals(check.title()));
        return task.id() + ": " + check.title() + (isRepeated ? " (" + check.id() + ")" : "");
    }

    /** Returns why the check did not pass, in one line. */
    String sentence() {
        Reason reason = check.reason();
        String why =
                task.problem() == null
                        ? mismatch(check.details())
                        : task.problem().messages().stream().findFirst().orElse("");
        String line = why.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return reason.words();
        }
        return reason == Reason.ASSERTION ? line : reason.words() + ": " + line;
    }

    private static String mismatch(Details details) {
        if (details.found().isBlank()) {
            return String.join(" ", details.summary());
        }
        String actual = Mismatch.of(details.expected(), details.found()).actual();
        return details.expected().isEmpty()
                ? actual
                : "expected " + details.expected() + ", but " + actual;
    }

    /** Returns everything about the failure, except for the output that the answer printed. */
    List<String> lines(boolean withRemedies) {
        List<String> lines = new ArrayList<>(check.details().summary());
        if (task.problem() != null) {
            lines.addAll(task.problem().messages());
        }
        lines.addAll(check.details().lanes());
        if (check.details().site() != null) {
            lines.add("at " + check.details().site());
        }
        lines.addAll(check.details().notes());
        lines.addAll(task.notes());
        lines.addAll(advice(withRemedies));
        return lines;
    }

    /** Returns the advice on the check. */
    List<String> advice(boolean withRemedies) {
        return advice().flatMap(advice -> advice.lines(withRemedies, COLUMNS).stream()).toList();
    }

    /**
     * Returns the advice on the check. Advice on several checks is repeated for each of them,
     * because most formats have no other place for such advice.
     */
    private Stream<Advice> advice() {
        return Stream.concat(
                Stream.ofNullable(check.advice()),
                task.advice().stream().filter(advice -> advice.checks().contains(check.id())));
    }

    /** Returns the reason and {@link #lines}, as text that nothing interprets. */
    String body(boolean withRemedies) {
        List<String> lines = new ArrayList<>();
        if (check.reason() != Reason.ASSERTION) {
            lines.add(check.reason().words());
        }
        lines.addAll(lines(withRemedies));
        return plain(lines);
    }

    /** Joins lines, and escapes in them what a terminal or a CI system could interpret. */
    static String plain(List<String> lines) {
        return String.join(
                "\n", lines.stream().flatMap(String::lines).map(PlainText::line).toList());
    }
}
