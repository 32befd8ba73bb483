package dev.simul.grader.batch.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.report.Score;
import dev.simul.grader.submission.name.SubmissionName;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class MoodleGradebookTest {
    private static final SubmissionName DOWNLOAD =
            SubmissionName.parse("Lovelace Ada_12345_assignsubmission_file_");

    @Test
    void should_write_grades_that_moodle_imports_by_the_numbers_in_the_download()
            throws IOException {
        Person person = new Person("", "Ada Lovelace", "", List.of("12345"));

        assertThat(imported(csv(grade(person, DOWNLOAD, "7.5"))))
                .containsExactly(Map.entry(12345, "7.5 01-a: 1 of 2 points"));
    }

    @Test
    void should_fill_in_the_worksheet_that_is_the_roster() throws IOException {
        Person person = worksheet("10.00");
        String csv = csv(grade(person, null, "7.5"));

        assertThat(imported(csv)).containsExactly(Map.entry(12345, "7.5 01-a: 1 of 2 points"));
        assertThat(csv.lines().findFirst())
                .contains(
                        "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Last modified"
                                + " (grade),Feedback comments");
        assertThat(csv).contains("Submitted for grading").contains("\"Monday, 7 September 2026\"");
    }

    @Test
    void should_leave_out_students_whom_moodle_could_not_recognise() throws IOException {
        Person person = new Person("", "Ada", "", List.of("77"));

        assertThat(imported(csv(grade(person, SubmissionName.parse("ada.zip"), "1")))).isEmpty();
    }

    @Test
    void should_refuse_grades_out_of_another_maximum_than_that_of_moodle() {
        StudentGrade grade = grade(worksheet("100.00"), null, "7.5");

        assertThatThrownBy(() -> csv(grade))
                .isInstanceOf(GradebookException.class)
                .hasMessage(
                        "the grades do not fit the assignment in Moodle: expected a maximum grade"
                                + " of 10, found 100.00 in the roster: change the maximum grade in"
                                + " Moodle, or set 'points: 100' for the assignment in checks.yml"
                                + " and use --assignment");
    }

    /**
     * Reads what Moodle reads, by the rules of {@code
     * mod/assign/feedback/offline/importgradeslib.php} in moodle/moodle: it needs three columns,
     * and takes the number that follows "Participant ".
     */
    private static Map<Integer, String> imported(String csv) throws IOException {
        Map<Integer, String> grades = new LinkedHashMap<>();
        try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            List<CSVRecord> records = rows.getRecords();
            List<String> columns = records.getFirst().toList();
            assertThat(columns).contains("Identifier", "Grade", "Last modified (grade)");
            for (CSVRecord row : records.subList(1, records.size())) {
                String id =
                        row.get(columns.indexOf("Identifier")).substring("Participant ".length());
                grades.put(
                        Integer.parseInt(id),
                        row.get(columns.indexOf("Grade"))
                                + " "
                                + row.get(columns.indexOf("Feedback comments")));
            }
        }
        return grades;
    }

    private static Person worksheet(String maximum) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Identifier", "Participant 12345");
        cells.put("Full name", "Ada Lovelace");
        cells.put("Email address", "ada@example.org");
        cells.put("Status", "Submitted for grading");
        cells.put("Grade", "");
        cells.put("Maximum Grade", maximum);
        cells.put("Last modified (grade)", "Monday, 7 September 2026");
        cells.put("Feedback comments", "");
        return new Person("", "Ada Lovelace", "ada@example.org", List.of("12345"), cells);
    }

    private static String csv(StudentGrade... grades) {
        return new MoodleGradebook()
                .csv(new ClassGrades("Week 1", BigDecimal.TEN, List.of(grades)));
    }

    private static StudentGrade grade(Person person, SubmissionName submission, String points) {
        return new StudentGrade(
                person,
                submission,
                new Score(new BigDecimal(points), BigDecimal.TEN),
                Map.of("01-a", new Score(BigDecimal.ONE, BigDecimal.TWO)));
    }
}
