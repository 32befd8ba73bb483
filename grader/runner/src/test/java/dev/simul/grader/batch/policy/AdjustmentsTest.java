package dev.simul.grader.batch.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.batch.roster.Person;
import dev.simul.grader.policy.ManualPoints;
import dev.simul.grader.policy.PolicyException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjustmentsTest {
    private static final Person ADA =
            new Person("", "Ada Lovelace", "ada@example.org", List.of("42"));
    private static final Person ALAN = new Person("", "Alan", "alan@example.org", List.of("43"));
    private static final Person OTHER = new Person("", "Alan", "other@example.org", List.of("44"));
    private static final Matching MATCHING =
            new Matching(
                    Map.of("ada.zip", List.of(ADA), "group", List.of(ALAN, OTHER)),
                    List.of(),
                    List.of());

    @TempDir private Path folder;

    @Test
    void should_find_a_student_by_submission_address_id_or_name() throws IOException {
        for (String student : List.of("ada.zip", "ADA@example.org", "42", "Ada Lovelace")) {
            Adjustments all = read("student,points,reason\n" + student + ",-0.5,late start\n");

            assertThat(all.points("ada.zip"))
                    .containsExactly(new ManualPoints(new BigDecimal("-0.5"), "late start"));
            assertThat(all.points("group")).isEmpty();
        }
    }

    @Test
    void should_read_extensions() throws IOException {
        Adjustments all = read("student,extension_days\n43,3\n");

        assertThat(all.extension("group")).isEqualTo(3);
        assertThat(all.extension("ada.zip")).isZero();
    }

    @Test
    void should_name_the_line_of_a_student_who_is_not_in_the_class() {
        refused(
                "student,points,reason\n42,1,good\nnobody,1,good\n",
                ":3: expected the submission, e-mail address, id or name of a student of the class,"
                        + " found 'nobody'");
    }

    @Test
    void should_refuse_a_name_that_several_students_have() {
        refused(
                "student,extension_days\nAlan,1\n",
                ":2: expected one student, but several have this name: use an id, found 'Alan'");
    }

    @Test
    void should_require_a_reason_for_points() {
        refused("student,points,reason\n42,1,\n", ":2: expected a reason for the points, found ''");
    }

    @Test
    void should_refuse_points_that_are_no_number_and_days_that_are_none() {
        refused(
                "student,points,reason\n42,\"1,5\",good\n",
                ":2: expected points to be a number such as -0.5, found '1,5'");
        refused(
                "student,extension_days\n42,two\n",
                ":2: expected extension_days to be 0 or more days, found 'two'");
    }

    @Test
    void should_refuse_unknown_columns() {
        refused(
                "student,bonus\n42,1\n",
                ":1: expected the columns student, and of points, reason and extension_days those"
                        + " that are needed, found 'student', 'bonus'");
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PolicyException.class)
                .hasMessage(folder.resolve("adjustments.csv") + message);
    }

    private Adjustments read(String text) throws IOException {
        return Adjustments.read(
                Files.writeString(folder.resolve("adjustments.csv"), text), MATCHING);
    }
}
