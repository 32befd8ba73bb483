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
import java.util.List;
import java.util.Locale;

/**
 * The content of the page of a proof, as text.
 *
 * @param proof the proof
 */
public record ProofPage(CourseProof proof) {
    private static final String TEMPLATE = "verify.jte";

    /**
     * A number in large print.
     *
     * @param what the things it counts
     * @param number the number
     */
    public record Figure(String what, String number) {}

    /**
     * Writes the page: one file that needs neither other files nor scripts.
     *
     * @return HTML
     */
    public String write() {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render(TEMPLATE, this, html);
        return html.toString();
    }

    /**
     * Returns the numbers of the course.
     *
     * @return in the order to show them
     */
    public List<Figure> figures() {
        ProofTotals numbers = proof.numbers();
        return List.of(
                figure("boards", numbers.boards()),
                figure("checks", numbers.checks()),
                figure("right answers", numbers.references() + numbers.accepted()),
                figure("wrong answers", numbers.rejected()),
                figure("schedules each", numbers.schedules()),
                figure("schedules in all", numbers.tried()),
                figure("of which differ", numbers.simulations()));
    }

    private static Figure figure(String what, long number) {
        return new Figure(what, String.format(Locale.ROOT, "%,d", number));
    }

    /**
     * Returns the right answers to a task.
     *
     * @param task the task
     * @return the reference first
     */
    public List<AnswerProof> right(TaskProof task) {
        return task.answers().stream().filter(answer -> answer.kind().isRight()).toList();
    }

    /**
     * Describes a task in one line.
     *
     * @param task the task
     * @return its points, checks and answers
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
     * @return its id, kind, points and visibility
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
     * Returns the style of a cell.
     *
     * @param cell the cell
     * @return a class of the page's style sheet
     */
    public String style(MatrixCell cell) {
        return cell.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Describes a cell in words.
     *
     * @param answer its row
     * @param check its column
     * @return a short sentence
     */
    public String explain(AnswerProof answer, CheckProof check) {
        String what =
                switch (answer.on(check.id())) {
                    case CAUGHT -> "must catch it, and does";
                    case FAILED -> "fails as well";
                    case PASSED -> "passes";
                    case FAILED_UNNAMED -> "fails, though the answer does not name it";
                    case PASSED_THOUGH_NAMED -> "passes, though the answer names it";
                };
        return answer.name() + ": " + check.number() + " " + check.id() + " " + what;
    }
}
