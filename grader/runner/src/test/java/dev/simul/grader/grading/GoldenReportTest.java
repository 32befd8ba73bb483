package dev.simul.grader.grading;

import static dev.simul.grader.grading.TrialSubmission.NAP_FILE;
import static dev.simul.grader.grading.TrialSubmission.SUM_FILE;
import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.GOOD_SUM;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TextWidth;
import dev.simul.grader.child.ChildLimits;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.format.TerminalReport;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The report on each kind of answer whose checks cannot run or do not end is in a file, at 40, 80
 * and 100 columns, and is compared with the report of a real run. {@code -Dsimul.golden.write}
 * writes the files anew; read the difference before you commit it.
 */
@Tag("slow")
class GoldenReportTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/simul/grader/golden");
    private static final int[] WIDTHS = {40, 80, 100};
    private static final String SLEEP = "Thread.sleep(time);";

    private static final Duration LONG = Duration.ofMinutes(2);

    /** In MiB: enough for what checks need, and soon full. */
    private static final int SMALL_HEAP = 96;

    @TempDir private static Path home;
    private static Course course;

    @TempDir private Path folder;

    /** The kinds of answers to the first task. */
    enum Kind {
        DOES_NOT_COMPILE(GOOD_NAP.replace(SLEEP, "Thread.sleep(time)")),
        HAS_ANOTHER_SIGNATURE(GOOD_NAP.replace("(Duration time)", "(Duration time, int times)")),
        USES_FILES(GOOD_NAP.replace(SLEEP, SLEEP + " new java.io.File(\"x\").delete();")),
        USES_REFLECTION(
                GOOD_NAP.replace(SLEEP, SLEEP + " Nap.class.getDeclaredMethods();")
                        .replace("return time", "System.exit(1); return time")),
        IS_EMPTY(""),
        IS_IN_ANOTHER_PACKAGE(GOOD_NAP.replace("dev.simul.trial.nap", "nap")),
        IS_NOT_UTF_8(new String(GOOD_NAP.getBytes(UTF_16), UTF_16)) {
            @Override
            byte[] bytes() {
                return source.getBytes(UTF_16);
            }
        },
        IS_TOO_LARGE(GOOD_NAP + " ".repeat(3_000_000)),
        SPINS(GOOD_NAP.replace(SLEEP, "while (time.isPositive()) { }")),
        COMPUTES_FOR_EVER(
                GOOD_NAP.replace(
                        SLEEP, "java.util.stream.LongStream.range(0, Long.MAX_VALUE).sum();")),
        FILLS_THE_HEAP(
                GOOD_NAP.replace(
                        SLEEP,
                        "var all = new java.util.ArrayList<long[]>();"
                                + " while (all.size() >= 0) { all.add(new long[1 << 20]); }")),
        USES_TOO_MUCH_PROCESSOR_TIME(COMPUTES_FOR_EVER.source) {
            @Override
            ChildCommands commands() {
                return super.commands()
                        .withLimits(ChildLimits.DEFAULT.withProcessorTime(Duration.ofSeconds(2)));
            }

            @Override
            Duration silence() {
                return LONG;
            }
        },
        STALLS(COMPUTES_FOR_EVER.source) {
            @Override
            Duration silence() {
                return LONG;
            }
        },
        HALTS(GOOD_NAP.replace(SLEEP, "Runtime.getRuntime().halt(0);"));

        final String source;

        Kind(String source) {
            this.source = source;
        }

        byte[] bytes() {
            return source.getBytes(UTF_8);
        }

        ChildCommands commands() {
            return ChildCommands.of(BuiltKit.home()).withHeap(SMALL_HEAP);
        }

        Duration silence() {
            return Duration.ofSeconds(5);
        }

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        }
    }

    @BeforeAll
    static void buildCourse() {
        course = Course.read(TrialCourse.build(home).allowing("java.lang.Runtime.halt").home());
    }

    @ParameterizedTest
    @EnumSource
    void should_read_as_in_the_file(Kind kind) throws IOException {
        String found = text(report(kind));

        Path file = FOLDER.resolve(kind.file());
        if (System.getProperty("simul.golden.write") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
        }
        assertThat(found).isEqualTo(Files.readString(file));
    }

    @Test
    void should_have_no_file_without_a_kind() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(Kind.values()).map(Kind::file).toList());
        }
    }

    private Report report(Kind kind) throws IOException {
        GradingLimits limits = new GradingLimits(LONG, kind.silence());
        try (GraderPool grader = new GraderPool(kind.commands(), limits, 1)) {
            TrialSubmission submission = new TrialSubmission(folder, course, grader);
            submission.put(NAP_FILE, "");
            Files.write(folder.resolve(NAP_FILE), kind.bytes());
            submission.put(SUM_FILE, GOOD_SUM);
            return submission.grade();
        }
    }

    private static String text(Report report) {
        StringBuilder text = new StringBuilder();
        for (int columns : WIDTHS) {
            List<String> lines =
                    new TerminalReport(
                                    new ShownReport(report, Audience.STUDENT, false),
                                    Palette.PLAIN,
                                    Glyphs.UNICODE,
                                    new TextWidth(columns))
                            .lines();
            text.append("--- ").append(columns).append(" columns\n");
            lines.forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
