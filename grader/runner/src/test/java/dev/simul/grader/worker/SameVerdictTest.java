package dev.simul.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.console.ConsoleReport;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TextWidth;
import dev.simul.checks.verdict.CheckListener;
import dev.simul.checks.verdict.Verdict;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.parity.OutcomesCourse;
import dev.simul.grader.parity.ReportBlocks;
import dev.simul.grader.report.Audience;
import dev.simul.grader.report.Report;
import dev.simul.grader.report.Scoring;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.report.format.TerminalReport;
import dev.simul.grader.submission.Submission;
import dev.simul.grader.submission.TaskSources;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.TaskVerdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the same checks as {@code mvn test} and as the grader do, in this JVM. {@code
 * MvnTestAndGradeTest} runs both for real.
 */
class SameVerdictTest {
    /** Those that a test in this JVM cannot afford: they fill its heap, or take 20 s. */
    private static final Set<String> TOO_MUCH = Set.of("runs_out_of_memory", "stalls");

    private static final List<String> CHECKS =
            OutcomesCourse.checks().stream().filter(check -> !TOO_MUCH.contains(check)).toList();

    @TempDir private Path folder;
    private Path manifest;

    @BeforeEach
    void writeCourse() throws IOException {
        manifest = Files.writeString(folder.resolve("checks.yml"), OutcomesCourse.manifest());
        System.setProperty("simul.checks", manifest.toString());
        System.setProperty("simul.glyphs", "ascii");
    }

    @AfterEach
    void forget() {
        System.clearProperty("simul.checks");
        System.clearProperty("simul.glyphs");
    }

    @Test
    void should_give_a_check_the_same_verdict_under_mvn_test_and_in_the_grader() {
        Map<String, String> console = ReportBlocks.of(underMvnTest());
        Map<String, String> graded = ReportBlocks.of(inTheGrader());

        assertThat(CHECKS)
                .hasSize(OutcomesCourse.checks().size() - TOO_MUCH.size())
                .allSatisfy(check ->
                        assertThat(console.get(OutcomesCourse.title(check)))
                                .startsWith(OutcomesCourse.expected(check))
                                .isEqualTo(graded.get(OutcomesCourse.title(check))));
    }

    private List<String> underMvnTest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        List<DiscoverySelector> selectors =
                CHECKS.stream()
                        .map(check -> OutcomesCourse.CHECKS + "#" + check + parametersOf(check))
                        .<DiscoverySelector>map(DiscoverySelectors::selectMethod)
                        .toList();
        LauncherFactory.create(
                        LauncherConfig.builder()
                                .enableTestExecutionListenerAutoRegistration(false)
                                .addTestExecutionListeners(
                                        new ConsoleReport(() -> out, Map.of("NO_COLOR", "1")))
                                .build())
                .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectors).build());
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String parametersOf(String check) {
        return switch (check) {
            case "has_no_arguments" -> "(int)";
            case "fails_then_exits" -> "(boolean)";
            default -> "";
        };
    }

    private List<String> inTheGrader() {
        List<CheckVerdict> verdicts = new ArrayList<>();
        new CheckExecution()
                .run(
                        CHECKS.stream()
                                .map(check ->
                                        new CheckCall(
                                                check.replace('_', '-'),
                                                OutcomesCourse.CHECKS,
                                                check))
                                .toList(),
                        Map.of(),
                        SameVerdictTest.class.getClassLoader(),
                        new CheckListener<CheckCall>() {
                            @Override
                            public void finished(CheckCall check, Verdict verdict) {
                                verdicts.add(
                                        CheckVerdict.of(
                                                check.id(), verdict.reason(), verdict.details()));
                            }
                        });
        Report report =
                new Scoring(Manifest.read(manifest))
                        .report(
                                new Submission(
                                        List.of(
                                                new TaskSources(
                                                        OutcomesCourse.TASK, List.of(), null)),
                                        List.of()),
                                List.of(TaskVerdict.ran(OutcomesCourse.TASK, verdicts)),
                                Instant.EPOCH);
        return new TerminalReport(
                        new ShownReport(report, Audience.STUDENT, false),
                        Palette.PLAIN,
                        Glyphs.ASCII,
                        TextWidth.DEFAULT)
                .lines();
    }
}
