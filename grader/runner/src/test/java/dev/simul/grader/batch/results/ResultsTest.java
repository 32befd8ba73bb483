package dev.simul.grader.batch.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.batch.TrialClass;
import dev.simul.grader.batch.results.Results.Claim;
import dev.simul.grader.report.Score;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;
import dev.simul.grader.verdict.TaskProblem;
import dev.simul.grader.verdict.TaskVerdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {
    @TempDir private Path folder;
    private Path file;
    private Instant now = Instant.parse("2026-11-29T12:00:00Z");

    @BeforeEach
    void chooseFile() {
        file = folder.resolve("results.sqlite");
    }

    @Test
    void should_keep_a_result() {
        Grade grade = grade("ada");
        try (Results results = open()) {
            assertThat(results.claim("ada", "key", false)).isEqualTo(Claim.MINE);
            results.finish(grade);
        }
        try (Results results = open()) {
            assertThat(results.grades()).isEqualTo(Map.of("ada", grade));
            assertThat(results.grade("ada")).contains(grade);
            assertThat(results.grade("grace")).isEmpty();
        }
    }

    @Test
    void should_grade_again_only_if_something_has_changed_or_reports_are_missing() {
        try (Results results = open()) {
            results.claim("ada", "key", false);
            results.finish(grade("ada"));

            assertThat(results.claim("ada", "key", true)).isEqualTo(Claim.GRADED);
            assertThat(results.claim("ada", "other key", true)).isEqualTo(Claim.MINE);
            results.finish(grade("ada"));
            assertThat(results.claim("ada", "other key", false)).isEqualTo(Claim.MINE);
        }
    }

    @Test
    void should_reserve_a_submission_for_one_grader_until_the_reservation_expires() {
        try (Results one = open();
                Results other = open()) {
            one.claim("ada", "key", false);
            assertThat(other.claim("ada", "key", false)).isEqualTo(Claim.BUSY);

            now = now.plus(Results.LEASE).minusSeconds(1);
            one.renew();
            now = now.plusSeconds(2);
            assertThat(other.claim("ada", "key", false)).isEqualTo(Claim.BUSY);

            now = now.plus(Results.LEASE);
            assertThat(other.claim("ada", "key", false)).isEqualTo(Claim.MINE);
        }
    }

    @Test
    void should_end_the_reservations_of_a_process_that_has_ended() throws SQLException {
        Owner self = Owner.self();
        try (Results results = open()) {
            results.claim("ada", "key", false);
            execute(
                    "UPDATE submission SET owner = '"
                            + new Owner(self.host(), self.pid(), self.startedAt() - 1)
                            + "'");

            assertThat(results.claim("ada", "key", false)).isEqualTo(Claim.MINE);
        }
    }

    @Test
    void should_keep_the_reservations_of_another_host() throws SQLException {
        try (Results results = open()) {
            results.claim("ada", "key", false);
            execute("UPDATE submission SET owner = 'elsewhere/1/1'");

            assertThat(results.claim("ada", "key", false)).isEqualTo(Claim.BUSY);
        }
    }

    @Test
    void should_ignore_a_result_that_comes_after_another_grader_has_taken_over()
            throws SQLException {
        try (Results results = open()) {
            results.claim("ada", "key", false);
            execute("UPDATE submission SET owner = 'elsewhere/1/1'");
            results.finish(grade("ada"));

            assertThat(results.grades()).isEmpty();
        }
    }

    @Test
    void should_keep_the_verdicts_of_a_run() {
        Details details =
                new Details(
                        "3 s",
                        "took 6 s",
                        List.of("a"),
                        List.of(),
                        null,
                        "A.java:1",
                        List.of(),
                        List.of());
        List<TaskVerdict> verdicts =
                List.of(
                        TaskVerdict.ran(
                                "01-a",
                                List.of(
                                        new CheckVerdict(
                                                "one",
                                                Reason.ASSERTION,
                                                details,
                                                new Printed("printed", 7),
                                                Map.of("name", "value")))),
                        TaskVerdict.stopped(
                                "02-b", TaskProblem.of(Reason.DID_NOT_COMPILE, "B.java:1: no")));
        try (Results results = open()) {
            assertThat(results.run("key")).isEmpty();
            results.keep(new KeptRun("key", verdicts, 7, now));
        }
        try (Results results = open()) {
            KeptRun run = results.run("key").orElseThrow();
            assertThat(run.verdicts()).isEqualTo(verdicts);
            assertThat(run.plantedMillis()).isEqualTo(7);
            assertThat(run.ranAt()).isEqualTo(now);
        }
    }

    @Test
    void should_list_the_scores_that_differ_from_those_before() {
        try (Results results = open()) {
            results.claim("ada", "key", false);
            results.finish(grade("ada"), checks("1", "0"));
            assertThat(results.changes()).isEmpty();

            results.claim("ada", "other points", true);
            assertThat(results.changes()).as("until the new result is known").isEmpty();
            results.finish(grade("ada"), checks("1", "0.5"));

            assertThat(results.changes())
                    .containsExactly(
                            new ScoreChange("ada", "01-a", "two", score("0"), score("0.5")));
        }
    }

    @Test
    void should_list_checks_that_are_new_or_gone() {
        try (Results results = open()) {
            results.claim("ada", "key", false);
            results.finish(grade("ada"), Map.of("01-a", Map.of("one", score("1"))));
            results.claim("ada", "other checks", true);
            results.finish(grade("ada"), Map.of("01-a", Map.of("two", score("0"))));

            assertThat(results.changes())
                    .containsExactly(
                            new ScoreChange("ada", "01-a", "one", score("1"), null),
                            new ScoreChange("ada", "01-a", "two", null, score("0")));
        }
    }

    @Test
    void should_read_a_file_of_version_1() throws SQLException {
        try (Results results = open()) {
            results.claim("ada", "key", false);
            results.finish(grade("ada"));
        }
        for (String table : List.of("run", "check_score", "old_score")) {
            execute("DROP TABLE " + table);
        }
        execute("PRAGMA user_version = 1");

        try (Results results = open()) {
            assertThat(results.grade("ada")).contains(grade("ada"));
            assertThat(results.run("key")).isEmpty();
        }
    }

    private static Map<String, Map<String, Score>> checks(String one, String two) {
        return Map.of("01-a", Map.of("one", score(one), "two", score(two)));
    }

    private static Score score(String points) {
        return new Score(new BigDecimal(points), BigDecimal.ONE);
    }

    @Test
    void should_refuse_a_file_of_a_newer_kit() throws SQLException {
        open().close();
        execute("PRAGMA user_version = 3");

        assertThatThrownBy(this::open)
                .isInstanceOf(ResultsException.class)
                .hasMessage(
                        "cannot use '"
                                + file
                                + "' for the results: expected version 2, found 3, which was written"
                                + " by a newer kit: use that kit, or choose another file with"
                                + " --results");
    }

    @Test
    void should_refuse_the_file_of_another_program() throws SQLException {
        execute("CREATE TABLE recipe (name TEXT)");

        assertThatThrownBy(this::open)
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("found a file of another program");
    }

    @Test
    void should_refuse_a_file_that_is_no_database() {
        TrialClass.write(file, TrialClass.bytes("hello ".repeat(500)));

        assertThatThrownBy(this::open)
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("found a damaged file or a file of another program");
    }

    @Test
    void should_notice_that_a_run_with_other_options_has_replaced_a_result() {
        try (Results mine = open();
                Results other = open()) {
            mine.claim("ada", "key 1", true);
            mine.release("ada");
            other.claim("ada", "key 2", true);

            assertThatThrownBy(() -> mine.requireKeys(Map.of("ada", "key 1")))
                    .isInstanceOf(ResultsException.class)
                    .hasMessageContaining("found the result of a run with other options for 'ada'");
            other.requireKeys(Map.of("ada", "key 2"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void should_write_no_cell_that_a_spreadsheet_takes_for_a_formula(String cell) throws Exception {
        String csv =
                GradesTable.csv(
                        java.util.List.of("name", "note"),
                        java.util.List.of(java.util.List.of(cell, "a, \"b\"\nc")));

        CSVRecord row = CSVParser.parse(csv, CSVFormat.RFC4180).getRecords().get(1);
        assertThat(row.get(0).strip())
                .doesNotMatch("[=+@＝-].*")
                .endsWith("1" + (cell.endsWith(")") ? ")" : ""));
        assertThat(row.get(1)).isEqualTo("a, \"b\"\\u000ac");
    }

    private Results open() {
        return Results.open(file, () -> now);
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Grade grade(String name) {
        return new Grade(
                name,
                GradeStatus.GRADED,
                "",
                new Score(new BigDecimal("1.5"), new BigDecimal("2.5")),
                new BigDecimal("60"),
                Map.of("01-nap", new Score(new BigDecimal("1.5"), new BigDecimal("1.5"))),
                name,
                Instant.parse("2026-11-29T12:00:00Z").plus(Duration.ofMinutes(1)));
    }
}
