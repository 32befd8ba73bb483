package dev.simul.grader.proof.result;

import dev.simul.checks.text.Phrases;
import dev.simul.grader.proof.answer.AnswerKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The totals of a proof.
 *
 * @param boards the number of tasks
 * @param checks the number of checks
 * @param references the number of reference answers
 * @param accepted the number of other right answers
 * @param rejected the number of wrong answers
 * @param schedules the number of schedules on which each check of a right answer was tried, unless
 *     the check asks for more schedules itself
 * @param tried the number of tries: one for each combination of a right answer, a check, an
 *     invocation of the check, and a schedule
 * @param simulations the number of simulations that were run; if several tries are identical, only
 *     one of them is run
 */
public record ProofTotals(
        int boards,
        int checks,
        int references,
        int accepted,
        int rejected,
        int schedules,
        long tried,
        long simulations) {

    /**
     * Adds up the numbers of tasks.
     *
     * @param tasks the proofs of the tasks
     * @param schedules the number of schedules on which each check of a right answer was tried
     * @return the totals
     */
    public static ProofTotals of(List<TaskProof> tasks, int schedules) {
        return new ProofTotals(
                tasks.size(),
                tasks.stream().mapToInt(task -> task.checks().size()).sum(),
                count(tasks, AnswerKind.REFERENCE),
                count(tasks, AnswerKind.ACCEPTED),
                count(tasks, AnswerKind.REJECTED),
                schedules,
                tasks.stream().flatMap(ProofTotals::right).mapToLong(AnswerProof::tried).sum(),
                tasks.stream()
                        .flatMap(ProofTotals::right)
                        .mapToLong(AnswerProof::simulations)
                        .sum());
    }

    /**
     * Returns the numbers of checks and answers in words.
     *
     * @return one line
     */
    public String answersInWords() {
        return String.join(
                " · ",
                Phrases.count(boards, "board"),
                Phrases.count(checks, "check"),
                Phrases.count(references, "reference"),
                accepted + " accepted",
                rejected + " rejected answers");
    }

    /**
     * Returns the numbers of right and wrong answers in words.
     *
     * @return a text such as "139 right and 548 wrong answers"
     */
    public String rightAndWrong() {
        return String.format(
                Locale.ROOT, "%,d right and %,d wrong answers", references + accepted, rejected);
    }

    /**
     * Returns the numbers of schedules in words.
     *
     * @return one line
     */
    public String schedulesInWords() {
        return "each check of a right answer runs on at least "
                + Phrases.count(schedules, "schedule")
                + String.format(
                        Locale.ROOT, ": %,d in total, of which %,d differ", tried, simulations);
    }

    private static int count(List<TaskProof> tasks, AnswerKind kind) {
        return tasks.stream().mapToInt(task -> task.answers(kind).size()).sum();
    }

    private static Stream<AnswerProof> right(TaskProof task) {
        return task.answers().stream().filter(answer -> answer.kind().isRight());
    }
}
