package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Requires that the READMEs of the course and of its tasks link only to files that exist, that
 * their links, commands and paths name only tasks of the course, and that the README of the course
 * shows only boards of the course.
 */
public final class LinkRule implements CourseRule {
    /** An address with a scheme, or a place in the same file. */
    private static final Pattern ELSEWHERE = Pattern.compile("([a-zA-Z][\\w+.-]*:|//|#).*");

    /** The id of a task, after what can only precede such an id. */
    private static final Pattern ID =
            Pattern.compile(
                    "(?:\\b(?:tasks|accepted|rejected|examples)/|(?:--task|\\bverify|\\btimelines)"
                            + " \\[?)([0-9]{2}(?:-[a-z0-9]+)+)");

    @Override
    public List<Problem> problems(TriedCourse subject) {
        List<Problem> problems = new ArrayList<>();
        for (String file : subject.readmes()) {
            addLinks(problems, subject, file);
            addMentions(problems, subject, file);
        }
        addBoards(problems, subject);
        addOrder(problems, subject);
        return problems;
    }

    private static void addLinks(List<Problem> problems, TriedCourse subject, String file) {
        Path path = subject.home().resolve(file);
        Path tasks = subject.home().resolve("tasks");
        for (Markdown.Link link : Markdown.of(path).links()) {
            if (ELSEWHERE.matcher(link.target()).matches()) {
                continue;
            }
            Path target = path.resolveSibling(unescaped(link.target())).normalize();
            boolean isUnknownTask =
                    target.startsWith(tasks)
                            && tasks.relativize(target).getNameCount() > 1
                            && !subject.ids()
                                    .contains(tasks.relativize(target).getName(0).toString());
            if (isUnknownTask || !Files.exists(target)) {
                problems.add(
                        new Problem(
                                file,
                                isUnknownTask
                                        ? "links only to tasks that are in checks.yml"
                                        : "links only to files that exist",
                                "'[" + link.text() + "](" + link.target() + ")'",
                                "correct or remove the link"));
            }
        }
    }

    private static void addMentions(List<Problem> problems, TriedCourse subject, String file) {
        Markdown readme = Markdown.of(subject.home().resolve(file));
        List<String> linked = readme.links().stream().map(Markdown.Link::task).toList();
        readme.lines().stream()
                .flatMap(line -> ID.matcher(line).results())
                .map(id -> id.group(1))
                .distinct()
                .filter(id -> !subject.ids().contains(id) && !linked.contains(id))
                .map(id ->
                        new Problem(
                                file,
                                "only tasks that are in checks.yml",
                                "'" + id + "'",
                                "name another task"))
                .forEach(problems::add);
    }

    private static String unescaped(String target) {
        return target.replaceFirst("[#?].*", "").replace("%20", " ");
    }

    private static void addBoards(List<Problem> problems, TriedCourse subject) {
        Markdown.of(subject.home().resolve("README.md")).boards().stream()
                .filter(board ->
                        subject.ids().stream().noneMatch(id -> id.startsWith(board.number() + "-")))
                .map(board ->
                        new Problem(
                                "README.md",
                                "only boards that are in checks.yml",
                                "'" + board.text() + "'",
                                "show another board"))
                .forEach(problems::add);
    }

    private static void addOrder(List<Problem> problems, TriedCourse subject) {
        List<String> expected =
                subject.course().tasks().stream().map(task -> task.entry().id()).toList();
        List<String> found =
                Markdown.of(subject.home().resolve("README.md")).rows().stream()
                        .map(Markdown.Link::task)
                        .filter(expected::contains)
                        .distinct()
                        .toList();
        if (!found.equals(expected.stream().filter(found::contains).toList())) {
            problems.add(
                    new Problem(
                            "README.md",
                            "the tasks in the order of checks.yml",
                            String.join(", ", found),
                            "sort the table of tasks"));
        }
    }
}
