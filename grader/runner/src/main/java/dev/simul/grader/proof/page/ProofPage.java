package dev.simul.grader.proof.page;

import dev.simul.checks.text.Phrases;
import dev.simul.grader.proof.answer.AnswerKind;
import dev.simul.grader.proof.result.AnswerProof;
import dev.simul.grader.proof.result.CheckProof;
import dev.simul.grader.proof.result.CourseProof;
import dev.simul.grader.proof.result.MatrixCell;
import dev.simul.grader.proof.result.ProofTotals;
import dev.simul.grader.proof.result.TaskProof;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Supplies the text of the HTML page that shows a proof.
 *
 * @param proof the proof
 */
public record ProofPage(CourseProof proof) {
    private static final String TEMPLATE = "verify.jte";

    /**
     * A number that the page shows in large print.
     *
     * @param what a description of the things that the number counts
     * @param number the number
     */
    public record Figure(String what, String number) {}

    /**
     * Returns the page as a single HTML document that needs no other files and no scripts.
     *
     * @return HTML
     */
    public String write() {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render(TEMPLATE, this, html);
        return html.toString();
    }

    /**
     * Returns the totals of the course.
     *
     * @return the totals, in the order in which the page shows them
     */
    public List<Figure> figures() {
        ProofTotals numbers = proof.numbers();
        List<Figure> figures =
                new ArrayList<>(
                        List.of(
                                figure("boards", numbers.boards()),
                                figure("checks", numbers.checks()),
                                figure("right answers", numbers.references() + numbers.accepted()),
                                figure("wrong answers", numbers.rejected()),
                                figure("schedules per check, at least", numbers.schedules()),
                                figure("schedules in total", numbers.tried()),
                                figure("different schedules", numbers.simulations())));
        if (!proof.salts().isEmpty()) {
            figures.add(figure("salts", proof.salts().size()));
        }
        return figures;
    }

    private static Figure figure(String what, long number) {
        return new Figure(what, String.format(Locale.ROOT, "%,d", number));
    }

    /**
     * Returns the part of the page that shows the mutants.
     *
     * @return the part, or null if no mutants were tried
     */
    public @Nullable MutantPage mutants() {
        return proof.mutants() == null ? null : new MutantPage(proof.mutants());
    }

    /**
     * Returns the right answers to a task.
     *
     * @param task the task
     * @return the right answers, the reference first
     */
    public List<AnswerProof> right(TaskProof task) {
        return task.answers().stream().filter(answer -> answer.kind().isRight()).toList();
    }

    /**
     * Describes a task in one line.
     *
     * @param task the task
     * @return a line with the task's points, checks and answers
     */
    public String describe(TaskProof task) {
        return String.join(
                " · ",
                task.points().toPlainString() + " points",
                Phrases.count(task.checks().size(), "check"),
                Phrases.count(right(task).size(), "right answer")
                        + " on "
                        + Phrases.count(proof.numbers().schedules(), "schedule"),
                Phrases.count(task.answers(AnswerKind.REJECTED).size(), "wrong answer"));
    }

    /**
     * Describes a check in one line.
     *
     * @param check the check
     * @return a line with the check's id, kind, points and visibility
     */
    public String describe(CheckProof check) {
        return check.id()
                + " · "
                + check.kind().word()
                + " · "
                + check.points().toPlainString()
                + " · "
                + check.visibility().name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the CSS class of a cell.
     *
     * @param cell the cell
     * @return a class that is defined in the page's style sheet
     */
    public String style(MatrixCell cell) {
        return cell.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Describes a cell in words.
     *
     * @param answer the answer of the cell's row
     * @param check the check of the cell's column
     * @return a short sentence
     */
    public String explain(AnswerProof answer, CheckProof check) {
        String what =
                switch (answer.on(check.id())) {
                    case CAUGHT -> "must catch the answer, and does";
                    case FAILED -> "also fails, as the answer says";
                    case PASSED -> "passes";
                    case FAILED_UNNAMED -> "fails, although the answer does not name the check";
                    case PASSED_THOUGH_NAMED -> "passes, although the answer names the check";
                };
        return answer.name() + ": " + check.number() + " " + check.id() + " " + what;
    }
}
