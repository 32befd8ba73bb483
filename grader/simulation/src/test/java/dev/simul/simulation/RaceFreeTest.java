package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that is right is never said to race, and never fails, on any schedule. */
@Tag("slow")
class RaceFreeTest {

    static Stream<Class<?>> right() {
        return Arrays.stream(RaceFreePrograms.class.getDeclaredClasses())
                .filter(Callable.class::isAssignableFrom)
                .sorted(Comparator.comparing(Class::getName));
    }

    static Stream<String> ordered() {
        return methodsOf(OrderedPrograms.class);
    }

    static Stream<String> colliding() {
        return methodsOf(CollidingFields.class).filter(method -> !method.startsWith("race"));
    }

    static Stream<String> shared() {
        return methodsOf(SharedWithCare.class);
    }

    static Stream<String> stages() {
        return methodsOf(OrderedStages.class);
    }

    static Stream<String> scoped() {
        return PreviewPrograms.RIGHT.keySet().stream().sorted();
    }

    private static Stream<String> methodsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Object.class)
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .map(Method::getName)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("right")
    @SuppressWarnings("unchecked")
    void should_find_no_race(Class<?> type) {
        findNoRace(IsolatedClass.body((Class<? extends Callable<?>>) type));
    }

    @ParameterizedTest
    @MethodSource("ordered")
    void should_find_no_race_in(String method) {
        findNoRace(IsolatedClass.body(OrderedPrograms.class, method));
    }

    @ParameterizedTest
    @MethodSource("colliding")
    void should_distinguish_fields_whose_names_have_equal_hash_codes(String method) {
        findNoRace(IsolatedClass.body(CollidingFields.class, method));
    }

    @ParameterizedTest
    @MethodSource("shared")
    void should_find_no_race_on_objects_shared_with_care(String method) {
        findNoRace(IsolatedClass.body(SharedWithCare.class, method));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void should_find_no_race_between_stages_that_futures_order(String method) {
        findNoRace(IsolatedClass.body(OrderedStages.class, method));
    }

    @ParameterizedTest
    @MethodSource("scoped")
    void should_find_no_race_in_a_structured_scope(String program) {
        findNoRace(PreviewPrograms.body(PreviewPrograms.RIGHT.get(program)));
    }

    @Test
    void should_find_the_race_of_a_structured_scope_that_is_not_joined() {
        Outcome<Object> outcome =
                Simulation.run(
                        Settings.defaults().withRaces(any -> true),
                        PreviewPrograms.body(PreviewPrograms.RACY));

        assertThat(outcome.diagnoses()).hasOnlyElementsOfType(Diagnosis.Race.class).hasSize(1);
    }

    private static void findNoRace(Callable<Object> body) {
        for (long seed = 0; seed <= 60; seed++) {
            Schedule schedule = seed == 0 ? Schedule.fifo() : Schedule.exploring(seed);

            Outcome<Object> outcome =
                    Simulation.run(
                            Settings.defaults().withSchedule(schedule).withRaces(any -> true),
                            body);

            assertThat(outcome.failure()).as("%s: failure", schedule).isNull();
            assertThat(outcome.diagnoses().stream().filter(d -> !(d instanceof Diagnosis.Leak)))
                    .extracting(Diagnosis::message)
                    .as("%s", schedule)
                    .isEmpty();
            assertThat(outcome.value()).as("%s: value", schedule).isEqualTo(12);
        }
    }

    @Test
    void should_test_many_correct_programs() {
        assertThat(right()).hasSizeGreaterThan(40);
        assertThat(ordered()).hasSizeGreaterThan(40);
    }
}
