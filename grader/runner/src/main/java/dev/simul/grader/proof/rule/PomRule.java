package dev.simul.grader.proof.rule;

import dev.simul.grader.course.CourseTask;
import dev.simul.grader.proof.result.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Requires that Maven builds the task, if the course has poms: {@code tasks/pom.xml} lists the
 * folder of the task as a module, and the pom in that folder belongs to this module. Otherwise
 * {@code mvn test} does not run the checks of the task, and reports nothing.
 */
public final class PomRule implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        CourseTask task = subject.task();
        Path tasks = task.folder().resolveSibling("pom.xml");
        return Files.exists(tasks)
                ? problems(subject.entry().id(), tasks, task.folder())
                : List.of();
    }

    private static List<Problem> problems(String id, Path tasks, Path folder) {
        Optional<Pom> parent = Pom.read(tasks);
        if (parent.isEmpty()) {
            return List.of(unreadable("tasks/pom.xml"));
        }
        List<Problem> problems = new ArrayList<>();
        if (!parent.get().modules().contains(id)) {
            problems.add(
                    new Problem(
                            "tasks/pom.xml",
                            "the module '" + id + "'",
                            "none",
                            "add <module>" + id + "</module>, so that Maven runs the checks"));
        }
        String file = "tasks/" + id + "/pom.xml";
        if (!Files.exists(folder.resolve("pom.xml"))) {
            problems.add(
                    new Problem(
                            file,
                            "the pom of the module",
                            "no such file",
                            "copy the pom of another task, and change its artifactId"));
            return problems;
        }
        Optional<Pom> own = Pom.read(folder.resolve("pom.xml"));
        if (own.isEmpty()) {
            problems.add(unreadable(file));
            return problems;
        }
        addUnequal(problems, file, "the artifactId", id, own.get().artifactId());
        addUnequal(problems, file, "the parent", parent.get().artifactId(), own.get().parent());
        return problems;
    }

    private static Problem unreadable(String file) {
        return new Problem(file, "a pom", "a file that is not XML", "correct the file");
    }

    private static void addUnequal(
            List<Problem> problems, String file, String what, String expected, String found) {
        if (!found.equals(expected)) {
            problems.add(
                    new Problem(
                            file,
                            what + " '" + expected + "'",
                            found.isEmpty() ? "none" : "'" + found + "'",
                            "correct " + what));
        }
    }
}
