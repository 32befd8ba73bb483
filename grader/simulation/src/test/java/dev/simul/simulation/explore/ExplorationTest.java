package dev.simul.simulation.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.simulation.Diagnosis;
import dev.simul.simulation.IsolatedClass;
import dev.simul.simulation.Jvm;
import dev.simul.simulation.Outcome;
import dev.simul.simulation.RaceFreePrograms;
import dev.simul.simulation.RacyPrograms;
import dev.simul.simulation.Schedule;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules that preempt threads at shared accesses find failures that depend on the order. */
class ExplorationTest {

    private static Outcome<Object> on(Schedule schedule, Class<? extends Callable<?>> type) {
        return Simulation.run(Settings.defaults().withSchedule(schedule), IsolatedClass.body(type));
    }

    private static long failing(Class<? extends Callable<?>> type, int schedules) {
        return LongStream.rangeClosed(1, schedules)
                .filter(seed -> on(Schedule.exploring(seed), type).failure() != null)
                .count();
    }

    /** Finds only failed assertions of the code, and no data races. */
    private static Exploration<Object> explored(Class<? extends Callable<?>> type) {
        return Exploration.of(
                Settings.defaults(),
                200,
                settings -> Simulation.run(settings, IsolatedClass.body(type)),
                outcome -> outcome.failure() != null);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                RacyPrograms.Field.class,
                RacyPrograms.Static.class,
                RacyPrograms.Element.class,
                RacyPrograms.Volatile.class,
                RacyPrograms.GetThenSet.class
            })
    void should_lose_an_update_on_many_schedules(Class<? extends Callable<?>> type) {
        assertThat(failing(type, 100)).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                RacyPrograms.SynchronizedGetThenSet.class,
                RacyPrograms.StaticSynchronizedGetThenSet.class,
                RacyPrograms.InterfaceGetThenSet.class
            })
    void should_lose_an_update_between_two_synchronized_methods(Class<? extends Callable<?>> type) {
        assertThat(failing(type, 100)).isGreaterThan(30);
    }

    @Test
    void should_name_the_synchronized_method_before_which_a_thread_is_preempted() {
        Exploration<Object> found = explored(RacyPrograms.SynchronizedGetThenSet.class);

        assertThat(found.preemptions())
                .anySatisfy(stop ->
                        assertThat(stop.describe())
                                .contains("before it enters the synchronized method set"));
    }

    @Test
    void should_find_check_then_act_on_some_schedules() {
        assertThat(failing(RacyPrograms.CheckThenPut.class, 100)).isGreaterThan(5);
    }

    @Test
    void should_never_fail_with_a_lock() {
        assertThat(failing(RacyPrograms.Locked.class, 200)).isZero();
    }

    @Test
    void should_find_a_lost_update_by_priorities() {
        assertThat(
                        LongStream.range(0, 100)
                                .filter(seed ->
                                        on(Schedule.pct(seed, 3), RacyPrograms.Field.class)
                                                        .failure()
                                                != null)
                                .count())
                .isPositive();
    }

    @Test
    void should_not_preempt_threads_on_schedules_without_preemptions() {
        assertThat(on(Schedule.fifo(), RacyPrograms.Field.class).preemptions()).isEmpty();
        assertThat(on(Schedule.random(1), RacyPrograms.Field.class).preemptions()).isEmpty();
        assertThat(LongStream.range(0, 20).filter(seed -> fails(Schedule.random(seed))).count())
                .isZero();
    }

    private static boolean fails(Schedule schedule) {
        return on(schedule, RacyPrograms.Field.class).failure() != null;
    }

    @Test
    void should_repeat_a_schedule_from_its_seed() {
        for (long seed = 1; seed <= 20; seed++) {
            Outcome<Object> first = on(Schedule.exploring(seed), RacyPrograms.GetThenSet.class);
            Outcome<Object> again = on(Schedule.exploring(seed), RacyPrograms.GetThenSet.class);

            assertThat(again.traceHash()).isEqualTo(first.traceHash());
            assertThat(again.preemptions()).isEqualTo(first.preemptions());
        }
    }

    @Test
    void should_shrink_a_failing_schedule_to_the_preemptions_it_needs() {
        Exploration<Object> found = explored(RacyPrograms.GetThenSet.class);

        assertThat(found.failed()).isTrue();
        assertThat(found.seed()).isEqualTo(found.schedules() - 1);
        assertThat(found.outcome().failure()).hasMessageStartingWith("lost");
        assertThat(found.preemptions()).hasSizeBetween(1, 2);
        assertThat(found.preemptions())
                .anySatisfy(stop ->
                        assertThat(stop.describe())
                                .matches(
                                        "thread-\\d is preempted before it calls"
                                                + " AtomicInteger\\.set \\(RacyPrograms\\.java:\\d+\\),"
                                                + " and \\S+ runs"));
    }

    @Test
    void should_repeat_an_exploration_from_the_seed_that_failed() {
        Callable<Object> body = IsolatedClass.body(RacyPrograms.GetThenSet.class);
        Exploration<Object> found = Simulation.explore(Settings.defaults(), 200, body);
        Long seed = found.seed();
        assertThat(seed).isNotNull();

        Exploration<Object> again = Simulation.replay(Settings.defaults(), seed, body);

        assertThat(again.failed()).isTrue();
        assertThat(again.preemptions()).isEqualTo(found.preemptions());
        assertThat(again.outcome().traceHash()).isEqualTo(found.outcome().traceHash());
    }

    /** Prints what an exploration finds: the same lines in every JVM. */
    static final class Elsewhere {
        private Elsewhere() {}

        public static void main(String[] arguments) {
            for (Class<? extends Callable<?>> type :
                    List.of(RacyPrograms.GetThenSet.class, RacyPrograms.CheckThenPut.class)) {
                Exploration<Object> found = explored(type);
                System.out.println(found.seed() + " " + found.outcome().traceHash());
                found.preemptions().forEach(stop -> System.out.println(stop.describe()));
            }
        }
    }

    @Test
    void should_give_the_same_result_in_every_jvm() throws Exception {
        List<Jvm> jvms = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            jvms.add(Jvm.withAgent(Elsewhere.class));
        }

        Set<String> found = new HashSet<>();
        for (Jvm jvm : jvms) {
            found.add(jvm.output());
        }

        assertThat(found).singleElement().asString().contains("is preempted before it calls");
    }

    @Test
    void should_confirm_a_race_that_does_no_harm_on_the_fifo_schedule() {
        Exploration<Object> found =
                Exploration.of(
                        Settings.defaults().withRaces(any -> true),
                        200,
                        settings ->
                                Simulation.run(
                                        settings, IsolatedClass.body(RacyPrograms.List2.class)),
                        outcome -> outcome.failure() != null);

        assertThat(found.failed()).isTrue();
        assertThat(found.schedules()).isEqualTo(1);
        assertThat(found.seed()).isNull();
        assertThat(found.outcome().diagnoses())
                .allSatisfy(
                        diagnosis -> assertThat(((Diagnosis.Race) diagnosis).confirmed()).isTrue())
                .isNotEmpty();
    }

    @Test
    void should_preempt_a_thread_before_it_clears_its_interrupt_status() {
        Exploration<Object> found =
                Simulation.explore(
                        Settings.defaults(),
                        200,
                        IsolatedClass.body(RacyPrograms.ClearsTheInterrupt.class));

        assertThat(found.failed()).isTrue();
        assertThat(found.outcome().stoppedBy()).isInstanceOf(Diagnosis.Deadlock.class);
    }

    @Test
    void should_fail_if_a_thread_ends_with_an_exception_on_some_schedule() {
        Exploration<Object> found =
                Simulation.explore(
                        Settings.defaults(),
                        50,
                        IsolatedClass.body(RacyPrograms.DiesOnSomeSchedules.class));

        assertThat(found.failed()).isTrue();
        assertThat(found.seed()).isNotNull();
        assertThat(found.outcome().uncaught()).hasMessage("overtaken");
        assertThat(found.preemptions()).isNotEmpty();
    }

    @Test
    void should_try_all_schedules_if_none_fails() {
        Exploration<Object> found =
                Simulation.explore(
                        Settings.defaults(), 50, IsolatedClass.body(RacyPrograms.Locked.class));

        assertThat(found.failed()).isFalse();
        assertThat(found.schedules()).isEqualTo(51);
        assertThat(found.seed()).isNull();
        assertThat(found.outcome().value()).isEqualTo(15);
        assertThat(found.preemptions()).isEmpty();
    }

    @Test
    void should_reject_parameters_that_are_out_of_range() {
        assertThatThrownBy(() -> new Schedule.Random(1, 1.5))
                .hasMessage("preemptionProbability must be from 0 to 1, but was '1.5'");
        assertThatThrownBy(() -> Schedule.pct(1, 0))
                .hasMessage("depth and steps must be at least 1, but were '0' and '100'");
    }

    @Test
    void should_not_preempt_a_thread_in_a_static_initializer() {
        for (long seed = 1; seed <= 50; seed++) {
            Outcome<Object> outcome =
                    on(Schedule.exploring(seed), RaceFreePrograms.InitialisedOnce.class);

            assertThat(outcome.stoppedBy()).isNull();
            assertThat(outcome.value()).isEqualTo(12);
        }
    }
}
