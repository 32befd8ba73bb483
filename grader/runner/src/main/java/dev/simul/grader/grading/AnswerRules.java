package dev.simul.grader.grading;

import dev.simul.checks.allow.AllowList;
import dev.simul.checks.allow.Violation;
import dev.simul.checks.manifest.TaskEntry;
import java.util.List;
import java.util.Map;

/**
 * The rules for what the classes of an answer may use. Only a test can replace them, to show that
 * the harness stays closed without them.
 */
@FunctionalInterface
interface AnswerRules {
    /** The allow-list, with the entries of the task. */
    AnswerRules STANDARD =
            (task, classes) ->
                    AllowList.standard().with(task.allow()).check(task.packageName(), classes);

    /**
     * Checks the classes of an answer.
     *
     * @param task the task
     * @param classes the class files, by path
     * @return what the classes use and may not use
     */
    List<Violation> violations(TaskEntry task, Map<String, byte[]> classes);
}
