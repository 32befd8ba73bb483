package dev.simul.task.boundedmap;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@Simulated(given = Fetch.class)
class BoundedMapTest {

    @Test
    void keeps_the_order() {
        Fetch fetch =
                new Fetch(
                        Map.of(
                                "coral", ofSeconds(30),
                                "amber", ofSeconds(10),
                                "beryl", ofSeconds(10)));

        assertThat(call(() -> BoundedMap.boundedMap(List.of("coral", "amber", "beryl"), fetch, 2)))
                .as("the results are in the order of the elements, whichever is done first")
                .returned(List.of("CORAL", "AMBER", "BERYL"));
    }

    @Test
    void at_most_so_many_at_once() {
        Fetch fetch = new Fetch(Map.of("pearl", ofSeconds(10)));
        List<String> elements = List.of("pearl", "pearl", "pearl", "pearl", "pearl", "pearl");

        List<Duration> starts = new CopyOnWriteArrayList<>();

        Call<List<String>> call =
                call(() -> BoundedMap.boundedMap(elements, fetch.recordingIn(starts), 3));

        Observed.that("one-too-many", starts.stream().filter(ZERO::equals).count() == 3 + 1);

        assertThat(call).spans("fetch").as("the limit is 3").hasHighestConcurrency(3);
    }
}
