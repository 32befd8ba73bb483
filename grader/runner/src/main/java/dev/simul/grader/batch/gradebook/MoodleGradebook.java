package dev.simul.grader.batch.gradebook;

import dev.simul.checks.text.Phrases;
import dev.simul.grader.batch.results.GradesTable;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.submission.name.SubmissionName.Platform;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the grading worksheet of a Moodle assignment. If the roster is such a worksheet, its
 * columns are kept, and grades and feedback are filled in. Otherwise, Moodle finds the student by
 * the number in the name of the download.
 */
final class MoodleGradebook implements Gradebook {
    private static final String IDENTIFIER = "Identifier";
    private static final String NAME = "Full name";
    private static final String EMAIL = "Email address";
    private static final String GRADE = "Grade";
    private static final String MAXIMUM = "Maximum Grade";

    /** Moodle refuses a file without this column, and ignores the cell if it contains no time. */
    private static final String MODIFIED = "Last modified (grade)";

    private static final String FEEDBACK = "Feedback comments";
    private static final List<String> COLUMNS =
            List.of(IDENTIFIER, NAME, EMAIL, GRADE, MAXIMUM, MODIFIED, FEEDBACK);

    @Override
    public String name() {
        return "moodle";
    }

    @Override
    public boolean knows(StudentGrade grade) {
        return !identifier(grade).isEmpty();
    }

    @Override
    public String csv(ClassGrades grades) {
        List<StudentGrade> students = grades.students().stream().filter(this::knows).toList();
        List<String> header = header(students);
        List<List<String>> rows = new ArrayList<>();
        for (StudentGrade grade : students) {
            requireMaximum(grade, grades.maxPoints());
            Map<String, String> cells = cells(grade, grades.maxPoints());
            rows.add(
                    header.stream()
                            .map(column -> cells.getOrDefault(column, grade.person().cell(column)))
                            .toList());
        }
        return GradesTable.csv(header, rows);
    }

    private static List<String> header(List<StudentGrade> students) {
        List<String> header =
                students.stream()
                        .map(StudentGrade::person)
                        .filter(MoodleGradebook::isWorksheet)
                        .findFirst()
                        .map(person -> new ArrayList<>(person.cells().keySet()))
                        .orElseGet(() -> new ArrayList<>(COLUMNS));
        if (!header.contains(FEEDBACK)) {
            header.add(FEEDBACK);
        }
        return header;
    }

    private static Map<String, String> cells(StudentGrade grade, BigDecimal maximum) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(IDENTIFIER, identifier(grade));
        cells.put(GRADE, grade.score().points().toPlainString());
        cells.put(FEEDBACK, feedback(grade));
        if (!isWorksheet(grade.person())) {
            cells.put(NAME, grade.person().name());
            cells.put(EMAIL, grade.person().email());
            cells.put(MAXIMUM, maximum.toPlainString());
            cells.put(MODIFIED, "-");
        }
        return cells;
    }

    private static boolean isWorksheet(Person person) {
        return person.cells().keySet().containsAll(List.of(IDENTIFIER, GRADE, MODIFIED));
    }

    private static String identifier(StudentGrade grade) {
        String ofRoster = grade.person().cell(IDENTIFIER);
        String ofDownload = grade.idOn(Platform.MOODLE);
        return !ofRoster.isEmpty()
                ? ofRoster
                : ofDownload.isEmpty() ? "" : "Participant " + ofDownload;
    }

    private static String feedback(StudentGrade grade) {
        return grade.tasks().entrySet().stream()
                .map(task ->
                        task.getKey()
                                + ": "
                                + Phrases.number(task.getValue().points())
                                + " of "
                                + Phrases.points(task.getValue().maxPoints()))
                .collect(Collectors.joining("; "));
    }

    /** Moodle would import points out of another maximum as if they were its own. */
    private static void requireMaximum(StudentGrade grade, BigDecimal maximum) {
        String ofMoodle = grade.person().cell(MAXIMUM);
        if (ofMoodle.matches("\\d+(\\.\\d+)?")
                && new BigDecimal(ofMoodle).compareTo(maximum) != 0) {
            throw new GradebookException(
                    "the grades do not fit the assignment in Moodle: expected a maximum grade of "
                            + maximum.toPlainString()
                            + ", found "
                            + ofMoodle
                            + " in the roster: change the maximum grade in Moodle, or set 'points:"
                            + " "
                            + Phrases.number(new BigDecimal(ofMoodle))
                            + "' for the assignment in checks.yml and use --assignment");
        }
    }
}
