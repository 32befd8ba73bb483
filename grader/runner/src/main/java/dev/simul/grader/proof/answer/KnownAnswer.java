package dev.simul.grader.proof.answer;

import dev.simul.grader.submission.TaskSources;
import java.util.List;

/**
 * An answer to a task; the verdict on the answer is known before the answer is tried.
 *
 * @param kind the kind of the answer
 * @param name the name of the answer, unique among the answers to the same task
 * @param folder the folder of the answer, relative to the kit
 * @param named the ids of the checks that, according to the comment in the answer, must fail; the
 *     check that must catch the answer comes first; empty if the answer is right or has no such
 *     comment
 * @param advice the ids of the advice that, according to the comment in the answer, its author must
 *     be shown, or only "none"; empty if there is no such comment
 * @param sources the sources of the answer
 */
public record KnownAnswer(
        AnswerKind kind,
        String name,
        String folder,
        List<String> named,
        List<String> advice,
        TaskSources sources) {

    public KnownAnswer {
        named = List.copyOf(named);
        advice = List.copyOf(advice);
    }
}
