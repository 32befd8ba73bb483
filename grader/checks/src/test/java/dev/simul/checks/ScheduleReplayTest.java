package dev.simul.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.simul.checks.junit.TrialSettings;
import dev.simul.checks.sample.RaceChecks;
import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.checks.schedule.SchedulePicture;
import dev.simul.checks.schedule.ScheduleRow;
import dev.simul.checks.schedule.ScheduleRows;
import dev.simul.checks.schedule.ScheduleText;
import dev.simul.checks.text.Palette;
import dev.simul.simulation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A check is replayed on one schedule, and its steps are shown. */
class ScheduleReplayTest {
    @Test
    void should_record_how_an_update_is_lost() {
        RecordedSchedule schedule = failing("in_two_calls").ofStudent();

        assertThat(schedule.failed()).isTrue();
        Step stopped =
                ScheduleRows.of(schedule).stream()
                        .filter(ScheduleRow::isSwitch)
                        .map(ScheduleRow::step)
                        .reduce((first, last) -> last)
                        .orElseThrow();
        List<String> own = textsOf(schedule, stopped.thread());
        assertThat(stopped.text()).isEqualTo("is stopped before it calls AtomicInteger.set");
        assertThat(own.subList(0, own.indexOf(stopped.text()))).endsWith("calls AtomicInteger.get");
        assertThat(own).endsWith("calls AtomicInteger.set", "ends");
    }

    @Test
    void should_record_the_values_that_are_read_and_written() {
        RecordedSchedule schedule = failing("plain").ofStudent();

        assertThat(schedule.steps())
                .filteredOn(step -> step.text().equals("writes plain"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.value()).matches("[12]"));
        assertThat(schedule.steps())
                .filteredOn(step -> step.text().equals("reads plain"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.value()).matches("[012]"));
    }

    @Test
    void should_record_each_line_in_the_students_code_only() {
        RecordedSchedule all = failing("in_two_calls");

        assertThat(all.ofStudent().steps())
                .extracting(Step::frame)
                .filteredOn(Objects::nonNull)
                .isNotEmpty()
                .allSatisfy(frame -> assertThat(frame.getFileName()).isEqualTo("Tally.java"));
    }

    @Test
    void should_record_a_check_that_passes() {
        RecordedSchedule schedule = replay("atomic", "3");

        assertThat(schedule.failed()).isFalse();
        assertThat(schedule.seed()).isEqualTo(3);
        assertThat(schedule.ofStudent().steps()).isNotEmpty();
    }

    @Test
    void should_find_a_wrong_result_if_races_do_not_count() {
        RecordedSchedule schedule = replay("plain", "1", TrialSettings.WRONG_RESULTS);

        assertThat(schedule.failed()).isTrue();
        assertThat(textsOf(schedule.ofStudent(), null))
                .anyMatch(text -> text.startsWith("is stopped before it"));
    }

    @Test
    void should_read_what_it_has_written() {
        RecordedSchedule schedule = failing("in_two_calls");

        assertThat(ScheduleText.read(ScheduleText.write(schedule))).isEqualTo(schedule);
    }

    @Test
    void should_refuse_other_text() {
        assertThatThrownBy(() -> ScheduleText.read("timeline 1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected a schedule, found other text");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 100})
    void should_draw_no_line_that_is_wider_than_the_terminal(int width) {
        List<String> lines =
                SchedulePicture.of(failing("in_two_calls").ofStudent(), Palette.PLAIN, width);

        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        assertThat(lines).anyMatch(line -> line.startsWith("── switch: thread-"));
    }

    @Test
    void should_draw_a_column_for_each_thread_if_there_is_room() {
        List<String> lines =
                SchedulePicture.of(failing("in_two_calls").ofStudent(), Palette.PLAIN, 100);

        assertThat(lines.getFirst().strip().split(" +")).hasSizeGreaterThan(1);
        int second = lines.getFirst().indexOf("thread-3");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.indexOf("calls Atomic")).isEqualTo(second));
    }

    @Test
    void should_shorten_a_long_schedule_around_its_switches() {
        RecordedSchedule schedule = failing("in_two_calls").ofStudent();
        List<Step> padded = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            padded.add(schedule.steps().getFirst());
        }
        padded.addAll(schedule.steps());
        List<ScheduleRow> rows =
                ScheduleRows.of(
                        new RecordedSchedule(
                                schedule.packageName(),
                                schedule.others(),
                                schedule.seed(),
                                true,
                                schedule.threads(),
                                padded));

        assertThat(rows).hasSizeLessThan(60).anyMatch(ScheduleRow::isSwitch);
        assertThat(rows.stream().mapToInt(row -> row.step() == null ? row.omitted() : 1).sum())
                .isEqualTo(padded.size());
    }

    private static List<String> textsOf(RecordedSchedule schedule, Integer thread) {
        return schedule.steps().stream()
                .filter(step -> thread == null || step.thread() == thread)
                .map(Step::text)
                .toList();
    }

    /** Returns the schedule of the first seed on which a check fails. */
    private static RecordedSchedule failing(String check) {
        for (int seed = 1; seed <= 100; seed++) {
            RecordedSchedule schedule = replay(check, String.valueOf(seed));
            if (schedule.failed()) {
                return schedule;
            }
        }
        throw new AssertionError("'" + check + "' fails on no schedule");
    }

    private static RecordedSchedule replay(String check, String seed, String... flags) {
        EngineTestKit.Builder engine =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(selectMethod(RaceChecks.class, check))
                        .configurationParameter(TrialSettings.REPLAY, "true")
                        .configurationParameter(TrialSettings.SEED, seed);
        for (String flag : flags) {
            engine.configurationParameter(flag, "true");
        }
        return engine.execute()
                .testEvents()
                .reportingEntryPublished()
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .map(ReportEntry::getKeyValuePairs)
                .map(entries -> entries.get(TrialSettings.REPLAY))
                .map(ScheduleText::read)
                .findFirst()
                .orElseThrow();
    }
}
