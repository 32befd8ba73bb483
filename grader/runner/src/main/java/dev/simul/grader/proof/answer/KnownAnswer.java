package dev.simul.grader.proof.answer;

import dev.simul.grader.submission.TaskSources;
import java.util.List;

/**
 * An answer to a task whose verdict is known before it is tried.
 *
 * @param kind what is known about it
 * @param name its name among the answers to its task
 * @param folder its folder, relative to the kit
 * @param named the ids of the checks that it says it fails, first the one that must catch it; empty
 *     if it is right or says nothing
 * @param sources its sources
 */
public record KnownAnswer(
        AnswerKind kind, String name, String folder, List<String> named, TaskSources sources) {

    public KnownAnswer {
        named = List.copyOf(named);
    }
}
