package dev.simul.grader.batch.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.report.Score;
import dev.simul.grader.submission.name.SubmissionName;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanvasGradebookTest {
    private static final Person ADA =
            new Person(
                    "",
                    "Lovelace, Ada",
                    "",
                    List.of("u7"),
                    Map.of(
                            "Student", "Lovelace, Ada",
                            "ID", "1234",
                            "SIS User ID", "u7",
                            "SIS Login ID", "ada",
                            "Section", "Group 1",
                            "Week 1 (4711)", ""));
    private static final SubmissionName DOWNLOAD =
            SubmissionName.parse("lovelaceada_1234_99_hand-in.zip");

    @Test
    void should_write_grades_that_canvas_imports_for_the_students_of_its_export()
            throws IOException {
        CanvasImport imported =
                CanvasImport.of(
                        csv(grade(ADA, DOWNLOAD, "7.5"), grade(person("Nobody"), null, "1")));

        assertThat(imported.assignment()).isEqualTo("Week 1");
        assertThat(imported.assignmentId()).isEqualTo("4711");
        assertThat(imported.pointsPossible()).isEqualTo("10");
        assertThat(imported.grades()).containsExactly(Map.entry("1234", "7.50"));
    }

    @Test
    void should_know_students_by_the_names_in_the_download() throws IOException {
        CanvasImport imported =
                CanvasImport.of(csv(grade(person("lovelaceada"), DOWNLOAD, "0.333")));

        assertThat(imported.assignmentId()).isEmpty();
        assertThat(imported.grades()).containsExactly(Map.entry("1234", "0.33"));
    }

    @Test
    void should_not_take_the_id_of_another_roster_for_one_of_canvas() throws IOException {
        Person person = new Person("", "Ada", "", List.of("77"), Map.of("Name", "Ada", "ID", "77"));

        assertThat(new CanvasGradebook().knows(grade(person, null, "1"))).isFalse();
        assertThat(CanvasImport.of(csv(grade(person, DOWNLOAD, "1"))).grades())
                .containsOnlyKeys("1234");
    }

    private static String csv(StudentGrade... grades) {
        return new CanvasGradebook()
                .csv(new ClassGrades("Week 1", BigDecimal.TEN, List.of(grades)));
    }

    private static Person person(String name) {
        return new Person("", name, "", List.of());
    }

    private static StudentGrade grade(Person person, SubmissionName submission, String points) {
        return new StudentGrade(
                person, submission, new Score(new BigDecimal(points), BigDecimal.TEN), Map.of());
    }
}
