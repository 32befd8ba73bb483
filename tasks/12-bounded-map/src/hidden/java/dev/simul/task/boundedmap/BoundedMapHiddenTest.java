package dev.simul.task.boundedmap;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@Simulated(given = Fetch.class)
class BoundedMapHiddenTest {
    private static final Map<String, java.time.Duration> TEN =
            Map.of("amber", ofSeconds(10), "beryl", ofSeconds(10), "coral", ofSeconds(10));

    private final RuntimeException broken = new IllegalStateException("page not found");

    /**
     * The work takes 150 s in total, and no piece takes longer than 30 s. Whatever the order, no
     * place stays empty until nothing is left to start, and then at most two pieces of at most 30 s
     * each are still running. So three pieces are running until at least (150 − 2 × 30) / 3 = 30 s.
     */
    @Test
    void a_window_and_no_waves() {
        Fetch fetch = new Fetch(Map.of("quick", ofSeconds(10), "slow", ofSeconds(30)));
        List<String> elements =
                List.of(
                        "slow", "quick", "quick", "quick", "slow", "quick", "quick", "quick",
                        "slow");

        Call<List<String>> call = call(() -> BoundedMap.boundedMap(elements, fetch, 3));

        assertThat(call)
                .spans("fetch")
                .as("the next element starts as soon as one is done")
                .hasLowestConcurrency(3, ZERO, ofSeconds(30));
        assertThat(call)
                .as("150 s of work in three places; the last work may run alone for at most 20 s")
                .tookBetween(ofSeconds(50), ofSeconds(70));
    }

    @Test
    void applies_once_to_each() {
        Fetch fetch = new Fetch(TEN);
        List<String> elements = List.of("amber", "beryl", "amber", "amber", "coral");

        Call<List<String>> call = call(() -> BoundedMap.boundedMap(elements, fetch, 2));

        assertThat(call).returned(List.of("AMBER", "BERYL", "AMBER", "AMBER", "CORAL"));
        assertThat(call).spans("fetch").as("once for each element, even for equal ones").hasSize(5);
    }

    @Test
    void returns_with_the_last() {
        Fetch fetch = new Fetch(Map.of("amber", ofSeconds(10), "coral", ofSeconds(30)));

        assertThat(call(() -> BoundedMap.boundedMap(List.of("amber", "coral"), fetch, 5)))
                .as("two elements of 10 and 30 s share five places")
                .returned(List.of("AMBER", "CORAL"))
                .took(ofSeconds(30));
        assertThat(call(() -> BoundedMap.boundedMap(Collections.nCopies(100, "amber"), fetch, 50)))
                .as("a hundred elements of 10 s share fifty places")
                .took(ofSeconds(20));
    }

    @Test
    void failure_surfaces() {
        Fetch fetch = new Fetch(TEN, Map.of("beryl", broken));
        List<String> elements = List.of("amber", "beryl", "coral");

        assertThat(call(() -> BoundedMap.boundedMap(elements, fetch, 3)))
                .as("one of three elements fails")
                .threwOrWrapped(broken);
    }

    @Test
    void a_failure_frees_its_place() {
        Fetch fetch = new Fetch(TEN, Map.of("beryl", broken));
        List<String> elements = List.of("beryl", "beryl", "amber", "amber", "amber", "amber");
        Function<String, CompletableFuture<String>> refuses =
                element -> {
                    if (element.equals("onyx")) {
                        throw broken;
                    }
                    return fetch.apply(element);
                };

        Call<List<String>> futuresFail = call(() -> BoundedMap.boundedMap(elements, fetch, 2));
        Call<List<String>> functionThrows =
                call(() -> BoundedMap.boundedMap(List.of("onyx", "amber", "coral"), refuses, 1));

        assertThat(futuresFail)
                .as("six elements of 10 s in two places, though two fail")
                .threwOrWrapped(broken)
                .took(ofSeconds(30));
        assertThat(futuresFail).spans("fetch").as("every element is processed").hasSize(6);
        assertThat(functionThrows)
                .as("the function throws at once for one element, and the others take 10 s each")
                .threwOrWrapped(broken)
                .took(ofSeconds(20));
    }

    @Test
    void returns_nothing_for_no_elements() {
        Fetch fetch = new Fetch(TEN);

        assertThat(call(() -> BoundedMap.boundedMap(List.of(), fetch, 3))).returned(List.of());
    }

    @Test
    void waits_without_polling() {
        Fetch fetch = new Fetch(TEN);
        List<String> elements = List.of("amber", "beryl", "coral");

        assertThat(call(() -> BoundedMap.boundedMap(elements, fetch, 2)))
                .returned()
                .waitedWithoutPolling();
    }

    @Test
    void leaves_nothing_running() {
        Fetch good = new Fetch(TEN);
        Fetch bad = new Fetch(TEN, Map.of("beryl", broken));
        List<String> elements = List.of("amber", "beryl", "coral");

        assertThat(call(() -> BoundedMap.boundedMap(elements, good, 2)))
                .as("nothing fails")
                .leftNothingRunning();
        assertThat(call(() -> BoundedMap.boundedMap(elements, bad, 2)))
                .as("one element fails")
                .leftNothingRunning();
    }
}
