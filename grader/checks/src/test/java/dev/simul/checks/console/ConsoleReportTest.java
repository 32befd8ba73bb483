package dev.simul.checks.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.simul.checks.sample.BeforeAllChecks;
import dev.simul.checks.sample.PlainSample;
import dev.simul.checks.sample.ReportChecks;
import dev.simul.checks.text.PhrasesTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Under {@code mvn test} a student reads a report of the task, and nothing else is reported. */
class ConsoleReportTest {
    private static final DiscoverySelector ALL = selectClass(ReportChecks.class);

    @TempDir private Path folder;

    @BeforeEach
    void chooseCourseAndCharacters() throws URISyntaxException {
        System.setProperty(
                "simul.checks",
                Path.of(
                                Objects.requireNonNull(
                                                ConsoleReportTest.class.getResource("report.yml"))
                                        .toURI())
                        .toString());
        System.setProperty("simul.glyphs", "unicode");
    }

    @AfterEach
    void forget() {
        System.clearProperty("simul.checks");
        System.clearProperty("simul.glyphs");
        System.clearProperty("simul.listener");
        System.clearProperty("simul.remedies");
        System.clearProperty("simul.board");
    }

    @Test
    void should_report_the_failures_of_other_tests_of_a_board() {
        System.setProperty("simul.board", "true");

        assertThat(report(Map.of(), selectClass(PlainSample.class)))
                .isEqualTo(
                        """
                        Other tests
                          ✗ PlainSample.adds
                              org.opentest4j.AssertionFailedError: expected: <3> but was: <2>
                              at PlainSample.java

                        """);
    }

    @Test
    void should_record_what_a_board_has_reached() throws IOException {
        System.setProperty("simul.board", "true");
        Path file = Path.of("target/simul-verdict.properties");
        Files.deleteIfExists(file);

        report(Map.of(), ALL);

        assertThat(file).content().startsWith("points=1\nmaxPoints=4.00\nnext=tasks/01-");
    }

    @Test
    void should_report_a_task_in_the_words_of_the_course() {
        assertThat(report(Map.of(), ALL))
                .isEqualTo(
                        """

                        Board 01 · Many waits at once                                    1 of 4 points
                          ✓ returns every result
                          ✗ the waits overlap                                      (elapsed, 2 points)
                              expected  1 s: all waits run together, so the longest decides
                              but took  2 s: each wait started when the previous one had ended

                                      0 s                           1 s                           2 s
                              wait 1  ██████████████████████████████
                              wait 2                                ██████████████████████████████

                              at Waits.oneByOne(Waits.java)
                              You may believe that starting and waiting are one thing.
                              hint: look at the line where you wait for a result. What has not been started yet, and
                                    what would have to be changed?
                          ✗ asks once                                       (concurrency, 0.25 points)
                              expected  1 wait
                              but       there were 2 waits
                              The timeline is the same as for "the waits overlap".
                              at Waits.oneByOne(Waits.java)
                              You may believe that two is one.
                              hint: count.
                          ✗ ends nothing                                         (safety, 0.25 points)
                              exited the JVM
                              expected  code that can run on a virtual clock
                              but uses  System.exit: code in a simulation may not end the JVM
                              at Waits.exiting(Waits.java)
                          ○ tells the time
                            1 more check, worth 0.25 points, runs when the task is graded
                        next: tasks/01-waits/src/main/java/dev/simul/checks/sample/Waits.java
                        still stuck? -Dsimul.remedies also shows what to change

                        """);
    }

    @Test
    void should_say_what_to_change_if_asked() {
        System.setProperty("simul.remedies", "");

        assertThat(report(Map.of(), ALL))
                .contains("hint: count.\n      then: Mend it.\n")
                .doesNotContain("still stuck?");
    }

    @Test
    void should_not_offer_to_say_what_to_change_if_no_advice_is_shown() {
        assertThat(report(Map.of(), selectMethod(ReportChecks.class, "ends_nothing")))
                .contains("next: tasks/")
                .doesNotContain("still stuck?");
    }

    @Test
    void should_not_offer_to_say_what_to_change_in_a_handout_that_is_not_unlocked()
            throws IOException {
        Path course = folder.resolve("checks.yml");
        Files.writeString(
                course,
                Files.readString(Path.of(System.getProperty("simul.checks")))
                        .replaceFirst("(?s)      - id: stays-secret.*?visibility: hidden\n", "")
                        .replaceFirst("(?s)      - id: hidden\n.*", "")
                        .replace("        remedy: Mend it.\n", "")
                        .replace(
                                "    checks:\n",
                                "    hidden: {checks: 1, points: 0.25}\n    checks:\n"));
        System.setProperty("simul.checks", course.toString());

        assertThat(report(Map.of(), ALL))
                .contains("hint: count.", "1 more check, worth 0.25 points")
                .doesNotContain("still stuck?");
    }

    @Test
    void should_give_advice_on_several_checks_only_once_under_mvn_test() throws IOException {
        Path course = folder.resolve("checks.yml");
        Files.writeString(
                course,
                Files.readString(Path.of(System.getProperty("simul.checks")))
                        + """
                              - id: takes-two-for-one
                                when: [asks-once, waits-overlap]
                                passes: [returns-every-result]
                                misconception: one and one is one.
                                hint: Count again.
                                remedy: Take one away.
                        """);
        System.setProperty("simul.checks", course.toString());

        assertThat(report(Map.of(), ALL))
                .contains(
                        """
                        1 of 4 points
                            2 of these checks fail for the same reason:
                              You may believe that one and one is one.
                              hint: Count again.
                          ✓ returns every result
                        """)
                .doesNotContain("hint: count.", "hint: look at");
    }

    @Test
    void should_report_only_the_selected_checks() {
        assertThat(report(Map.of(), selectMethod(ReportChecks.class, "tells_the_time")))
                .startsWith(
                        """

                        Board 01 · Many waits at once                                      not started
                          ○ tells the time
                        """);
    }

    @Test
    void should_use_the_names_of_methods_if_there_is_no_course() {
        System.setProperty("simul.checks", "no/such/file.yml");

        assertThat(report(Map.of(), ALL))
                .startsWith("\ndev.simul.checks.sample" + " ".repeat(42) + "1 of 5 checks\n")
                .contains("\n  ✗ waits overlap\n", "\n  ✓ returns every result\n")
                .doesNotContain("hint:", "next:");
    }

    @Test
    void should_use_ascii_if_the_terminal_has_nothing_better() {
        System.setProperty("simul.glyphs", "ascii");

        String report = report(Map.of(), ALL);

        assertThat(report).isASCII().contains("\n  + returns every result\n", "\n  x asks once");
    }

    @Test
    void should_colour_only_if_asked() {
        assertThat(report(Map.of("FORCE_COLOR", "1"), ALL))
                .contains(
                        "\033[1mBoard 01 · Many waits at once\033[0m ", "\033[32m✓\033[0m returns");
        assertThat(report(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), ALL)).doesNotContain("\033");
        assertThat(report(Map.of("TERM", "xterm"), ALL)).doesNotContain("\033");
    }

    @Test
    void should_say_that_a_check_class_with_a_mistake_could_not_run() {
        assertThat(report(Map.of(), selectClass(BeforeAllChecks.class)))
                .contains(
                        """
                          ! check
                              could not be loaded
                              ExtensionConfigurationException: 'dev.simul.checks.sample.BeforeAllChecks' has a
                              @BeforeAll method, but each test loads the classes again: use @BeforeEach
                        """);
    }

    @Test
    void should_print_nothing_if_it_is_switched_off() {
        assertThat(report(Map.of(), selectClass(PhrasesTest.class))).isEmpty();

        System.setProperty("simul.listener", "off");

        assertThat(report(Map.of(), ALL)).isEmpty();
    }

    @Test
    void should_be_found_by_junit() {
        assertThat(ServiceLoader.load(TestExecutionListener.class))
                .hasAtLeastOneElementOfType(ConsoleReport.class);
    }

    private static String report(Map<String, String> environment, DiscoverySelector selector) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        LauncherFactory.create(
                        LauncherConfig.builder()
                                .enableTestExecutionListenerAutoRegistration(false)
                                .addTestExecutionListeners(
                                        new ConsoleReport(() -> out, environment))
                                .build())
                .execute(LauncherDiscoveryRequestBuilder.request().selectors(selector).build());
        return bytes.toString(StandardCharsets.UTF_8)
                .replace(System.lineSeparator(), "\n")
                .replaceAll("\\.java:\\d+", ".java");
    }
}
