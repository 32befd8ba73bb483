package dev.simul.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.checks.sample.SaltChecks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;

class SaltTest {
    private static final String KEY = "0123456789abcdef";

    @BeforeEach
    void clearJournal() {
        CheckTestKit.journal().clear();
    }

    @Test
    void should_return_the_usual_values_without_a_key() {
        assertThat(journal("one", Map.of()))
                .containsExactly(
                        "static PT30S",
                        "third PT10S",
                        "number 4",
                        "whole PT5S",
                        "nanos PT0.000000005S",
                        "words amber amber beryl",
                        "from 1 min 30 s to 1 min 40 s",
                        "thread PT10S");
    }

    @Test
    void should_return_other_values_with_a_key() {
        Map<String, String> salted = byName(journal("one", key("one", KEY)));

        assertThat(salted.get("number")).isNotEqualTo("4");
        assertThat(salted.get("whole")).isNotEqualTo("PT5S").matches("PT([0-9]+[HMS])+");
        assertThat(salted.get("nanos")).isNotEqualTo("PT0.000000005S");
        assertThat(salted.get("words")).matches("(amber-[a-z]{4}) \\1 beryl-[a-z]{4}");
    }

    @Test
    void should_keep_the_proportions_of_times_in_all_threads_and_static_fields() {
        Map<String, String> salted = byName(journal("one", key("one", KEY)));
        Duration third = Duration.parse(salted.get("third"));

        assertThat(third).isBetween(Duration.ofSeconds(5), Duration.ofMillis(9_990));
        assertThat(Duration.parse(salted.get("static"))).isEqualTo(third.multipliedBy(3));
        assertThat(salted.get("thread")).isEqualTo(third.toString());
    }

    @Test
    void should_return_the_same_values_in_each_run_on_each_schedule() {
        List<String> once = journal("one", key("one", KEY));
        Map<String, String> settings =
                Map.of(TrialSettings.KEY + "one", KEY, TrialSettings.SCHEDULES, "3");

        assertThat(journal("one", settings)).hasSizeGreaterThan(once.size()).containsAll(once);
        assertThat(CheckTestKit.journal().stream().distinct().toList()).isEqualTo(once);
    }

    @Test
    void should_use_the_key_of_a_check_for_this_check_alone() {
        journal("one", key("one", KEY));

        assertThat(journal("other", key("one", KEY))).contains("number 4", "static PT30S");
    }

    @Test
    void should_return_other_values_with_another_key() {
        List<String> some = journal("one", key("one", KEY));

        assertThat(journal("one", key("one", "00" + KEY)))
                .doesNotContainAnyElementsOf(
                        some.stream().filter(line -> !line.startsWith("from")).toList());
    }

    @Test
    void should_refuse_a_usual_number_outside_its_limits() {
        assertThat(messageOf("refuses_a_usual_number_outside_its_limits"))
                .contains("'n': expected the usual value between the limits")
                .contains("9, which is not from 1 to 8");
    }

    @Test
    void should_refuse_a_time_in_proportion_that_is_not_in_milliseconds() {
        assertThat(messageOf("refuses_a_time_in_proportion_below_a_millisecond"))
                .contains("expected a time in whole milliseconds, found '1.5 ms'");
    }

    private static Map<String, String> key(String check, String key) {
        return Map.of(TrialSettings.KEY + check, key);
    }

    private static List<String> journal(String check, Map<String, String> parameters) {
        CheckTestKit.journal().clear();
        EngineTestKit.engine("junit-jupiter")
                .configurationParameters(parameters)
                .selectors(selectMethod(SaltChecks.class, check))
                .execute()
                .testEvents()
                .assertStatistics(events -> events.succeeded(1));
        return List.copyOf(CheckTestKit.journal());
    }

    private static Map<String, String> byName(List<String> journal) {
        return journal.stream()
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static String messageOf(String check) {
        return CheckTestKit.resultOf(SaltChecks.class, check)
                .getThrowable()
                .map(String::valueOf)
                .orElse("passed");
    }
}
