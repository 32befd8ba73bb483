package dev.simul.grader.batch.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.batch.TrialClass;
import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.batch.intake.Submitter;
import dev.simul.grader.submission.name.SubmissionName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {
    @TempDir private Path folder;

    @Test
    void should_read_a_table_with_our_own_columns() {
        assertThat(read("submission,name,email,id\nada.zip,Ada Lovelace,ada@example.org,42\n"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("cells")
                .containsExactly(
                        new Person("ada.zip", "Ada Lovelace", "ada@example.org", List.of("42")));
    }

    @Test
    void should_read_what_moodle_exports() {
        assertThat(
                        read(
                                "\uFEFFIdentifier,\"Full name\",\"ID number\",\"Email address\",Status\n"
                                        + "\"Participant 7\",\"Ada Lovelace\",s42,ada@example.org,\n"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("cells")
                .containsExactly(
                        new Person("", "Ada Lovelace", "ada@example.org", List.of("s42", "7")));
    }

    @Test
    void should_read_what_canvas_exports_without_its_extra_rows() {
        assertThat(
                        read(
                                "Student,ID,SIS User ID,SIS Login ID,Section\n"
                                        + "    Points Possible,,,,\n"
                                        + "\"Lovelace, Ada\",7,s42,ada1,A\n"
                                        + "\"Student, Test\",9,,x,A\n"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("cells")
                .containsExactly(new Person("", "Lovelace, Ada", "", List.of("s42", "7", "ada1")));
    }

    @Test
    void should_keep_the_cells_of_a_row_for_gradebooks() {
        Person person =
                read("Student,ID,Section,Week 1 (4711)\n\"Lovelace, Ada\",7,A,\n").getFirst();

        assertThat(person.cell("Section")).isEqualTo("A");
        assertThat(person.cells()).containsKey("Week 1 (4711)");
        assertThat(person.cell("Grade")).isEmpty();
    }

    @Test
    void should_read_a_student_of_two_sections_once() {
        assertThat(read("Student,ID,Section\nAda,7,A\nAda,7,B\n")).hasSize(1);
    }

    @Test
    void should_read_what_gradescope_exports_without_its_staff() {
        assertThat(
                        read(
                                "First Name,Last Name,SID,Email,Role\n"
                                        + "Ada,Lovelace,42,ada@example.org,Student\n"
                                        + "Alan,Turing,1,alan@example.org,Instructor\n"))
                .extracting(Person::name)
                .containsExactly("Ada Lovelace");
    }

    @Test
    void should_read_semicolons_and_line_breaks_in_cells() {
        assertThat(read("id;name\r\n1;\"Lovelace\r\nAda\"\r\n"))
                .extracting(Person::id, Person::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("1", "Lovelace\r\nAda"));
    }

    @Test
    void should_say_why_a_roster_cannot_be_used() {
        Path latin = folder.resolve("latin.csv");
        TrialClass.write(latin, "name\nJürgen\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Roster.read(latin))
                .hasMessageContaining("expected UTF-8, found another encoding");
        assertThatThrownBy(() -> read("colour,shape\nred,round\n"))
                .hasMessageContaining(
                        "expected a header with at least one of submission, name, email and id,"
                                + " found 'colour', 'shape'");
        assertThatThrownBy(() -> read("\n")).hasMessageContaining("is empty");
        assertThatThrownBy(() -> Roster.read(folder.resolve("none.csv")))
                .hasMessageContaining("expected a readable CSV file, found none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lovelace Ada_7_assignsubmission_file_  | name,email\\nAda Lovelace,a@example.org",
                "Müller Jörg_7_assignsubmission_file_   | name,id\\nJorg Muller,1",
                "Lovelace Ada_7_assignsubmission_file_  | identifier,full name\\nParticipant 7,Somebody",
                "lovelaceada_7_8_work.zip               | student,id\\n\"Lovelace, Ada\",99",
                "lovelaceada_LATE_7_8_work.zip          | student,id\\nSomebody,7",
                "week-1-octocat                         | identifier,github_username,name\\n1,octocat,Ada",
                "week-1-octo-cat                        | github_username\\nocto-cat",
                "ada@example.org.zip                    | email\\nada@example.org",
                "ada                                    | email\\nada@example.org",
                "work of ada                            | submission\\nwork of ada",
            })
    void should_find_the_person_of_a_submission(String name, String roster) {
        Matching matching =
                Matching.of(
                        handed(name, "week-1-hubot", "week-1-dependabot"),
                        Map.of(),
                        new Roster(read(roster.replace("\\n", "\n"))));

        assertThat(matching.people().get(name)).hasSize(1);
        assertThat(matching.withoutSubmission()).isEmpty();
        assertThat(matching.unknown()).containsExactly("week-1-hubot", "week-1-dependabot");
    }

    @Test
    void should_find_the_user_of_a_single_repository() {
        Roster roster = new Roster(read("github_username,name\noctocat,Ada\nhubot,Grace\n"));

        Matching matching = Matching.of(handed("week-1-octocat", "Essay_1"), Map.of(), roster);

        assertThat(matching.people().get("week-1-octocat"))
                .extracting(Person::name)
                .containsExactly("Ada");
        assertThat(matching.unknown()).containsExactly("Essay_1");
    }

    @Test
    void should_read_a_person_who_is_listed_twice_once() {
        assertThat(read("name,id\nAda,1\nAda,1\nAda,2\n"))
                .extracting(Person::id)
                .containsExactly("1", "2");
    }

    @Test
    void should_say_that_a_quote_is_not_closed() {
        assertThatThrownBy(() -> read("name,id\n\"Ada,1\n"))
                .isInstanceOf(RosterException.class)
                .hasMessageContaining("expected CSV, found something else");
    }

    @Test
    void should_give_a_submission_of_a_group_to_all_its_people() {
        Roster roster = new Roster(read("name,email\nAda,ada@example.org\nGrace,g@example.org\n"));

        Matching matching =
                Matching.of(
                        handed("submission_11"),
                        Map.of(
                                "submission_11",
                                List.of(
                                        new Submitter("A. L.", "ADA@example.org", ""),
                                        new Submitter("Grace", "", ""))),
                        roster);

        assertThat(matching.people().get("submission_11")).isEqualTo(roster.people());
    }

    @Test
    void should_not_guess_between_two_people_of_the_same_name() {
        Roster roster = new Roster(read("name,id\nAda Lovelace,1\nAda Lovelace,2\n"));

        Matching matching =
                Matching.of(handed("Lovelace Ada_7_assignsubmission_file_"), Map.of(), roster);

        assertThat(matching.unknown()).hasSize(1);
        assertThat(matching.withoutSubmission()).isEqualTo(roster.people());
    }

    private List<Person> read(String text) {
        Path file = folder.resolve("roster.csv");
        TrialClass.write(file, TrialClass.bytes(text));
        return Roster.read(file).people();
    }

    private static List<Handed> handed(String... names) {
        return Stream.of(names)
                .map(name ->
                        new Handed(
                                name,
                                SubmissionName.parse(name),
                                List.of(),
                                (course, given) -> {
                                    throw new IllegalStateException("not read in this test");
                                }))
                .toList();
    }
}
