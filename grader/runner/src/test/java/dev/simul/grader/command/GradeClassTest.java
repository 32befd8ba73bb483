package dev.simul.grader.command;

import static dev.simul.grader.batch.TrialClass.NAP_FILE;
import static dev.simul.grader.batch.TrialClass.SUM_FILE;
import static dev.simul.grader.batch.TrialClass.below;
import static dev.simul.grader.batch.TrialClass.bytes;
import static dev.simul.grader.batch.TrialClass.good;
import static dev.simul.grader.batch.TrialClass.half;
import static dev.simul.grader.batch.TrialClass.tarGz;
import static dev.simul.grader.batch.TrialClass.write;
import static dev.simul.grader.batch.TrialClass.zip;
import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.ExitCode;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Grades classes in real child JVMs, and reads the table back. */
@Tag("slow")
class GradeClassTest {
    private static final String ENDLESS_NAP =
            GOOD_NAP.replace(
                    "Thread.sleep(time);", "int i = 0;\n        while (i >= 0) { i = i % 7; }");
    private static final String HUNGRY_NAP =
            GOOD_NAP.replace(
                    "Thread.sleep(time);",
                    "var all = new java.util.ArrayList<byte[]>();\n"
                            + "        while (true) { all.add(new byte[1 << 24]); }");

    @TempDir private static Path home;

    @TempDir private Path folder;
    private Path all;
    private Path out;
    private GraderKit kit;
    private final StringWriter printed = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void buildCourse() throws IOException {
        GraderProcess.buildKit(home);
        // Lets an answer change something that outlives its classes.
        TrialCourse.write(home).allowing("java.lang.System");
    }

    @BeforeEach
    void createKit() {
        kit = new GraderKit(home);
        all = folder.resolve("week-1");
        out = folder.resolve("out");
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    @Test
    void should_give_each_submission_a_row_whatever_it_contains() throws IOException {
        write(all.resolve("ada"), good());
        write(all.resolve("archive.zip"), zip(good()));
        write(all.resolve("nested/inner.zip"), zip(below("wrapper/", good())));
        write(all.resolve("tarred.tar.gz"), tarGz(half()));
        write(all.resolve("broken.zip"), bytes("PK\u0003\u0004 and no more"));
        write(all.resolve("empty/README.md"), bytes("nothing here"));
        write(all.resolve("endless"), nap(ENDLESS_NAP));
        write(all.resolve("hungry"), nap(HUNGRY_NAP));
        write(all.resolve("long"), nap("// " + "x".repeat(10 << 20)));
        write(all.resolve("bad"), nap("public class Nap { oops }"));

        assertThat(run()).isZero();

        Map<String, CSVRecord> rows = rows("submission");
        assertThat(points(rows))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "ada",
                                "2.5",
                                "archive.zip",
                                "2.5",
                                "nested",
                                "2.5",
                                "tarred.tar.gz",
                                "1.5",
                                "broken.zip",
                                "0",
                                "empty",
                                "0",
                                "endless",
                                "1",
                                "hungry",
                                "1",
                                "long",
                                "1",
                                "bad",
                                "1"));
        assertThat(rows.get("broken.zip").get("status")).isEqualTo("cannot be read");
        assertThat(rows.get("broken.zip").get("message")).contains("'broken.zip' cannot be read");
        assertThat(rows.get("empty").get("status")).isEqualTo("nothing to grade");
        assertThat(rows.get("empty").get("message"))
                .isEqualTo("it has no answer to any task of the course");
        assertThat(rows.get("ada").get("01-nap")).isEqualTo("1.5");
        for (CSVRecord row : rows.values()) {
            assertThat(out.resolve(row.get("report")).resolve("report.json")).exists();
            assertThat(out.resolve(row.get("report")).resolve("junit.xml")).exists();
        }
        assertThat(printed.toString())
                .contains("10 submissions graded; the grades are in " + out.resolve("grades.csv"))
                .contains("2 could not be graded:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void should_list_people_without_submissions_and_submissions_without_people()
            throws IOException {
        write(all.resolve("Lovelace Ada_7_assignsubmission_file_"), good());
        write(all.resolve("stranger"), half());
        write(
                folder.resolve("roster.csv"),
                bytes("name,email,id\nAda Lovelace,=a@example.org,42\nGrace Hopper,,43\n"));

        assertThat(run("--roster", folder.resolve("roster.csv").toString())).isZero();

        Map<String, CSVRecord> rows = rows("name");
        assertThat(rows.get("Ada Lovelace").get("points")).isEqualTo("2.5");
        assertThat(rows.get("Ada Lovelace").get("email")).isEqualTo("'=a@example.org");
        assertThat(rows.get("Grace Hopper").get("status")).isEqualTo("not submitted");
        assertThat(rows.get("Grace Hopper").get("points")).isEqualTo("0");
        assertThat(rows.get("").get("submission")).isEqualTo("stranger");
        assertThat(printed.toString())
                .contains("1 without a person in the roster:\n  stranger")
                .contains("1 in the roster without a submission:\n  Grace Hopper");
    }

    @Test
    void should_grade_only_what_has_changed_when_it_runs_again() throws IOException {
        write(all.resolve("ada"), half());
        write(all.resolve("grace"), half());
        run();
        write(all.resolve("grace"), good());
        printed.getBuffer().setLength(0);

        assertThat(run()).isZero();

        assertThat(printed.toString())
                .contains("ada: 1.5 of 2.5 points (60 %) (unchanged, so not graded again)")
                .contains("grace: 2.5 of 2.5 points (100 %)\n");
        assertThat(rows("submission").get("grace").get("points")).isEqualTo("2.5");
    }

    @Test
    void should_grade_again_if_an_option_has_changed_or_a_report_is_missing() throws IOException {
        write(all.resolve("ada"), half());
        run();

        run("--remedies");
        Files.delete(out.resolve("ada/report.json"));
        run("--remedies");

        assertThat(printed.toString()).doesNotContain("unchanged");
        assertThat(out.resolve("ada/report.json")).exists();
    }

    @Test
    void should_not_let_a_submission_change_the_grade_of_the_next() throws IOException {
        String nap =
                GOOD_NAP.replace(
                        "Thread.sleep(time);",
                        """
                        if (System.getProperty("simul.trial.seen") == null) {
                                    Thread.sleep(time);
                                }
                        """);
        String setting =
                "static { System.setProperty(\"simul.trial.seen\", \"yes\"); }\n    public static Duration";
        write(
                all.resolve("a-changes-a-property"),
                nap(GOOD_NAP.replace("public static Duration", setting)));
        write(all.resolve("b-reads-it"), nap(nap));

        assertThat(run("--jobs", "1")).isZero();

        assertThat(points(rows("submission")).values()).containsOnly("2.5");
    }

    @Test
    void should_say_in_each_report_that_its_jvm_was_fresh() throws IOException {
        write(all.resolve("ada"), good());

        assertThat(run()).isZero();

        assertThat(Files.readString(out.resolve("ada/report.json")))
                .contains("\"jvm\" : \"fresh\"")
                .doesNotContain("--reuse-jvms");
    }

    @Test
    void should_say_in_each_report_that_its_jvm_was_reused_on_request() throws IOException {
        write(all.resolve("ada"), good());
        write(all.resolve("bob"), half());

        assertThat(run("--reuse-jvms", "--jobs", "1")).isZero();

        assertThat(Files.readString(out.resolve("bob/report.json")))
                .contains("\"jvm\" : \"reused\"")
                .contains("other submissions may have run, because of --reuse-jvms");
        assertThat(points(rows("submission")))
                .containsEntry("ada", "2.5")
                .containsEntry("bob", "1.5");
    }

    @Test
    void should_read_a_class_from_an_archive() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.putAll(below("submission_1/", good()));
        files.put("submission_2/work.zip", zip(half()));
        files.put(
                "submission_metadata.yml",
                bytes("submission_1:\n  :submitters:\n  - :name: Ada\n    :sid: '1'\n"));
        all = folder.resolve("export.zip");
        write(all, zip(below("assignment_9_export/", files)));

        assertThat(run("--quiet")).isZero();

        assertThat(points(rows("submission")))
                .isEqualTo(Map.of("submission_1", "2.5", "submission_2", "1.5"));
        assertThat(rows("submission").get("submission_1").get("name")).isEqualTo("Ada");
        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void should_exit_with_2_if_the_command_line_is_wrong() throws IOException {
        write(all.resolve("ada"), good());
        write(folder.resolve("file"), bytes("no folder"));

        assertThat(run("--jobs", "0")).isEqualTo(ExitCode.USAGE);
        assertThat(run("--roster", folder.resolve("none.csv").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("--task", "07-nap")).isEqualTo(ExitCode.USAGE);
        assertThat(run("--results", folder.toString())).isEqualTo(ExitCode.USAGE);
        out = folder.resolve("file");
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        all = folder.resolve("nowhere");
        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .contains("expected --jobs to be 1 or more, found '0'")
                .contains("expected a readable CSV file, found none")
                .contains("expected a file for --results, found a folder")
                .contains("expected a folder for --out that can be created")
                .contains("expected the folder or archive of a class, found nothing")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void should_exit_with_2_and_record_nothing_if_a_report_cannot_be_written() throws IOException {
        write(all.resolve("ada"), good());
        Files.createDirectories(out.resolve("ada/report.json/in-the-way"));

        assertThat(run()).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString())
                .startsWith("simul: cannot write the reports to '" + out.resolve("ada") + "': ");

        Files.delete(out.resolve("ada/report.json/in-the-way"));
        Files.delete(out.resolve("ada/report.json"));
        assertThat(run()).isZero();
        assertThat(printed.toString()).doesNotContain("unchanged");
    }

    @Test
    void should_exit_with_3_and_have_no_rows_if_the_course_is_broken(@TempDir Path broken) {
        TrialCourse.write(broken).put("checks.yml", "course: Broken\n");
        write(all.resolve("ada"), good());

        try (GraderKit brokenKit = new GraderKit(broken)) {
            kit = brokenKit;
            assertThat(run()).isEqualTo(ExitCode.BROKEN);
        }
        assertThat(out).doesNotExist();
    }

    @Test
    void should_exit_with_4_if_there_is_nothing_to_grade() throws IOException {
        Files.createDirectories(all);
        assertThat(run()).isEqualTo(ExitCode.NOTHING_TO_GRADE);

        write(all, good());
        assertThat(run()).isEqualTo(ExitCode.NOTHING_TO_GRADE);

        all = folder.resolve("text.txt");
        write(all, bytes("no class"));
        assertThat(run()).isEqualTo(ExitCode.NOTHING_TO_GRADE);
        assertThat(err.toString())
                .contains("contains no folders, archives or other files")
                .contains("found one submission: use 'simul grade ")
                .contains(
                        "expected a folder or an archive (zip, tar, tar.gz), found a file of"
                                + " another kind");
    }

    private static Map<String, byte[]> nap(String text) {
        Map<String, byte[]> files = new LinkedHashMap<>(good());
        files.put(NAP_FILE, bytes(text));
        assertThat(files).containsKey(SUM_FILE);
        return files;
    }

    private int run(String... options) {
        CommandLine command = SimulCommand.commandLine(kit);
        command.setOut(new PrintWriter(printed, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(
                Stream.concat(
                                Stream.of("grade-class", all.toString(), "--out", out.toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private static Map<String, String> points(Map<String, CSVRecord> rows) {
        Map<String, String> points = new LinkedHashMap<>();
        rows.forEach((name, row) -> points.put(name, row.get("points")));
        return points;
    }

    private Map<String, CSVRecord> rows(String column) throws IOException {
        Map<String, CSVRecord> rows = new LinkedHashMap<>();
        List<CSVRecord> records =
                CSVParser.parse(
                                out.resolve("grades.csv"),
                                StandardCharsets.UTF_8,
                                CSVFormat.RFC4180
                                        .builder()
                                        .setHeader()
                                        .setSkipHeaderRecord(true)
                                        .get())
                        .getRecords();
        records.forEach(row -> rows.put(row.get(column), row));
        assertThat(rows).hasSameSizeAs(records);
        return rows;
    }
}
