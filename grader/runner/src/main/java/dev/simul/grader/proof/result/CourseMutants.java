package dev.simul.grader.proof.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The result of trying the mutants of a course.
 *
 * @param schedules the number of schedules on which each check of a mutant was tried
 * @param numbers the numbers of all mutants
 * @param operators the numbers for each operator
 * @param tasks the results of the tasks, in the order of the course
 * @param problems the reasons that concern all tasks; empty if there are none
 */
public record CourseMutants(
        int schedules,
        MutantTally numbers,
        List<OperatorMutants> operators,
        List<TaskMutants> tasks,
        List<Problem> problems) {

    /** The largest part of a course's mutants that may be explained, in percent. */
    public static final int MOST_EXPLAINED = 3;

    /** Copies the lists. */
    public CourseMutants {
        operators = List.copyOf(operators);
        tasks = List.copyOf(tasks);
        problems = List.copyOf(problems);
    }

    /**
     * Combines the results of tasks.
     *
     * @param schedules the number of schedules on which each check of a mutant was tried
     * @param tasks the results of the tasks
     * @param isWhole whether these are all tasks of the course
     * @return the result of the course
     */
    public static CourseMutants of(int schedules, List<TaskMutants> tasks, boolean isWhole) {
        MutantTally numbers = MutantTally.sum(tasks.stream().map(TaskMutants::numbers).toList());
        Map<String, List<MutantTally>> operators = new TreeMap<>();
        for (TaskMutants task : tasks) {
            for (OperatorMutants operator : task.operators()) {
                operators
                        .computeIfAbsent(operator.operator(), none -> new ArrayList<>())
                        .add(operator.numbers());
            }
        }
        boolean tooMany =
                isWhole && 100L * numbers.explained() > (long) MOST_EXPLAINED * numbers.mutants();
        return new CourseMutants(
                schedules,
                numbers,
                operators.entrySet().stream()
                        .map(entry ->
                                new OperatorMutants(
                                        entry.getKey(), MutantTally.sum(entry.getValue())))
                        .toList(),
                tasks,
                tooMany ? List.of(tooMany(numbers)) : List.of());
    }

    private static Problem tooMany(MutantTally numbers) {
        return new Problem(
                "solutions/mutants",
                "explanations for at most " + MOST_EXPLAINED + " % of the mutants",
                numbers.explained() + " of " + numbers.mutants(),
                "write checks that kill some of the explained mutants");
    }

    /**
     * Returns whether there is nothing to do.
     *
     * @return true if no task and no rule for the whole course has a problem
     */
    public boolean isRight() {
        return problems.isEmpty() && tasks.stream().allMatch(TaskMutants::isRight);
    }
}
