package dev.simul.grader.proof.rule;

import dev.simul.grader.proof.result.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Requires that a task has the same title everywhere: in the manifest, in the heading of its
 * README, and in the README of the course, in the table of tasks and where a report is shown. A
 * report that is shown must also state the same points.
 *
 * <p>A README without a heading, and a course without a README or without a table of tasks, have no
 * title that could differ.
 */
public final class TitleRule implements Rule {
    @Override
    public List<Problem> problems(TriedTask subject) {
        String id = subject.entry().id();
        String number = id.substring(0, 2);
        String heading = "Board " + number + " · " + subject.entry().title();
        List<Problem> problems = new ArrayList<>();
        Markdown own = Markdown.of(subject.task().folder().resolve("README.md"));
        own.heading()
                .filter(found -> !found.equals(heading))
                .map(found ->
                        different("tasks/" + id + "/README.md", "the heading", heading, found))
                .ifPresent(problems::add);

        Markdown course = Markdown.of(subject.home().resolve("README.md"));
        course.boards().stream()
                .filter(shown -> shown.number().equals(number))
                .filter(shown -> !shown.text().equals(heading))
                .map(shown -> different("README.md", "the title", heading, shown.text()))
                .forEach(problems::add);
        String points = subject.entry().points().stripTrailingZeros().toPlainString();
        course.boards().stream()
                .filter(shown -> shown.number().equals(number))
                .filter(shown -> !shown.points().isEmpty() && !shown.points().equals(points))
                .map(shown ->
                        different(
                                "README.md",
                                "the points of board " + number,
                                points,
                                shown.points()))
                .forEach(problems::add);
        List<Markdown.Link> rows = course.rows();
        if (!rows.isEmpty()) {
            addRows(problems, id, number + " " + subject.entry().title(), rows);
        }
        return problems;
    }

    private static void addRows(
            List<Problem> problems, String id, String text, List<Markdown.Link> rows) {
        List<Markdown.Link> own = rows.stream().filter(row -> row.task().equals(id)).toList();
        if (own.size() != 1) {
            problems.add(
                    new Problem(
                            "README.md",
                            "a row of the table of tasks that links to tasks/" + id + "/README.md",
                            own.isEmpty() ? "none" : String.valueOf(own.size()),
                            own.isEmpty()
                                    ? "add | [" + text + "](tasks/" + id + "/README.md) | … |"
                                    : "remove all but one"));
        }
        own.stream()
                .filter(row -> !row.text().equals(text))
                .map(row -> different("README.md", "the link", text, row.text()))
                .forEach(problems::add);
    }

    private static Problem different(String file, String what, String expected, String found) {
        return new Problem(
                file,
                what + " '" + expected + "', as in checks.yml",
                "'" + found + "'",
                "correct one of the two");
    }
}
