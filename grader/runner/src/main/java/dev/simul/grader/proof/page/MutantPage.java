package dev.simul.grader.proof.page;

import dev.simul.checks.text.Phrases;
import dev.simul.grader.proof.result.CourseMutants;
import dev.simul.grader.proof.result.Survivor;
import dev.simul.grader.proof.result.TaskMutants;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Supplies the text of the part of the page that shows the mutants.
 *
 * @param mutants the result of trying the mutants
 */
public record MutantPage(CourseMutants mutants) {
    /**
     * Describes the mutants in one line.
     *
     * @return a sentence
     */
    public String describe() {
        return "A mutant is a right answer with one small change. Each check of a mutant runs on "
                + Phrases.count(mutants.schedules(), "schedule")
                + " until one check fails.";
    }

    /**
     * Describes the mutants of a task in one line.
     *
     * @param task the task
     * @return a line with the numbers of answers and of mutants that were not tried
     */
    public String describe(TaskMutants task) {
        return String.join(
                " · ",
                Phrases.count(task.answers(), "right answer"),
                Phrases.count(task.numbers().mutants(), "mutant"),
                Phrases.count(task.survivors().size(), "survivor"),
                "not tried: "
                        + task.notCompiled()
                        + (task.notCompiled() == 1 ? " that does" : " that do")
                        + " not compile, "
                        + Phrases.count(task.duplicates(), "duplicate"));
    }

    /**
     * Describes a survivor in one line.
     *
     * @param survivor the survivor
     * @return a line with the answer, the operator and the place
     */
    public String describe(Survivor survivor) {
        return String.join(
                " · ",
                survivor.answer(),
                survivor.operator(),
                survivor.method(),
                survivor.file() + ":" + survivor.line());
    }

    /**
     * Returns the change that made a survivor.
     *
     * @param survivor the survivor
     * @return lines that start with {@code -} or {@code +}
     */
    public String diff(Survivor survivor) {
        return Stream.concat(
                        survivor.before().stream().map(line -> "- " + line),
                        survivor.after().stream().map(line -> "+ " + line))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns why a survivor may pass all checks.
     *
     * @param survivor a survivor that is explained
     * @return the category and the explanation
     */
    public String explain(Survivor survivor) {
        return survivor.why() == null ? "" : survivor.why().words() + ": " + survivor.reason();
    }
}
