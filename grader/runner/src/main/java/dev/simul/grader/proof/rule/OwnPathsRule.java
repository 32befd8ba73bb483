package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requires that the README of a task names the files and the module of that task: a path that
 * begins with {@code src/} exists, and the command to run names the task's own folder.
 */
public final class OwnPathsRule implements Rule {
    private static final Pattern SOURCE = Pattern.compile("`(src/[\\w./-]+)`");
    private static final Pattern MODULE = Pattern.compile("-pl\\s+(?:\\S*/)?tasks/([\\w-]+)");

    @Override
    public List<Problem> problems(TriedTask subject) {
        String id = subject.entry().id();
        String file = "tasks/" + id + "/README.md";
        Path folder = subject.task().folder();
        String text = subject.task().readme();
        return Stream.concat(
                        SOURCE.matcher(text)
                                .results()
                                .map(path -> path.group(1))
                                .filter(path -> !Files.exists(folder.resolve(path)))
                                .map(path ->
                                        new Problem(
                                                file,
                                                "only paths of files that exist",
                                                "'" + path + "'",
                                                "correct the path")),
                        MODULE.matcher(text)
                                .results()
                                .map(module -> module.group(1))
                                .filter(module -> !module.equals(id))
                                .map(module ->
                                        new Problem(
                                                file,
                                                "a command that runs 'tasks/" + id + "'",
                                                "'tasks/" + module + "'",
                                                "correct the command")))
                .distinct()
                .toList();
    }
}
