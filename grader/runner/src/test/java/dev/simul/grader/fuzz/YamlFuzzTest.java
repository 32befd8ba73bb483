package dev.simul.grader.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.manifest.ManifestException;
import dev.simul.grader.batch.intake.ClassIntake;
import dev.simul.grader.course.BrokenCourseException;
import dev.simul.grader.course.Course;
import dev.simul.grader.mutant.explanation.Explanations;
import dev.simul.grader.submission.tree.SubmissionException;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A YAML file of any content is either read or refused with its name and a line. */
class YamlFuzzTest {
    private static final String EXPLANATIONS =
            """
            # Why these mutants survive.
            - answer: reference
              operator: remove-call
              method: nap
              before: pool.close();
              after: |
                pool
                  .shutdown();
              why: equivalent
              reason: All threads have ended.
            - answer: "other"
              operator: drop-finally
              before: >-
                finally
              why: equivalent
              reason: 'Nothing is thrown.'
            """;

    private static final String METADATA =
            """
            ---
            submission_1:
              :created_at: 2026-09-07 08:00:00.000000000 Z
              :submitters:
              - :name: Ada Lovelace
                :sid: '007'
                :email: ada@example.org
              :score: 1.5
            submission_2:
              :submitters:
              - :name: Grace
              - name: Alan
                email: alan@example.org
            """;

    /** Ten names, each of which stands for eight times the name before. */
    private static final String ALIAS_BOMB =
            "a0: &a0 lol\n"
                    + IntStream.range(1, 10)
                            .mapToObj(i ->
                                    "a"
                                            + i
                                            + ": &a"
                                            + i
                                            + " ["
                                            + String.join(", ", nCopies(8, "*a" + (i - 1)))
                                            + "]\n")
                            .collect(Collectors.joining());

    private static final List<byte[]> VALUES =
            Stream.of(
                            Mutations.numbers(),
                            Mutations.texts(
                                    "&a ",
                                    "*a",
                                    "<<: *a",
                                    "&a [*a]",
                                    "!!java.net.URL [http://localhost]",
                                    "!!binary aGk=",
                                    "!!set ",
                                    "!!timestamp 2026-99-99",
                                    "!!int x",
                                    "!<tag:yaml.org,2002:str> ",
                                    "%YAML 9.9\n---\n",
                                    "%TAG ! tag:x,2000:\n---\n",
                                    "\n---\n",
                                    "\n...\n",
                                    "{",
                                    "}",
                                    "[",
                                    "]",
                                    "? ",
                                    "- ",
                                    ": ",
                                    ":",
                                    "|",
                                    ">9",
                                    "\t",
                                    "~",
                                    "null",
                                    "true",
                                    "''",
                                    "\"",
                                    "\"\\ud800\"",
                                    "\"\\x00\"",
                                    "# ",
                                    "1e999999999",
                                    "-0x7fffffffffffffffff",
                                    ".inf",
                                    ".nan",
                                    "1:30:00",
                                    "\n\n",
                                    "\n  ",
                                    "\r",
                                    "\u0085",
                                    "\u2028",
                                    "\uFEFF",
                                    "\u0000",
                                    "\u202E",
                                    "kit: 9.9\n",
                                    "version: 2\n",
                                    "assignments: [{id: a, tasks: [01-nap]}]\n",
                                    "id: 01-nap\n",
                                    "hidden: 3",
                                    "allow: [java.lang.System.exit]",
                                    "dev.simul.trial.nap",
                                    "[".repeat(600),
                                    "[".repeat(20_000),
                                    "{a: ".repeat(3_000),
                                    "\n" + "- ".repeat(3_000),
                                    "9".repeat(2_000),
                                    ALIAS_BOMB))
                    .flatMap(List::stream)
                    .toList();

    @TempDir private Path home;
    private byte[] manifest = new byte[0];
    private Manifest course;

    @BeforeEach
    void writeCourse() throws IOException {
        TrialCourse.write(home);
        Path file = home.resolve("checks.yml");
        manifest = Files.readAllBytes(file);
        course = Manifest.read(file);
        TrialCourse.put(home, "solutions/mutants/01-nap.yml", "");
        TrialCourse.put(
                home,
                "class/submission_1/tasks/01-nap/src/main/java/" + TrialCourse.NAP + "Nap.java",
                TrialCourse.GOOD_NAP);
    }

    @Test
    void should_read_or_refuse_some_manifests() {
        Cases.runSome(this::readManifest);
    }

    @Test
    @Tag("slow")
    void should_read_or_refuse_all_manifests() {
        Cases.run(this::readManifest);
    }

    @Test
    void should_read_or_refuse_some_explanations() {
        Cases.runSome(this::readExplanations);
    }

    @Test
    @Tag("slow")
    void should_read_or_refuse_all_explanations() {
        Cases.run(this::readExplanations);
    }

    @Test
    void should_read_or_refuse_some_metadata() {
        Cases.runSome(this::readMetadata);
    }

    @Test
    @Tag("slow")
    void should_read_or_refuse_all_metadata() {
        Cases.run(this::readMetadata);
    }

    private void readManifest(Random random) throws IOException {
        Path file = home.resolve("checks.yml");
        Files.write(file, new Mutations(random, VALUES).of(manifest));
        boolean isRead = false;
        try {
            // To find all errors takes far longer than to read the file.
            if (random.nextInt(5) == 0) {
                isRead = !Course.readSources(home).tasks().isEmpty();
                assertThat(isRead).isTrue();
            }
        } catch (BrokenCourseException refused) {
            assertThat(String.valueOf(refused.getMessage()).lines())
                    .isNotEmpty()
                    .allMatch(
                            line -> line.matches("(?s)checks\\.yml(:[1-9]\\d*)?: .+|tasks/.*: .+"));
        }
        try {
            assertThat(Manifest.read(file).tasks()).isNotEmpty();
        } catch (ManifestException refused) {
            assertThat(isRead).isFalse();
            assertThat(refused).hasMessageStartingWith("checks.yml:");
        }
    }

    private void readExplanations(Random random) throws IOException {
        Files.write(
                home.resolve("solutions/mutants/01-nap.yml"),
                new Mutations(random, VALUES).of(EXPLANATIONS.getBytes(UTF_8)));
        try {
            assertThat(Explanations.read(home, "01-nap").problems()).isNotNull();
        } catch (BrokenCourseException refused) {
            assertThat(String.valueOf(refused.getMessage()).lines())
                    .isNotEmpty()
                    .allMatch(line ->
                            line.matches(
                                    "(?s)solutions/mutants/01-nap\\.yml:([1-9]\\d*| entry [1-9]\\d*): .+"));
        }
    }

    private void readMetadata(Random random) throws IOException {
        Files.write(
                home.resolve("class/submission_metadata.yml"),
                new Mutations(random, VALUES).of(METADATA.getBytes(UTF_8)));
        try (ClassIntake intake = ClassIntake.open(home.resolve("class"), course, Set.of())) {
            assertThat(intake.submitters()).isNotNull();
        } catch (SubmissionException refused) {
            assertThat(refused)
                    .hasMessageMatching("(?s)cannot read 'submission_metadata\\.yml:[1-9]\\d*'.+");
        }
    }
}
