package dev.simul.grader.proof.page;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.Palette.Role;
import dev.simul.checks.text.Phrases;
import dev.simul.checks.text.PlainText;
import dev.simul.checks.text.Wrap;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.result.AnswerProof;
import dev.simul.grader.proof.result.CheckProof;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.MatrixCell;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.SaltProof;
import dev.simul.grader.proof.result.TaskProof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats a proof as text that is less than 100 columns wide. */
public final class ProofText {
    private static final int COLUMNS = 96;
    private static final int LONGEST_NAME = 40;
    private static final int WORDS = 90;
    private static final int CELL = 3;
    private static final String INDENT = "    ";

    private final Palette palette;
    private final Glyphs glyphs;

    /**
     * Creates a layout.
     *
     * @param palette the colours to use
     * @param glyphs the characters to use
     */
    public ProofText(Palette palette, Glyphs glyphs) {
        this.palette = palette;
        this.glyphs = glyphs;
    }

    /**
     * Formats one task: its kill matrix and its problems.
     *
     * @param task the task
     * @return the lines
     */
    public List<String> lines(TaskProof task) {
        List<String> lines = new ArrayList<>();
        lines.add(title(task));
        lines.addAll(right(task));
        lines.addAll(matrix(task));
        task.problems().forEach(problem -> lines.addAll(lines(problem)));
        lines.add("");
        return lines.stream().map(glyphs::translate).toList();
    }

    /**
     * Formats the problems of a course as a whole and its totals, and says whether the course is
     * proven.
     *
     * @param proof the proof of the course
     * @return the lines
     */
    public List<String> summary(CourseProof proof) {
        ProofTotals numbers = proof.numbers();
        long problems = proof.problemCount();
        String verdict =
                proof.proven()
                        ? palette.paint(Role.GOOD, "✓ proven")
                        : palette.paint(
                                Role.BAD, "✗ not proven: " + Phrases.count(problems, "problem"));
        List<String> lines = new ArrayList<>();
        proof.problems().forEach(problem -> lines.addAll(lines(problem)));
        lines.add(verdict);
        lines.add(INDENT + numbers.answersInWords());
        lines.add(INDENT + numbers.schedulesInWords());
        next(proof).ifPresent(step -> lines.addAll(Wrap.hanging("next: ", step, WORDS)));
        return lines.stream().map(glyphs::translate).toList();
    }

    /** Returns the problem to solve first, or empty if the course has no problem. */
    private static Optional<String> next(CourseProof proof) {
        return Stream.concat(
                        proof.tasks().stream().flatMap(task -> task.problems().stream()),
                        proof.problems().stream())
                .findFirst()
                .map(problem -> PlainText.line(problem.sentence()));
    }

    /**
     * Formats the proof with a salt.
     *
     * @param salt the proof
     * @param number the number of the salt, starting at 1
     * @param salts how many salts are tried
     * @param boards how many tasks are proven with the salt
     * @return the line
     */
    public String line(SaltProof salt, int number, int salts, int boards) {
        int problems = salt.problems().size();
        String verdict =
                problems == 0
                        ? palette.paint(Role.GOOD, "✓ proven")
                        : palette.paint(
                                Role.BAD, "✗ not proven: " + Phrases.count(problems, "problem"));
        return glyphs.translate(
                String.format(
                        Locale.ROOT,
                        "Salt %d of %d · %s · %s  %s",
                        number,
                        salts,
                        salt.fingerprint(),
                        Phrases.count(boards, "board"),
                        verdict));
    }

    private String title(TaskProof task) {
        String left = "Board " + task.id().substring(0, 2) + " · " + task.title();
        String right = task.isProven() ? "✓ proven" : "✗ not proven";
        return palette.paint(Role.TITLE, left)
                + " ".repeat(Math.max(2, COLUMNS - left.length() - right.length()))
                + palette.paint(task.isProven() ? Role.GOOD : Role.BAD, right);
    }

    private List<String> right(TaskProof task) {
        List<AnswerProof> right =
                task.answers().stream().filter(answer -> answer.kind().isRight()).toList();
        int schedules = right.stream().mapToInt(AnswerProof::schedules).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(
                "  "
                        + Phrases.count(right.size(), "right answer")
                        + ", each check on "
                        + Phrases.count(schedules, "schedule"));
        StringBuilder line = new StringBuilder(INDENT);
        for (AnswerProof answer : right) {
            String word = mark(answer.failed().isEmpty()) + " " + answer.name();
            if (line.length() + word.length() > COLUMNS) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(INDENT);
            }
            line.append(word).append("   ");
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    private static String mark(boolean isRight) {
        return isRight ? "✓" : "✗";
    }

    private List<String> matrix(TaskProof task) {
        List<AnswerProof> rejected = task.answers(AnswerKind.REJECTED);
        int width =
                rejected.stream()
                        .mapToInt(answer -> Math.min(answer.name().length(), LONGEST_NAME))
                        .max()
                        .orElse(0);
        List<String> lines = new ArrayList<>();
        String head =
                task.checks().stream()
                        .map(check -> String.format(Locale.ROOT, "%" + CELL + "d", check.number()))
                        .collect(Collectors.joining());
        lines.add(padded("  " + Phrases.count(rejected.size(), "wrong answer"), width + 4) + head);
        for (AnswerProof answer : rejected) {
            String cells =
                    task.checks().stream()
                            .map(check -> cell(answer.on(check.id())))
                            .collect(Collectors.joining());
            lines.add(padded(INDENT + cut(answer.name()), width + 4) + cells);
        }
        lines.addAll(legend(task.checks()));
        return lines;
    }

    private String cell(MatrixCell cell) {
        Role role =
                switch (cell) {
                    case CAUGHT -> Role.GOOD;
                    case FAILED, PASSED -> Role.FAINT;
                    case FAILED_UNNAMED, PASSED_THOUGH_NAMED -> Role.BAD;
                };
        return " ".repeat(CELL - 1) + palette.paint(role, cell.mark());
    }

    /** Lists the checks in two columns, each of which is read from top to bottom. */
    private List<String> legend(List<CheckProof> checks) {
        int rows = (checks.size() + 1) / 2;
        int width =
                checks.stream()
                        .limit(rows)
                        .map(ProofText::legend)
                        .max(Comparator.comparingInt(String::length))
                        .map(String::length)
                        .orElse(0);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            String left = legend(checks.get(row));
            String right = row + rows < checks.size() ? legend(checks.get(row + rows)) : "";
            String line = INDENT + padded(left, width + 3) + right;
            lines.add(palette.paint(Role.FAINT, line.stripTrailing()));
        }
        return lines;
    }

    private static String legend(CheckProof check) {
        return String.format(Locale.ROOT, "%2d %s", check.number(), cut(check.id()));
    }

    private List<String> lines(Problem problem) {
        List<String> lines = new ArrayList<>();
        List<String> words = Wrap.hanging("", PlainText.line(problem.sentence()), WORDS);
        lines.add("  " + palette.paint(Role.BAD, "✗") + " " + words.getFirst());
        words.stream().skip(1).forEach(line -> lines.add(INDENT + line));
        problem.evidence().stream()
                .flatMap(String::lines)
                .forEach(line ->
                        lines.add(INDENT + palette.paint(Role.FAINT, "│ " + PlainText.line(line))));
        return lines;
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
