package dev.simul.grader.proof.answer;

import dev.simul.grader.submission.TaskSources;
import java.util.List;

/**
 * An answer to a task, of which it is known beforehand what its checks must say.
 *
 * @param kind what is known
 * @param name what it is called among the answers to its task
 * @param folder where it is, seen from the folder of the kit
 * @param named the ids of the checks it says it fails, the one that must catch it first; empty
 *     where it is right, or says nothing
 * @param sources its sources
 */
public record KnownAnswer(
        AnswerKind kind, String name, String folder, List<String> named, TaskSources sources) {

    public KnownAnswer {
        named = List.copyOf(named);
    }
}
