package dev.simul.grader.proof;

import java.util.List;

/**
 * How much a course was proven by.
 *
 * @param boards how many tasks
 * @param checks how many checks they have
 * @param references how many reference answers were tried
 * @param accepted how many other right answers
 * @param rejected how many wrong answers
 * @param schedules how many schedules each check of a right answer was tried on
 * @param simulations how many simulations right answers were run in, at least: one a check and
 *     schedule
 */
public record Numbers(
        int boards,
        int checks,
        int references,
        int accepted,
        int rejected,
        int schedules,
        long simulations) {

    static Numbers of(List<TaskProof> tasks, int schedules) {
        return new Numbers(
                tasks.size(),
                tasks.stream().mapToInt(task -> task.checks().size()).sum(),
                count(tasks, AnswerKind.REFERENCE),
                count(tasks, AnswerKind.ACCEPTED),
                count(tasks, AnswerKind.REJECTED),
                schedules,
                tasks.stream().mapToLong(task -> simulations(task, schedules)).sum());
    }

    private static int count(List<TaskProof> tasks, AnswerKind kind) {
        return tasks.stream().mapToInt(task -> task.answers(kind).size()).sum();
    }

    private static long simulations(TaskProof task, long schedules) {
        long right = task.answers().stream().filter(answer -> answer.kind().isRight()).count();
        return right * task.checks().size() * schedules;
    }
}
