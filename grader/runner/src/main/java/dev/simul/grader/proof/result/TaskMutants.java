package dev.simul.grader.proof.result;

import java.util.List;

/**
 * The result of trying the mutants of one task.
 *
 * @param id the id of the task
 * @param title the title of the task
 * @param answers the number of right answers that were changed
 * @param numbers the numbers of the mutants that were tried
 * @param notCompiled the number of mutants that do not compile, which are not tried
 * @param duplicates the number of mutants whose class files are those of the answer or of another
 *     mutant, which are not tried
 * @param operators the numbers for each operator that made a mutant
 * @param survivors the mutants that passed all checks
 * @param problems the survivors that nothing explains, and the explanations that match no survivor
 */
public record TaskMutants(
        String id,
        String title,
        int answers,
        MutantTally numbers,
        int notCompiled,
        int duplicates,
        List<OperatorMutants> operators,
        List<Survivor> survivors,
        List<Problem> problems) {

    /** Copies the lists. */
    public TaskMutants {
        operators = List.copyOf(operators);
        survivors = List.copyOf(survivors);
        problems = List.copyOf(problems);
    }

    /**
     * Returns the survivors that nothing explains.
     *
     * @return the survivors, in the order of the answers
     */
    public List<Survivor> unexplained() {
        return survivors.stream().filter(survivor -> !survivor.isExplained()).toList();
    }

    /**
     * Returns whether there is nothing to do.
     *
     * @return true if every survivor is explained and every explanation is needed
     */
    public boolean isRight() {
        return problems.isEmpty() && unexplained().isEmpty();
    }
}
