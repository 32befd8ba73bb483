package dev.simul.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.course.Course;
import dev.simul.grader.grading.GraderPool;
import dev.simul.grader.hostile.HostileAnswer;
import dev.simul.grader.reference.ReferenceTimelines;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.format.ReportFormats;
import dev.simul.grader.submission.Intake;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/**
 * Grades a class of honest and hostile submissions in a random order, and each honest one alone.
 * With {@code -Dsimul.honest=20 -Dsimul.hostile=5}, the class is smaller.
 */
@Tag("slow")
class ShuffledClassTest {
    private static final int HONEST = Integer.getInteger("simul.honest", 200);
    private static final int HOSTILE = Integer.getInteger("simul.hostile", 50);
    private static final long SEED = 20_261_130;

    @TempDir private Path folder;

    @Test
    void should_give_honest_submissions_the_verdicts_that_they_get_alone() throws IOException {
        Map<String, Path> honest = honest();
        Path all = write(honest);

        Map<String, String> inClass = gradeClass(all, honest.keySet());

        assertThat(honest).hasSize(HONEST);
        try (GraderKit kit = new GraderKit(BuiltKit.home());
                GraderPool pool = kit.single();
                GraderPool ofReference = kit.single()) {
            Course course = Course.read(BuiltKit.home());
            ReferenceTimelines timelines = new ReferenceTimelines(course, () -> ofReference);
            List<String> different = new ArrayList<>();
            for (String name : honest.keySet()) {
                Submission submission =
                        Intake.take(
                                all.resolve(name),
                                course.manifest(),
                                task -> course.task(task.id()).given());
                pool.renew();
                Report report =
                        new Scoring(course.manifest())
                                .report(submission, pool.grade(course, submission), Instant.EPOCH);
                if (!tasks(json(timelines.addTo(report))).equals(inClass.get(name))) {
                    different.add(name + ": " + honest.get(name));
                }
            }
            assertThat(different).isEmpty();
        }
    }

    /** Returns known answers of all boards, right and wrong, by the name of the submission. */
    private static Map<String, Path> honest() throws IOException {
        List<Path> known = new ArrayList<>();
        for (String kind : List.of("accepted", "rejected")) {
            try (Stream<Path> found = Files.walk(BuiltKit.home().resolve("solutions/" + kind), 2)) {
                found.filter(path -> path.getParent().getParent().endsWith(kind))
                        .forEach(known::add);
            }
        }
        Collections.sort(known);
        Collections.shuffle(known, new Random(SEED));
        Map<String, Path> honest = new LinkedHashMap<>();
        known.stream()
                .limit(HONEST)
                .forEach(path -> honest.put(random(honest.size()) + "-honest", path));
        return honest;
    }

    /** Returns the beginning of a name: submissions are graded in the order of their names. */
    private static String random(int number) {
        return "%08x-%03d".formatted(new Random(SEED + 31L * number).nextInt(), number);
    }

    private Path write(Map<String, Path> honest) throws IOException {
        Path all = folder.resolve("class");
        for (Map.Entry<String, Path> submission : honest.entrySet()) {
            copy(submission.getValue(), all.resolve(submission.getKey()));
        }
        List<HostileAnswer> hostile = HostileAnswer.all();
        for (int i = 0; i < HOSTILE; i++) {
            HostileAnswer answer = hostile.get(i * hostile.size() / HOSTILE);
            answer.writeTo(all.resolve(random(HONEST + i) + "-hostile"));
        }
        return all;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private Map<String, String> gradeClass(Path all, Iterable<String> names) throws IOException {
        Path out = folder.resolve("out");
        StringWriter err = new StringWriter();
        try (GraderKit kit = new GraderKit(BuiltKit.home())) {
            CommandLine command = SimulCommand.commandLine(kit);
            command.setOut(new PrintWriter(new StringWriter()));
            command.setErr(new PrintWriter(err, true));
            int code =
                    command.execute(
                            "grade-class",
                            all.toString(),
                            "--out",
                            out.toString(),
                            "--isolation=off",
                            "--quiet");
            assertThat(code).as(err.toString()).isZero();
        }
        Map<String, String> tasks = new LinkedHashMap<>();
        for (String name : names) {
            tasks.put(name, tasks(Files.readString(out.resolve(name).resolve("report.json"))));
        }
        return tasks;
    }

    private static String json(Report report) {
        return ReportFormats.OF_KIT
                .named("json")
                .orElseThrow()
                .write(new ShownReport(report, Audience.STUDENT, false));
    }

    private static String tasks(String json) {
        return JsonMapper.shared().readTree(json).path("tasks").toString();
    }
}
