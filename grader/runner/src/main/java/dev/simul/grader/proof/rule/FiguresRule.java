package dev.simul.grader.proof.rule;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.grader.proof.page.ProofText;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.TaskProof;
import dev.simul.grader.readme.BoardTable;
import dev.simul.grader.readme.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requires that the README of the course shows the table of boards as it is written from the
 * manifest now, and the output of the proof, and the numbers of right and wrong answers, as the
 * proof prints them now. A README that shows none of them is accepted. Output that depends on the
 * number of schedules is compared only if the README shows the output for the same number of
 * schedules.
 */
public final class FiguresRule implements CourseRule {
    private static final String FILE = "README.md";
    private static final Pattern SCHEDULES =
            Pattern.compile(
                    "each check of a right answer runs on at least ([\\d,]+) schedules?: [\\d,]+ in"
                            + " total, of which [\\d,]+ differ");
    private static final Pattern EACH_CHECK = Pattern.compile("each check on ([\\d,]+) schedules?");

    @Override
    public List<Problem> problems(TriedCourse subject) {
        Markdown readme = Markdown.of(subject.home().resolve(FILE));
        ProofTotals numbers = subject.numbers();
        List<Problem> problems = new ArrayList<>();
        addOtherTable(problems, subject);
        readme.lines()
                .forEach(line -> {
                    addOther(problems, Figures.COUNTS.matcher(line), numbers.answersInWords());
                    addOther(problems, Figures.ANSWERS.matcher(line), numbers.rightAndWrong());
                    Matcher schedules = SCHEDULES.matcher(line);
                    if (schedules.find() && isNumber(schedules.group(1), numbers.schedules())) {
                        addOther(problems, schedules.reset(), numbers.schedulesInWords());
                    }
                });
        for (List<String> block : readme.code()) {
            subject.proofs().stream()
                    .filter(proof -> isOf(block, proof, numbers.schedules()))
                    .filter(proof -> !block.equals(printed(proof)))
                    .map(FiguresRule::otherProof)
                    .forEach(problems::add);
        }
        return problems;
    }

    private static void addOtherTable(List<Problem> problems, TriedCourse subject) {
        Path file = subject.home().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return;
        }
        String text = read(file);
        if (!BoardTable.update(text, subject.course().manifest()).equals(text)) {
            problems.add(
                    new Problem(
                            FILE,
                            "the table of boards as it is written from checks.yml now",
                            "another table",
                            "run '" + BoardTable.COMMAND + "'"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void addOther(List<Problem> problems, Matcher found, String expected) {
        found.results()
                .map(result -> result.group())
                .filter(text -> !text.equals(expected))
                .map(text ->
                        new Problem(
                                FILE,
                                "'" + expected + "', as the proof prints it now",
                                "'" + text + "'",
                                "correct the numbers"))
                .forEach(problems::add);
    }

    private static boolean isNumber(String text, int number) {
        return text.replace(",", "").equals(String.valueOf(number));
    }

    /** Returns whether a block shows the proof of a task, on a number of schedules. */
    private static boolean isOf(List<String> block, TaskProof proof, int schedules) {
        if (block.size() < 2
                || !block.getFirst().startsWith("Board " + proof.id().substring(0, 2))) {
            return false;
        }
        Matcher found = EACH_CHECK.matcher(block.get(1));
        return found.find() && isNumber(found.group(1), schedules);
    }

    private static List<String> printed(TaskProof proof) {
        List<String> lines = new ProofText(Palette.PLAIN, Glyphs.UNICODE).lines(proof);
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    private static Problem otherProof(TaskProof proof) {
        return new Problem(
                FILE,
                "the proof of '" + proof.id() + "' as it is printed now",
                "another proof",
                "replace it with the output of 'grader/simul verify " + proof.id() + "'");
    }
}
