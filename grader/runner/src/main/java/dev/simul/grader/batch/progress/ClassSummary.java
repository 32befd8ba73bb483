package dev.simul.grader.batch.progress;

import dev.simul.checks.text.PlainText;
import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradeStatus;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats the last lines that are printed when a class has been graded. */
public final class ClassSummary {
    private static final int MOST = 20;

    private ClassSummary() {}

    /**
     * Returns the lines.
     *
     * @param submissions the submissions
     * @param grades the results of the submissions
     * @param matching the people of the submissions
     * @param table the file with the table of grades
     * @return the problems that need the user's attention, and the number of submissions that were
     *     graded
     */
    public static List<String> lines(
            List<Handed> submissions, Map<String, Grade> grades, Matching matching, Path table) {
        List<Grade> ofClass =
                submissions.stream()
                        .map(Handed::name)
                        .filter(grades::containsKey)
                        .map(grades::get)
                        .toList();
        List<String> lines = new ArrayList<>();
        addList(
                "could not be graded",
                ofClass.stream()
                        .filter(grade -> grade.status() != GradeStatus.GRADED)
                        .map(grade -> grade.name() + ": " + grade.message())
                        .toList(),
                lines);
        addList("without a person in the roster", matching.unknown(), lines);
        addList("with more than one submission", repeated(matching), lines);
        addList(
                "in the roster without a submission",
                matching.withoutSubmission().stream().map(ClassSummary::label).toList(),
                lines);
        long graded =
                ofClass.stream().filter(grade -> grade.status() == GradeStatus.GRADED).count();
        lines.add(
                graded
                        + " of "
                        + submissions.size()
                        + (submissions.size() == 1 ? " submission" : " submissions")
                        + " graded; the grades are in "
                        + table);
        return lines;
    }

    private static List<String> repeated(Matching matching) {
        Map<Person, List<String>> submissions = new LinkedHashMap<>();
        matching.people()
                .forEach((name, people) ->
                        people.forEach(person ->
                                submissions
                                        .computeIfAbsent(person, key -> new ArrayList<>())
                                        .add(name)));
        return submissions.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> label(entry.getKey()) + ": " + String.join(", ", entry.getValue()))
                .toList();
    }

    private static String label(Person person) {
        return List.of(person.name(), person.email(), person.id(), person.submission()).stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("?");
    }

    private static void addList(String title, List<String> entries, List<String> lines) {
        if (entries.isEmpty()) {
            return;
        }
        lines.add(entries.size() + " " + title + ":");
        lines.addAll(
                entries.stream()
                        .limit(MOST)
                        .map(entry -> "  " + PlainText.line(entry))
                        .collect(Collectors.toList()));
        if (entries.size() > MOST) {
            lines.add("  and " + (entries.size() - MOST) + " more");
        }
    }
}
