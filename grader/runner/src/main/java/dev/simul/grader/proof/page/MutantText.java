package dev.simul.grader.proof.page;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.Wrap;
import dev.simul.grader.proof.result.CourseMutants;
import dev.simul.grader.proof.result.MutantTally;
import dev.simul.grader.proof.result.OperatorMutants;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.Survivor;
import dev.simul.grader.proof.result.TaskMutants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Formats the results of mutants as text that is at most 80 columns wide. */
public final class MutantText {
    private static final int COLUMNS = 80;
    private static final int NAME = 38;
    private static final String INDENT = "    ";

    private final Palette palette;
    private final Glyphs glyphs;

    /**
     * Creates a layout.
     *
     * @param palette the colours to use
     * @param glyphs the characters to use
     */
    public MutantText(Palette palette, Glyphs glyphs) {
        this.palette = palette;
        this.glyphs = glyphs;
    }

    /**
     * Formats the result of one task: its numbers, the survivors that nothing explains, and the
     * explanations that match no survivor.
     *
     * @param task the result
     * @return the lines
     */
    public List<String> lines(TaskMutants task) {
        List<String> lines = new ArrayList<>();
        lines.add(head("mutants of " + Phrases.count(task.answers(), "right answer")));
        lines.add(row(task.id(), task.numbers()));
        lines.add(
                palette.paint(
                        Role.FAINT,
                        INDENT
                                + "not tried: "
                                + task.notCompiled()
                                + (task.notCompiled() == 1 ? " that does" : " that do")
                                + " not compile, "
                                + Phrases.count(task.duplicates(), "duplicate")));
        task.unexplained().forEach(survivor -> lines.addAll(lines(survivor)));
        task.problems().forEach(problem -> lines.addAll(lines(problem)));
        lines.add("");
        return translated(lines);
    }

    /**
     * Formats the totals: a table of the tasks and a table of the operators.
     *
     * @param mutants the result of the course
     * @return the lines
     */
    public List<String> summary(CourseMutants mutants) {
        List<String> lines = new ArrayList<>();
        lines.add(head("mutants by board"));
        mutants.tasks().forEach(task -> lines.add(row(task.id(), task.numbers())));
        lines.add(row("in total", mutants.numbers()));
        lines.add("");
        lines.add(head("mutants by operator"));
        for (OperatorMutants operator : mutants.operators()) {
            lines.add(row(operator.operator(), operator.numbers()));
        }
        lines.add("");
        mutants.problems().forEach(problem -> lines.addAll(lines(problem)));
        int unexplained = mutants.numbers().unexplained();
        long stale = mutants.tasks().stream().mapToLong(task -> task.problems().size()).sum();
        lines.add(
                mutants.isRight()
                        ? palette.paint(Role.GOOD, "✓ every mutant is killed or explained")
                        : palette.paint(
                                Role.BAD,
                                "✗ "
                                        + Phrases.count(unexplained, "mutant")
                                        + " neither killed nor explained, "
                                        + Phrases.count(
                                                stale + mutants.problems().size(),
                                                "other problem")));
        return translated(lines);
    }

    private static String head(String name) {
        return String.format(
                Locale.ROOT,
                "  %-" + NAME + "s %8s %8s %9s %9s",
                name,
                "tried",
                "killed",
                "explained",
                "survived");
    }

    private static String row(String name, MutantTally numbers) {
        return String.format(
                Locale.ROOT,
                "    %-" + (NAME - 2) + "s %8d %7d%% %9d %9d",
                name,
                numbers.mutants(),
                numbers.percentKilled(),
                numbers.explained(),
                numbers.unexplained());
    }

    private List<String> lines(Survivor survivor) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "  "
                        + palette.paint(Role.BAD, "✗")
                        + " "
                        + survivor.answer()
                        + ", "
                        + survivor.operator()
                        + ", in "
                        + survivor.method());
        lines.add(
                palette.paint(
                        Role.FAINT, INDENT + shortened(survivor.file()) + ":" + survivor.line()));
        survivor.before().forEach(line -> lines.add(cut(INDENT + "- " + PlainText.line(line))));
        survivor.after().forEach(line -> lines.add(cut(INDENT + "+ " + PlainText.line(line))));
        return lines;
    }

    /** Leaves out the middle of a path that is too long for a line. */
    private static String shortened(String path) {
        int most = COLUMNS - INDENT.length() - 6;
        return path.length() <= most ? path : "…" + path.substring(path.length() - most + 1);
    }

    private static String cut(String line) {
        return line.length() <= COLUMNS ? line : line.substring(0, COLUMNS - 1) + "…";
    }

    private List<String> lines(Problem problem) {
        List<String> words =
                Wrap.hanging("", PlainText.line(problem.sentence()), COLUMNS - INDENT.length());
        return Stream.concat(
                        Stream.of("  " + palette.paint(Role.BAD, "✗") + " " + words.getFirst()),
                        words.stream().skip(1).map(line -> INDENT + line))
                .toList();
    }

    private List<String> translated(List<String> lines) {
        return lines.stream().map(glyphs::translate).toList();
    }
}
