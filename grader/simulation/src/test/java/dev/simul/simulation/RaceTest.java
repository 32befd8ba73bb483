package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accesses that nothing orders are found in one run, first come, first served. */
class RaceTest {
    private static final Settings SETTINGS = Settings.defaults().withRaces(any -> true);

    private static Exploration<Object> exploring(Class<? extends Callable<?>> type) {
        return Exploration.of(
                SETTINGS,
                20,
                settings -> Simulation.run(settings, Afresh.body(type)),
                outcome -> outcome.failure() != null);
    }

    private static List<String> racesOf(Class<? extends Callable<?>> type) {
        return Simulation.run(SETTINGS, Afresh.body(type)).diagnoses().stream()
                .filter(Diagnosis.Race.class::isInstance)
                .map(Diagnosis::message)
                .map(message -> message.replaceAll("\\.java:\\d+", ".java"))
                .toList();
    }

    @Test
    void should_name_both_accesses_to_a_field_and_their_threads() {
        assertThat(racesOf(Racing.Field.class))
                .containsExactly(
                        "Racing.java writes total while Racing.java reads it, with nothing that"
                                + " orders them: thread-1, thread-2",
                        "Racing.java writes total while Racing.java writes it, with nothing that"
                                + " orders them: thread-1, thread-2");
    }

    @Test
    void should_name_the_lines() {
        Outcome<Object> outcome = Simulation.run(SETTINGS, Afresh.body(Racing.Field.class));

        Diagnosis.Race race = (Diagnosis.Race) outcome.diagnoses().getFirst();
        assertThat(race.first().site().frame().getMethodName()).isEqualTo("add");
        assertThat(race.first().site().line()).isPositive();
        assertThat(race.second().site().line()).isEqualTo(race.first().site().line());
        assertThat(race.isFatal()).isFalse();
        assertThat(race.met()).isFalse();
    }

    @Test
    void should_name_a_collection_that_two_threads_change() {
        assertThat(racesOf(Racing.List2.class))
                .containsExactly(
                        "two threads change the same ArrayList with nothing that orders them:"
                                + " thread-1 at Racing.java (add), thread-2 at Racing.java (add)");
    }

    @Test
    void should_name_a_collection_that_one_thread_reads_while_another_changes_it() {
        assertThat(racesOf(Racing.Iterated.class))
                .contains(
                        "two threads use the same HashMap with nothing that orders them: thread-1"
                                + " at Racing.java (hasNext), thread-2 at Racing.java (put)");
    }

    @Test
    void should_name_an_element_of_an_array() {
        assertThat(racesOf(Racing.Element.class))
                .first()
                .asString()
                .startsWith("two threads use the same element of a long[] with nothing");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Racing.Static.class,
                Racing.TwoLocks.class,
                Racing.PlainFlag.class,
                Racing.Builder.class,
                Racing.PoolTasks.class,
                Racing.ParallelForEach.class
            })
    void should_find_a_race(Class<? extends Callable<?>> type) {
        assertThat(racesOf(type)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Racing.Volatile.class,
                Racing.GetThenSet.class,
                Racing.CheckThenPut.class,
                Racing.Locked.class
            })
    void should_not_call_a_race_what_is_none(Class<? extends Callable<?>> type) {
        assertThat(racesOf(type)).isEmpty();
    }

    /** First come, first served, one worker takes both tasks, which orders them. */
    @Test
    void should_find_a_race_of_tasks_once_two_workers_share_them() {
        assertThat(racesOf(Racing.AsyncStages.class)).isEmpty();
        assertThat(exploring(Racing.AsyncStages.class).failed()).isTrue();
    }

    @Test
    void should_look_for_none_unless_asked() {
        assertThat(Simulation.run(Afresh.body(Racing.Field.class)).diagnoses()).isEmpty();
    }

    @Test
    void should_leave_out_races_in_other_lines() {
        Settings elsewhere =
                Settings.defaults().withRaces(frame -> !frame.getMethodName().equals("add"));

        assertThat(Simulation.run(elsewhere, Afresh.body(Racing.Field.class)).diagnoses())
                .isEmpty();
    }
}
