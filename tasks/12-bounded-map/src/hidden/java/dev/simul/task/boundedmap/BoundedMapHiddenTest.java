package dev.simul.task.boundedmap;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.Salt.word;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

@Simulated(given = Fetch.class)
class BoundedMapHiddenTest {
    private static final Map<String, Duration> TEN =
            Map.of(
                    word("amber"),
                    ofSeconds(10),
                    word("beryl"),
                    ofSeconds(10),
                    word("coral"),
                    ofSeconds(10));

    private final RuntimeException broken =
            new IllegalStateException("page not found", new IOException("the server is down"));

    /**
     * The work takes 150 s in total, and no piece takes longer than 30 s. Whatever the order, no
     * place stays empty until nothing is left to start, and then at most two pieces of at most 30 s
     * each are still running. So three pieces are running until at least (150 − 2 × 30) / 3 = 30 s.
     *
     * <p>In the second call, the work takes 180 s. Most of it is in the first half of the list, and
     * most of it is in every second element. Two pieces are running until at least (180 − 30) / 2 =
     * 75 s.
     */
    @Test
    void a_window_and_no_waves() {
        Fetch fetch = new Fetch(Map.of("quick", ofSeconds(10), "slow", ofSeconds(30)));
        List<String> elements =
                List.of(
                        "slow", "quick", "quick", "quick", "slow", "quick", "quick", "quick",
                        "slow");

        List<Duration> applied = new CopyOnWriteArrayList<>();

        Call<List<String>> call =
                call(() -> BoundedMap.boundedMap(elements, fetch.recordingIn(applied), 3));

        Observed.that("waves", applied.size() == 9 && applied.get(6).equals(ofSeconds(60)));
        Observed.that("oldest-first", applied.size() == 9 && applied.get(6).equals(ofSeconds(40)));

        assertThat(call)
                .spans("fetch")
                .as("the next element starts as soon as one is done")
                .hasLowestConcurrency(3, ZERO, ofSeconds(30));
        assertThat(call)
                .as(
                        text(
                                "%s of work in three places; the last work may run alone for at most %s",
                                ofSeconds(150), ofSeconds(20)))
                .tookBetween(ofSeconds(50), ofSeconds(70));

        List<String> uneven =
                List.of(
                        "slow", "quick", "slow", "quick", "slow", "quick", "quick", "quick",
                        "quick", "quick", "quick", "quick");
        Observed.part("uneven");
        Call<List<String>> two = call(() -> BoundedMap.boundedMap(uneven, fetch, 2));

        assertThat(two)
                .spans("fetch")
                .as("the next element starts as soon as one is done, in whichever place")
                .hasLowestConcurrency(2, ZERO, ofSeconds(75));
        assertThat(two)
                .as(
                        text(
                                "%s of work in two places; the last work may run alone for at most %s",
                                ofSeconds(180), ofSeconds(30)))
                .tookBetween(ofSeconds(90), ofSeconds(105));
    }

    /**
     * In the second and third call, several futures are done at the same moment. In the last call,
     * each future is done when the function returns it.
     */
    @Test
    @Schedules(200)
    void applies_once_to_each() {
        Fetch fetch = new Fetch(TEN);
        List<String> elements =
                List.of(word("amber"), word("beryl"), word("amber"), word("amber"), word("coral"));

        Call<List<String>> call = call(() -> BoundedMap.boundedMap(elements, fetch, 2));

        assertThat(call)
                .returned(
                        List.of(
                                upper("amber"),
                                upper("beryl"),
                                upper("amber"),
                                upper("amber"),
                                upper("coral")));
        assertThat(call).spans("fetch").as("once for each element, even for equal ones").hasSize(5);

        List<String> six =
                List.of(
                        word("coral"),
                        word("amber"),
                        word("beryl"),
                        word("beryl"),
                        word("amber"),
                        word("coral"));
        Call<List<String>> three = start(() -> BoundedMap.boundedMap(six, fetch, 3));
        Call<List<String>> two = start(() -> BoundedMap.boundedMap(elements, fetch, 2));
        three.join();
        two.join();
        assertThat(three)
                .as(
                        text(
                                "six elements of %s in three places, while another caller has two places",
                                ofSeconds(10)))
                .returned(
                        List.of(
                                upper("coral"),
                                upper("amber"),
                                upper("beryl"),
                                upper("beryl"),
                                upper("amber"),
                                upper("coral")))
                .took(ofSeconds(20));
        assertThat(two)
                .as(
                        text(
                                "five elements of %s in two places, while another caller has three places",
                                ofSeconds(10)))
                .returned(
                        List.of(
                                upper("amber"),
                                upper("beryl"),
                                upper("amber"),
                                upper("amber"),
                                upper("coral")))
                .took(ofSeconds(30));
        assertThat(three).spans("fetch").as("the limit is 3").hasHighestConcurrency(3);
        assertThat(two).spans("fetch").as("the limit is 2").hasHighestConcurrency(2);

        AtomicInteger applied = new AtomicInteger();
        Observed.part("done-at-once");
        assertThat(
                        call(() ->
                                BoundedMap.boundedMap(
                                        six,
                                        element -> {
                                            applied.incrementAndGet();
                                            return CompletableFuture.completedFuture(element);
                                        },
                                        3)))
                .as("six elements whose futures are done immediately")
                .returned(six)
                .took(ZERO);
        assertThat(applied.get()).as("the applications of the function").isEqualTo(6);
    }

    @Test
    void returns_with_the_last() {
        Fetch fetch = new Fetch(Map.of(word("amber"), ofSeconds(10), word("coral"), ofSeconds(30)));

        Call<List<String>> two =
                call(() -> BoundedMap.boundedMap(List.of(word("amber"), word("coral")), fetch, 5));

        Observed.that("before-the-last", two.elapsed().equals(ZERO));

        assertThat(two)
                .as(
                        text(
                                "two elements of %s and %s share five places",
                                ofSeconds(10), ofSeconds(30)))
                .returned(List.of(upper("amber"), upper("coral")))
                .took(ofSeconds(30));
        assertThat(
                        call(() ->
                                BoundedMap.boundedMap(
                                        Collections.nCopies(100, word("amber")), fetch, 50)))
                .as(text("a hundred elements of %s share fifty places", ofSeconds(10)))
                .took(ofSeconds(20));
        assertThat(
                        call(() ->
                                BoundedMap.boundedMap(
                                        Collections.nCopies(500, word("amber")), fetch, 300)))
                .as(text("five hundred elements of %s share three hundred places", ofSeconds(10)))
                .took(ofSeconds(20));
    }

    @Test
    void failure_surfaces() {
        Fetch fetch = new Fetch(TEN, Map.of(word("beryl"), broken));
        List<String> elements = List.of(word("amber"), word("beryl"), word("coral"));

        assertThat(call(() -> BoundedMap.boundedMap(elements, fetch, 3)))
                .as("one of three elements fails")
                .threwOrWrapped(broken);
        assertThat(
                        call(() ->
                                BoundedMap.boundedMap(
                                        List.of(word("amber"), word("coral")), fetch, 3)))
                .as("nothing fails in a call after a failed one")
                .returned(List.of(upper("amber"), upper("coral")));
    }

    @Test
    void a_failure_frees_its_place() {
        Fetch fetch = new Fetch(TEN, Map.of(word("beryl"), broken));
        List<String> elements =
                List.of(
                        word("beryl"),
                        word("beryl"),
                        word("amber"),
                        word("amber"),
                        word("amber"),
                        word("amber"));
        Function<String, CompletableFuture<String>> refuses =
                element -> {
                    if (element.equals(word("onyx"))) {
                        throw broken;
                    }
                    return fetch.apply(element);
                };

        Call<List<String>> futuresFail = call(() -> BoundedMap.boundedMap(elements, fetch, 2));
        Call<List<String>> functionThrows =
                call(() ->
                        BoundedMap.boundedMap(
                                List.of(word("onyx"), word("amber"), word("coral")), refuses, 1));

        assertThat(futuresFail)
                .as(text("six elements of %s in two places, though two fail", ofSeconds(10)))
                .threwOrWrapped(broken)
                .took(ofSeconds(30));
        assertThat(futuresFail).spans("fetch").as("every element is processed").hasSize(6);
        assertThat(functionThrows)
                .as(
                        text(
                                "the function throws at once for one element, and the others take %s each",
                                ofSeconds(10)))
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
        List<String> elements = List.of(word("amber"), word("beryl"), word("coral"));

        assertThat(call(() -> BoundedMap.boundedMap(elements, fetch, 2)))
                .returned()
                .waitedWithoutPolling();

        Fetch slow = new Fetch(Map.of(word("pearl"), ofDays(1)));
        assertThat(
                        call(() ->
                                BoundedMap.boundedMap(
                                        List.of(word("pearl"), word("pearl")), slow, 1)))
                .as("two elements of a day share one place")
                .returned()
                .waitedWithoutPolling();
    }

    @Test
    void leaves_nothing_running() {
        Fetch good = new Fetch(TEN);
        Fetch bad = new Fetch(TEN, Map.of(word("beryl"), broken));
        List<String> elements = List.of(word("amber"), word("beryl"), word("coral"));

        assertThat(call(() -> BoundedMap.boundedMap(elements, good, 2)))
                .as("nothing fails")
                .leftNothingRunning();
        assertThat(call(() -> BoundedMap.boundedMap(elements, bad, 2)))
                .as("one element fails")
                .leftNothingRunning();
    }

    private static String upper(String word) {
        return word(word).toUpperCase(Locale.ROOT);
    }
}
