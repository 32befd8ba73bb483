package dev.simul.checks.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandedOutTest {
    private static final String COURSE =
            """
            course: Sample
            version: 2026-autumn
            tasks:
              - id: 01-nap
                title: "A nap: short"
                package: sample.nap
                functions: [Nap.nap]
                points: 2
                checks:
                  - {id: one, title: one, points: 0.5, kind: result, visibility: open}
                  - {id: two, title: two, points: 0.5, kind: result, visibility: open}
                  - {id: secret, title: secret, points: 1, kind: result, visibility: hidden}
                advice:
                  - {id: secret, when: [one, secret], misconception: secret, hint: secret, remedy: secret}
                  - {id: first, when: [one], passes: [two], misconception: m, hint: "H: h", remedy: First remedy.}
                  - {id: second, when: [two], symptoms: [too-long or deadlock], misconception: m, hint: H, remedy: Second remedy.}
              - id: 02-rest
                title: A rest
                package: sample.rest
                functions: [Rest.rest]
                points: 0.5
                checks:
                  - {id: one, title: one, points: 0.5, kind: result, visibility: open}
                advice:
                  - {id: first, when: [one], misconception: m, hint: H, remedy: R}
            advice:
              - {id: spins, symptoms: [busy-wait], misconception: m, hint: H, remedy: Third remedy.}
            assignments:
              - {id: week-1, title: Week 1, tasks: [01-nap], due: 2026-09-14T08:00:00+02:00}
              - {id: week-2, title: Week 2, tasks: [02-rest]}
            """;

    @TempDir private Path folder;

    @Test
    void should_be_read_from_its_own_text() throws IOException {
        Manifest handedOut = read(COURSE).handedOut(null);

        assertThat(read(handedOut.yaml())).isEqualTo(handedOut);
        assertThat(handedOut.yaml()).doesNotContain("secret", "remedy").contains("2026-autumn");
    }

    @Test
    void should_keep_the_points_and_count_the_hidden_checks() throws IOException {
        TaskEntry task = read(COURSE).handedOut(null).tasks().getFirst();

        assertThat(task.points()).isEqualByComparingTo("2");
        assertThat(task.hidden()).isEqualTo(new HiddenChecks(1, BigDecimal.ONE));
        assertThat(task.checks()).extracting(CheckEntry::id).containsExactly("one", "two");
        assertThat(task.advice()).extracting(AdviceEntry::id).containsExactly("first", "second");
    }

    @Test
    void should_contain_only_the_assignment_that_is_handed_out() throws IOException {
        Manifest course = read(COURSE);
        Manifest week = course.handedOut(course.assignment("week-1").orElseThrow());

        assertThat(week.tasks()).extracting(TaskEntry::id).containsExactly("01-nap");
        assertThat(week.assignments()).isEqualTo(course.assignments().subList(0, 1));
        assertThat(read(week.yaml())).isEqualTo(week);
    }

    @Test
    void should_have_remedies_again_once_it_is_unlocked() throws IOException {
        Manifest course = read(COURSE);
        String handedOut = course.handedOut(null).yaml();
        Path remedies = Files.createDirectories(folder.resolve(".simul/remedies"));
        Files.writeString(
                remedies.resolve("01-nap.yml"), course.remedies(course.tasks().getFirst()).yaml());
        Files.writeString(folder.resolve("checks.yml"), handedOut);

        LocalCourse local = LocalCourse.near(folder.resolve("tasks/01-nap"));

        TaskEntry task = local.task("sample.nap");
        assertThat(task).isNotNull();
        assertThat(task.advice())
                .extracting(AdviceEntry::remedy)
                .containsExactly("First remedy.", "Second remedy.");
        assertThat(
                        local.adviser(task)
                                .choose(Map.of("two", Set.of("busy-wait")), Set.of("one"))
                                .getFirst()
                                .advice()
                                .remedy())
                .isEqualTo("Third remedy.");
        assertThat(local.task("sample.rest").advice().getFirst().remedy()).isEmpty();
    }

    @Test
    void should_require_remedies_of_a_task_that_is_not_handed_out() {
        assertThatThrownBy(() -> read(COURSE.replace(", remedy: R}", "}")))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("'remedy' is missing");
    }

    @Test
    void should_require_that_the_points_of_hidden_checks_add_up() throws IOException {
        String handedOut = read(COURSE).handedOut(null).yaml();

        assertThatThrownBy(
                        () -> read(handedOut.replace("      points: 1\n", "      points: 1.25\n")))
                .isInstanceOf(ManifestException.class)
                .hasMessageContaining("'2.25', found '2'");
    }

    private Manifest read(String text) throws IOException {
        return Manifest.read(Files.writeString(folder.resolve("read.yml"), text));
    }
}
