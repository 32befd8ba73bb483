package dev.simul.grader.author.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.author.tree.AuthorException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTextTest {
    private static final String TEXT =
            """
            # The course of the trial.
            course: Trial 🎲 # with a die

            tasks:
              # The first board.
              - id: 01-nap   # easy
                title: "A nap"
                package: trial.nap
                advice:
                  - {id: one, hint: "See board 02."}
                # - id: a check for later

              - id: 02-sum
                title: A sum
                package: trial.sum

            # What applies to all.
            assignments:
              - id: week-1
                tasks: [01-nap, 02-sum] # both
              - id: week-2
                tasks:
                  - 02-sum   # again, after board 02
                  - 01-nap
            """;

    private static final String ENTRY =
            """
              - id: 03-end
                title: The end
            """;

    @Test
    void should_add_an_entry_after_a_task_and_keep_everything_else() {
        String edited = ManifestText.of(TEXT).withTask(ENTRY, "02-sum").text();

        assertThat(edited)
                .isEqualTo(
                        TEXT.replace(
                                "    package: trial.sum\n", "    package: trial.sum\n\n" + ENTRY));
    }

    @Test
    void should_add_an_entry_before_the_comment_of_the_first_task() {
        String edited = ManifestText.of(TEXT).withTask(ENTRY, null).text();

        assertThat(edited)
                .isEqualTo(
                        TEXT.replace("  # The first board.\n", ENTRY + "\n  # The first board.\n"));
    }

    @Test
    void should_indent_an_entry_as_the_others_are_indented() {
        String flat = "course: Trial\ntasks:\n- id: 01-nap\n  title: A nap";

        assertThat(ManifestText.of(flat).withTask(ENTRY, "01-nap").text())
                .isEqualTo(flat + "\n- id: 03-end\n  title: The end\n");
    }

    @Test
    void should_remove_a_task_with_its_comments_and_from_assignments() {
        String edited = ManifestText.of(TEXT).withoutTask("01-nap").text();

        assertThat(edited)
                .isEqualTo(
                        """
                        # The course of the trial.
                        course: Trial 🎲 # with a die

                        tasks:
                          - id: 02-sum
                            title: A sum
                            package: trial.sum

                        # What applies to all.
                        assignments:
                          - id: week-1
                            tasks: [02-sum] # both
                          - id: week-2
                            tasks:
                              - 02-sum   # again, after board 02
                        """);
    }

    @Test
    void should_remove_what_was_added() {
        ManifestText text = ManifestText.of(TEXT);

        for (String after : new String[] {"01-nap", "02-sum"}) {
            String added = text.withTask(ENTRY, after).text();
            assertThat(ManifestText.of(added).withoutTask("03-end").text()).isEqualTo(TEXT);
        }
    }

    @Test
    void should_refuse_to_leave_an_assignment_without_tasks() {
        String one = TEXT.replace("[01-nap, 02-sum]", "[01-nap]");

        assertThatThrownBy(() -> ManifestText.of(one).withoutTask("01-nap"))
                .isInstanceOf(AuthorException.class)
                .hasMessage(
                        "checks.yml:20: the assignment 'week-1' has no other task than '01-nap':"
                                + " remove the assignment first; nothing has been changed");
    }

    @Test
    void should_move_a_task_with_its_comments() {
        String edited = ManifestText.of(TEXT).withMoved("01-nap", "02-sum").text();

        assertThat(edited)
                .contains(
                        """
                        tasks:
                          - id: 02-sum
                            title: A sum
                            package: trial.sum

                          # The first board.
                          - id: 01-nap   # easy
                        """)
                .contains("    # - id: a check for later\n\n# What applies to all.");
        assertThat(ManifestText.of(edited).withMoved("01-nap", null).text()).isEqualTo(TEXT);
    }

    @Test
    void should_change_ids_where_they_are_values_and_texts_of_other_values() {
        String edited =
                ManifestText.of(TEXT)
                        .withIds(
                                Map.of("02-sum", "03-sum"),
                                text -> text.replace("board 02", "board 03"))
                        .text();

        assertThat(edited)
                .isEqualTo(TEXT.replace("02-sum", "03-sum").replace("board 02", "board 03"));
    }

    @Test
    void should_replace_a_value_and_quote_it_if_needed() {
        ManifestText text = ManifestText.of(TEXT);

        assertThat(text.withValue("02-sum", "title", "Sums and more").text())
                .isEqualTo(TEXT.replace("title: A sum", "title: Sums and more"));
        assertThat(text.withValue("01-nap", "title", "Say: \"nap\" #1").text())
                .isEqualTo(TEXT.replace("\"A nap\"", "\"Say: \\\"nap\\\" #1\""));
    }

    @Test
    void should_add_a_task_to_an_assignment_in_either_layout() {
        ManifestText text = ManifestText.of(TEXT);

        assertThat(text.withAssigned("week-1", "03-end").text())
                .isEqualTo(TEXT.replace("02-sum] # both", "02-sum, 03-end] # both"));
        assertThat(text.withAssigned("week-2", "03-end").text())
                .isEqualTo(TEXT + "      - 03-end\n");
    }

    @Test
    void should_refuse_a_text_that_is_not_yaml() {
        assertThatThrownBy(() -> ManifestText.of("course: [a"))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("checks.yml: expected valid YAML, found an error: ");
    }

    @Test
    void should_refuse_tasks_in_one_line() {
        String inline = "course: Trial\ntasks: [{id: 01-nap, title: A nap}]\n";

        assertThatThrownBy(() -> ManifestText.of(inline).withTask(ENTRY, null))
                .isInstanceOf(AuthorException.class)
                .hasMessageStartingWith("checks.yml:2: expected an entry that begins with '- id:'");
    }
}
