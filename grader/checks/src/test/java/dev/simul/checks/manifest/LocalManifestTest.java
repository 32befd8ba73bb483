package dev.simul.checks.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalManifestTest {
    private static final String ALL_FIELDS =
            """
            course: Sample
            version: 2026-autumn
            kit: "1.0"
            tasks:
              - id: 01-nap
                title: "A nap: short"
                package: sample.nap
                functions: [Nap.nap, Nap.doze]
                given: [Bed.java]
                allow: [java.lang.Runtime.availableProcessors]
                points: 2.25
                minutes: 20
                learn: How to nap.
                checks:
                  - {id: one, title: "yes", points: 1, kind: elapsed, visibility: open}
                  - {id: two, title: two, points: 1.25, kind: hygiene, visibility: hidden}
                advice:
                  - {id: first, when: [one], passes: [two], symptoms: [too-long], unless: [deadlock], misconception: m, hint: H, remedy: R}
            advice:
              - {id: spins, symptoms: [busy-wait], misconception: m, hint: H, remedy: R}
            assignments:
              - {id: week-1, title: Week 1, tasks: [01-nap], points: 20, release: 2026-09-01T08:00:00Z, due: 2026-09-14T08:00:00+02:00}
            """;

    @TempDir private Path folder;

    @Test
    void should_read_all_fields_as_the_grader_does() {
        assertThat(LocalManifest.read(ALL_FIELDS)).isEqualTo(Manifest.parse("sample", ALL_FIELDS));
    }

    @Test
    void should_read_the_course_and_its_handout_as_the_grader_does() throws IOException {
        Manifest course = Manifest.read(Path.of("../../checks.yml"));
        String handedOut = course.handedOut(null).yaml();

        assertThat(LocalManifest.read(Files.readString(Path.of("../../checks.yml"))))
                .isEqualTo(course);
        assertThat(LocalManifest.read(handedOut)).isEqualTo(Manifest.parse("handout", handedOut));
    }

    @Test
    void should_read_the_remedies_that_the_grader_writes() throws IOException {
        Manifest course = Manifest.read(Path.of("../../checks.yml"));

        assertThat(course.tasks())
                .allSatisfy(task -> {
                    Remedies remedies = course.remedies(task);
                    assertThat(LocalManifest.readRemedies(remedies.yaml())).isEqualTo(remedies);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tasks",
                "course: [Sample]",
                "course: Sample\ntasks: {}",
                "course: Sample\ntasks: [1]",
                "course: Sample\ntasks: [{id: 01-nap}]",
                "course: Sample\ncourse: Sample",
                "course: &a [*a]",
                "course: \"Sample"
            })
    void should_leave_a_course_without_tasks_if_the_manifest_is_not_valid(String yaml)
            throws IOException {
        Files.writeString(folder.resolve("checks.yml"), yaml);

        assertThatThrownBy(() -> LocalManifest.read(yaml)).isInstanceOf(RuntimeException.class);
        assertThat(LocalCourse.near(folder).task("sample.nap")).isNull();
    }
}
