package dev.simul.grader.batch.gradebook;

import dev.simul.grader.batch.results.GradesTable;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.submission.name.SubmissionName.Platform;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes what the gradebook of Canvas imports. Canvas finds a student by the Canvas id, then by the
 * two SIS ids, and an assignment by the number behind its title. They are taken from the names in
 * the download and from the roster, if the roster is an export of the gradebook.
 */
final class CanvasGradebook implements Gradebook {
    private static final String STUDENT = "Student";
    private static final String ID = "ID";
    private static final String SIS_USER = "SIS User ID";
    private static final String SIS_LOGIN = "SIS Login ID";
    private static final String SECTION = "Section";
    private static final String MAXIMUM = "    Points Possible";
    private static final Pattern TITLE_AND_ID = Pattern.compile("(.*?)\\s*\\(\\d+\\)");
    private static final int DECIMALS = 2;

    @Override
    public String name() {
        return "canvas";
    }

    @Override
    public boolean knows(StudentGrade grade) {
        Person person = grade.person();
        return !(id(grade) + person.cell(SIS_USER) + person.cell(SIS_LOGIN)).isEmpty();
    }

    @Override
    public String csv(ClassGrades grades) {
        List<StudentGrade> students = grades.students().stream().filter(this::knows).toList();
        List<String> header =
                List.of(STUDENT, ID, SIS_USER, SIS_LOGIN, SECTION, assignment(grades, students));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(MAXIMUM, "", "", "", "", grades.maxPoints().toPlainString()));
        for (StudentGrade grade : students) {
            Person person = grade.person();
            rows.add(
                    List.of(
                            person.cell(STUDENT).isEmpty() ? person.name() : person.cell(STUDENT),
                            id(grade),
                            person.cell(SIS_USER),
                            person.cell(SIS_LOGIN),
                            person.cell(SECTION),
                            grade.score()
                                    .points()
                                    .setScale(DECIMALS, RoundingMode.DOWN)
                                    .toPlainString()));
        }
        return GradesTable.csv(header, rows);
    }

    private static String id(StudentGrade grade) {
        String exported = isExport(grade.person()) ? grade.person().cell(ID) : "";
        return exported.isEmpty() ? grade.idOn(Platform.CANVAS) : exported;
    }

    /** Other rosters may use the name "ID" for something else. */
    private static boolean isExport(Person person) {
        return person.cells().containsKey(STUDENT) && person.cells().containsKey(SECTION);
    }

    /** Returns the name of the column, with the number of the assignment if the roster has it. */
    private static String assignment(ClassGrades grades, List<StudentGrade> students) {
        return students.stream()
                .map(StudentGrade::person)
                .filter(CanvasGradebook::isExport)
                .limit(1)
                .flatMap(person -> person.cells().keySet().stream())
                .filter(column -> {
                    Matcher matcher = TITLE_AND_ID.matcher(column);
                    return matcher.matches() && matcher.group(1).equals(grades.title());
                })
                .findFirst()
                .orElse(grades.title());
    }
}
