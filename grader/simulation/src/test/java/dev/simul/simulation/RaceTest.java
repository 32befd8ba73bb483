package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.simul.simulation.explore.Exploration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accesses that nothing orders are found in one run, first come, first served. */
class RaceTest {
    private static final String ORDER_THEM =
            ", and nothing orders the two accesses: guard both with the same lock, or use a"
                    + " volatile or atomic variable";
    private static final Settings SETTINGS = Settings.defaults().withRaces(any -> true);

    private static Exploration<Object> exploring(Class<? extends Callable<?>> type) {
        return exploring(IsolatedClass.body(type));
    }

    private static Exploration<Object> exploring(Callable<Object> body) {
        return Exploration.of(
                SETTINGS,
                20,
                settings -> Simulation.run(settings, body),
                outcome -> outcome.failure() != null);
    }

    private static List<String> racesOf(Class<? extends Callable<?>> type) {
        return Simulation.run(SETTINGS, IsolatedClass.body(type)).diagnoses().stream()
                .filter(Diagnosis.Race.class::isInstance)
                .map(Diagnosis::message)
                .map(message -> message.replaceAll("\\.java:\\d+", ".java"))
                .toList();
    }

    @Test
    void should_name_both_accesses_to_a_field_and_their_threads() {
        assertThat(racesOf(RacyPrograms.Field.class))
                .containsExactly(
                        "thread-1 writes total at RacyPrograms.java while thread-2 reads it at"
                                + " RacyPrograms.java"
                                + ORDER_THEM,
                        "thread-1 writes total at RacyPrograms.java while thread-2 writes it at"
                                + " RacyPrograms.java"
                                + ORDER_THEM);
    }

    @Test
    void should_name_the_lines() {
        Outcome<Object> outcome =
                Simulation.run(SETTINGS, IsolatedClass.body(RacyPrograms.Field.class));

        Diagnosis.Race race = (Diagnosis.Race) outcome.diagnoses().getFirst();
        assertThat(race.first().site().frame().getMethodName()).isEqualTo("add");
        assertThat(race.first().site().line()).isPositive();
        assertThat(race.second().site().line()).isEqualTo(race.first().site().line());
        assertThat(race.isFatal()).isFalse();
        assertThat(race.confirmed()).isFalse();
    }

    @Test
    void should_name_a_collection_that_two_threads_change() {
        assertThat(racesOf(RacyPrograms.List2.class))
                .containsExactly(
                        "two threads can use the same ArrayList at the same time, without a common"
                                + " lock: thread-1 at RacyPrograms.java (add), thread-2 at"
                                + " RacyPrograms.java (add); guard both calls with the same lock, or"
                                + " use a CopyOnWriteArrayList");
    }

    @Test
    void should_name_a_collection_that_one_thread_reads_while_another_changes_it() {
        assertThat(racesOf(RacyPrograms.Iterated.class))
                .contains(
                        "two threads can use the same HashMap at the same time, without a common"
                                + " lock: thread-1 at RacyPrograms.java (hasNext), thread-2 at"
                                + " RacyPrograms.java (put); guard both calls with the same lock, or"
                                + " use a ConcurrentHashMap");
    }

    @Test
    void should_name_an_element_of_an_array() {
        assertThat(racesOf(RacyPrograms.Element.class))
                .first()
                .asString()
                .startsWith(
                        "thread-1 writes an element of a long[] at RacyPrograms.java while"
                                + " thread-2");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                RacyPrograms.Static.class,
                RacyPrograms.TwoLocks.class,
                RacyPrograms.PlainFlag.class,
                RacyPrograms.DoubleCheckedPlainly.class,
                RacyPrograms.Builder.class,
                RacyPrograms.PoolTasks.class,
                RacyPrograms.ParallelForEach.class
            })
    void should_find_a_race(Class<? extends Callable<?>> type) {
        assertThat(racesOf(type)).isNotEmpty();
    }

    @Test
    void should_not_confirm_a_race_of_accesses_that_a_wrapper_guards() {
        Exploration<Object> found = exploring(RacyPrograms.AddedSafelyButIterated.class);

        assertThat(found.outcome().diagnoses())
                .isNotEmpty()
                .allSatisfy(diagnosis ->
                        assertThat(diagnosis.message())
                                .contains("the same ArrayList at the same time")
                                .containsPattern("\\((iterator|hasNext)\\)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raceFieldOfOneClass",
                "raceShadowedField",
                "raceFieldOfParentThroughChild",
                "raceStaticFieldThroughChild",
                "raceFieldOfList",
                "raceContentOfList"
            })
    void should_confirm_a_race_on_a_field_whose_name_has_a_colliding_hash_code(String method) {
        Exploration<Object> found = exploring(IsolatedClass.body(CollidingFields.class, method));

        assertThat(found.outcome().diagnoses())
                .isNotEmpty()
                .allSatisfy(
                        diagnosis -> assertThat(((Diagnosis.Race) diagnosis).confirmed()).isTrue());
    }

    static Stream<String> sharedByMistake() {
        return methodsOf(SharedByMistake.class);
    }

    static Stream<String> racyStages() {
        return methodsOf(RacyStages.class);
    }

    private static Stream<String> methodsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Object.class)
                .filter(method -> method.getParameterCount() == 0 && !method.isSynthetic())
                .map(Method::getName)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("sharedByMistake")
    void should_confirm_a_race_on_an_object_shared_by_mistake(String method) {
        Exploration<Object> found = exploring(IsolatedClass.body(SharedByMistake.class, method));

        assertThat(found.outcome().diagnoses())
                .filteredOn(Diagnosis.Race.class::isInstance)
                .isNotEmpty()
                .allSatisfy(
                        diagnosis -> assertThat(((Diagnosis.Race) diagnosis).confirmed()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("racyStages")
    void should_confirm_a_race_between_stages_of_different_futures(String method) {
        Exploration<Object> found = exploring(IsolatedClass.body(RacyStages.class, method));

        assertThat(found.outcome().diagnoses())
                .filteredOn(Diagnosis.Race.class::isInstance)
                .isNotEmpty()
                .allSatisfy(
                        diagnosis -> assertThat(((Diagnosis.Race) diagnosis).confirmed()).isTrue());
    }

    static Stream<Class<?>> unguarded() {
        return Arrays.stream(UnguardedPrograms.class.getDeclaredClasses())
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .sorted(Comparator.comparing(Class::getName));
    }

    /** Each of them two threads were seen to use at the same time, and so beyond doubt. */
    @ParameterizedTest
    @MethodSource("unguarded")
    @SuppressWarnings("unchecked")
    void should_find_two_threads_inside_an_object_that_is_meant_for_one(Class<?> type) {
        Exploration<Object> found = exploring((Class<? extends Callable<?>>) type);

        assertThat(found.outcome().diagnoses())
                .filteredOn(Diagnosis.Race.class::isInstance)
                .extracting(Diagnosis::message)
                .first()
                .asString()
                .matches(
                        "two threads used the same \\w+ at the same time, without a common lock:"
                                + " thread-1 at UnguardedPrograms\\.java:\\d+ \\([\\w ]+\\), thread-2"
                                + " at UnguardedPrograms\\.java:\\d+ \\([\\w ]+\\); guard both"
                                + " calls with the same lock.*");
    }

    static Stream<Arguments> alternatives() {
        return Stream.of(
                arguments(UnguardedPrograms.HashMapPut.class, ", or use a ConcurrentHashMap"),
                arguments(UnguardedPrograms.TreeMapPut.class, ", or use a ConcurrentSkipListMap"),
                arguments(
                        UnguardedPrograms.HashSetAdd.class,
                        ", or use ConcurrentHashMap.newKeySet()"),
                arguments(UnguardedPrograms.ArrayListGet.class, ", or use a CopyOnWriteArrayList"),
                arguments(UnguardedPrograms.ArrayDequePoll.class, ", or use a LinkedBlockingDeque"),
                arguments(
                        UnguardedPrograms.PriorityQueueOffer.class,
                        ", or use a PriorityBlockingQueue"),
                arguments(UnguardedPrograms.DateFormatFormat.class, ", or use a DateTimeFormatter"),
                arguments(UnguardedPrograms.BitSetFlip.class, ""),
                arguments(UnguardedPrograms.LinkedHashMapRemove.class, ""),
                arguments(UnguardedPrograms.LinkedListAdd.class, ""),
                arguments(UnguardedPrograms.BuilderAppend.class, ""));
    }

    @ParameterizedTest
    @MethodSource("alternatives")
    void should_advise_only_classes_that_can_replace_the_class(
            Class<? extends Callable<?>> type, String advice) {
        assertThat(racesOf(type))
                .isNotEmpty()
                .allSatisfy(message ->
                        assertThat(message)
                                .endsWith("guard both calls with the same lock" + advice));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                RacyPrograms.Volatile.class,
                RacyPrograms.GetThenSet.class,
                RacyPrograms.CheckThenPut.class,
                RacyPrograms.Locked.class
            })
    void should_report_no_race_if_there_is_none(Class<? extends Callable<?>> type) {
        assertThat(racesOf(type)).isEmpty();
    }

    /** First come, first served, one worker takes both tasks, which orders them. */
    @Test
    void should_find_a_race_of_tasks_once_two_workers_share_them() {
        assertThat(racesOf(RacyPrograms.AsyncStages.class)).isEmpty();
        assertThat(exploring(RacyPrograms.AsyncStages.class).failed()).isTrue();
    }

    @Test
    void should_not_search_for_races_by_default() {
        assertThat(Simulation.run(IsolatedClass.body(RacyPrograms.Field.class)).diagnoses())
                .isEmpty();
    }

    @Test
    void should_ignore_races_in_other_lines() {
        Settings elsewhere =
                Settings.defaults().withRaces(frame -> !frame.getMethodName().equals("add"));

        assertThat(
                        Simulation.run(elsewhere, IsolatedClass.body(RacyPrograms.Field.class))
                                .diagnoses())
                .isEmpty();
    }
}
