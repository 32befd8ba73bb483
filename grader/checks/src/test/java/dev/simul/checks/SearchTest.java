package dev.simul.checks;

import static dev.simul.checks.CheckTestKit.failureIn;
import static dev.simul.checks.CheckTestKit.resultOf;
import static dev.simul.checks.CheckTestKit.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.simul.checks.failure.CheckFailure;
import dev.simul.checks.manifest.Manifest;
import dev.simul.checks.sample.LineChecks;
import dev.simul.checks.sample.LockingChecks;
import dev.simul.checks.sample.OrderChecks;
import dev.simul.checks.sample.RaceChecks;
import dev.simul.checks.sample.ReuseChecks;
import dev.simul.checks.sample.ScheduleChecks;
import dev.simul.checks.sample.StaticChecks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Checks are tried on many schedules, and what is found is told in a student's words. */
class SearchTest {
    private static final String COURSE =
            """
            course: Sample
            tasks:
              - id: 01-order
                title: Order
                package: dev.simul.checks.sample
                functions: [Order.start]
                points: 1
                checks:
                  - {id: starts-in-order, title: starts, points: 0.5, kind: ordering, visibility: open}
                  - {id: secret, title: secret, points: 0.5, kind: result, visibility: hidden}
            """;

    private static final Pattern SEED = Pattern.compile("-Dsimul\\.seed=(\\d+)");

    @BeforeEach
    void forget() {
        CheckTestKit.journal().clear();
    }

    @Test
    void should_run_each_check_once_unless_asked_for_more() {
        assertThat(on(OrderChecks.class, "starts_in_order", "simul.schedules", "0").getStatus())
                .isEqualTo(Status.SUCCESSFUL);
        assertThat(CheckTestKit.journal()).containsExactly("run 1");
    }

    @Test
    void should_try_random_schedules_on_fresh_classes_and_name_the_first_that_fails() {
        CheckFailure failure =
                failureIn(on(OrderChecks.class, "starts_in_order", "simul.schedules", "50"));

        long seed = seedIn(failure);
        // The one that fails is run once more, to look up where its threads wait.
        assertThat(CheckTestKit.journal()).hasSize((int) seed + 2).containsOnly("run 1");
        assertThat(failure.notes())
                .containsExactly(
                        "the check passes on the usual schedule, but fails on the schedule for"
                                + " seed %d: repeat it with -Dsimul.seed=%d".formatted(seed, seed));
        assertThat(
                        failureIn(
                                        on(
                                                OrderChecks.class,
                                                "starts_in_order",
                                                "simul.seed",
                                                String.valueOf(seed)))
                                .actual())
                .isEqualTo(failure.actual());
    }

    /** The poms of boards set this property for Maven. */
    @Test
    void should_not_take_the_property_of_a_board_for_the_id_of_a_task() {
        System.setProperty("simul.board", "true");
        try {
            assertThat(noteOfOrder()).contains(": repeat it with -Dsimul.seed=");
        } finally {
            System.clearProperty("simul.board");
        }
    }

    @Test
    void should_name_the_command_that_shows_the_schedule_in_a_course(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("checks.yml"), COURSE);

        assertThat(noteIn(folder)).contains("with 'simul replay 01-order starts-in-order ");
    }

    @Test
    void should_name_the_command_that_shows_the_schedule_in_a_handout(@TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("checks.yml"), COURSE);
        Files.writeString(file, Manifest.read(file).handedOut(null).yaml());

        assertThat(noteIn(folder)).contains("with 'simul replay 01-order starts-in-order ");
    }

    private static String noteIn(Path course) {
        System.setProperty("simul.checks", course.resolve("checks.yml").toString());
        try {
            return noteOfOrder();
        } finally {
            System.clearProperty("simul.checks");
        }
    }

    private static String noteOfOrder() {
        return String.join(
                "\n",
                failureIn(on(OrderChecks.class, "starts_in_order", "simul.schedules", "50"))
                        .notes());
    }

    /** The usual schedule, and one for each order in which the threads can start. */
    @ParameterizedTest
    @CsvSource({
        "leaves_no_choice, 2",
        "lets_three_threads_start, 7",
        "lets_some_threads_start, 12",
        "draws_a_number, 101"
    })
    void should_skip_schedules_that_would_repeat_a_run(String check, int runs) {
        Map<String, String> published = published(check, "100");

        assertThat(CheckTestKit.journal()).hasSize(runs);
        assertThat(published).containsEntry("simul.runs", String.valueOf(runs));
    }

    /** A check with parameters is tried on all schedules for each of its three invocations. */
    @ParameterizedTest
    @CsvSource({
        "leaves_no_choice, 100, 101",
        "lets_some_threads_start, 100, 303",
        "asks_for_thirty_schedules, 100, 101",
        "asks_for_thirty_schedules, 20, 31",
        "asks_for_thirty_schedules, 0, 31"
    })
    void should_count_all_schedules_that_a_check_was_tried_on(
            String check, String schedules, String tried) {
        assertThat(published(check, schedules)).containsEntry("simul.tried", tried);
    }

    private static Map<String, String> published(String check, String schedules) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(
                        selectMethod(
                                ScheduleChecks.class.getName()
                                        + "#"
                                        + check
                                        + (check.contains("some") ? "(int)" : "")))
                .configurationParameter("simul.schedules", schedules)
                .execute()
                .testEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .map(ReportEntry::getKeyValuePairs)
                .toList()
                .getLast();
    }

    @ParameterizedTest
    @ValueSource(strings = {"puts_simple_fields_back", "loads_others_anew"})
    void should_begin_each_run_with_static_fields_as_initialised(String check) {
        assertThat(on(StaticChecks.class, check, "simul.schedules", "20").getStatus())
                .isEqualTo(Status.SUCCESSFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"changes_an_enum_field", "leaves_a_pool"})
    void should_reuse_classes_that_keep_nothing_of_a_run(String check) {
        assertThat(on(ReuseChecks.class, check, "simul.schedules", "20").getStatus())
                .isEqualTo(Status.SUCCESSFUL);

        // Those of the first run, and those that were initialised to learn their fields.
        assertThat(CheckTestKit.journal()).hasSize(21);
        assertThat(Set.copyOf(CheckTestKit.journal())).hasSize(2);
    }

    @Test
    void should_reload_classes_whose_monitors_a_thread_may_still_hold() {
        assertThat(
                        on(
                                        LockingChecks.class,
                                        "leaves_a_thread_in_a_monitor",
                                        "simul.schedules",
                                        "20")
                                .getStatus())
                .isEqualTo(Status.SUCCESSFUL);

        assertThat(Set.copyOf(CheckTestKit.journal())).hasSize(21);
    }

    @ParameterizedTest
    @ValueSource(strings = {"takes_a_second", "waits_once", "waits_once_where_it_looks"})
    void should_show_the_line_of_a_wait_on_any_schedule(String check) {
        CheckFailure failure = failureIn(on(LineChecks.class, check, "simul.schedules", "50"));

        assertThat(failure.site()).startsWith("Turns.wait(Turns.java");
        assertThat(CheckTestKit.journal()).hasSizeLessThan(50);
    }

    @ParameterizedTest
    @CsvSource({"takes_a_second, 1", "waits_once, 2"})
    void should_look_up_lines_lazily_only_if_a_check_reads_them(String check, int runs) {
        assertThat(on(LineChecks.class, check, "simul.sites.lazy", "true").getStatus())
                .isEqualTo(Status.SUCCESSFUL);

        assertThat(CheckTestKit.journal()).hasSize(runs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "-1", "3.5"})
    void should_refuse_an_invalid_number_of_schedules(String text) {
        TestExecutionResult result =
                on(OrderChecks.class, "starts_in_order", "simul.schedules", text);

        assertThat(result.getThrowable().orElseThrow())
                .hasMessageMatching(
                        "'simul.schedules': expected a .*number.*, found '"
                                + Pattern.quote(text)
                                + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guarded",
                "atomic",
                "in_a_map_behind_one_lock",
                "plain_on_the_usual_schedule"
            })
    void should_pass_if_the_call_is_as_expected(String check) {
        assertThat(resultOf(RaceChecks.class, check).getStatus()).isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void should_not_search_if_only_the_usual_schedule_is_wanted() {
        assertThat(on(RaceChecks.class, "plain", "simul.schedules.usual", "true").getStatus())
                .isEqualTo(Status.SUCCESSFUL);
        assertThat(CheckTestKit.journal()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void should_name_both_sides_of_a_race() {
        assertThat(textOf(failureIn(resultOf(RaceChecks.class, "plain"))))
                .isEqualTo(
                        """
                        expected  only one thread at a time to use plain
                        but       two threads used it at the same time, without synchronization
                                    thread-3 reads plain, at Tally.plain(Tally.java)
                                    thread-2 writes plain, at Tally.plain(Tally.java)

                        at Tally.plain(Tally.java)\
                        """);
    }

    @Test
    void should_name_a_collection_that_two_threads_change_at_once() {
        assertThat(textOf(failureIn(resultOf(RaceChecks.class, "in_a_list"))))
                .isEqualTo(
                        """
                        expected  only one thread at a time to use an ArrayList
                        but       two threads called its methods at the same time, without a common lock
                                    thread-2 calls List.add, at Tally.inAList(Tally.java)
                                    thread-3 calls List.add, at Tally.inAList(Tally.java)

                        at Tally.inAList(Tally.java)\
                        """);
    }

    @Test
    void should_show_how_threads_take_turns_if_an_update_is_lost_without_a_race() {
        CheckFailure failure = failureIn(resultOf(RaceChecks.class, "in_two_calls"));

        assertThat(textOf(failure).replaceAll("thread-[23]", "thread-n"))
                .startsWith(
                        """
                        expected      2
                        but returned  1
                                      when the threads run in this order
                                        thread-n stops before it calls AtomicInteger.set, at
                                        Tally.inTwoCalls(Tally.java)
                                        thread-n runs
                        """);
    }

    @Test
    void should_repeat_an_explored_failure_from_its_seed() {
        CheckFailure failure = failureIn(resultOf(RaceChecks.class, "in_two_calls"));
        String seed = String.valueOf(seedIn(failure));

        CheckFailure again = failureIn(on(RaceChecks.class, "in_two_calls", "simul.seed", seed));

        assertThat(again.actual()).isEqualTo(failure.actual());
    }

    private static long seedIn(CheckFailure failure) {
        Matcher seed = SEED.matcher(failure.text().replaceAll("\\s+", " "));
        assertThat(seed.find()).isTrue();
        return Long.parseLong(seed.group(1));
    }

    private static TestExecutionResult on(
            Class<?> type, String check, String parameter, String value) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(type, check))
                .enableImplicitConfigurationParameters(true)
                .configurationParameter(parameter, value)
                .execute()
                .testEvents()
                .finished()
                .stream()
                .findFirst()
                .orElseThrow()
                .getRequiredPayload(TestExecutionResult.class);
    }
}
