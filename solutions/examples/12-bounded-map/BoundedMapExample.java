package dev.simul.task.boundedmap;

import static dev.simul.checks.Calls.call;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Fetch.class)
class BoundedMapExample {
    @Test
    void two_at_once(TestReporter reporter) {
        Fetch fetch =
                new Fetch(
                        Map.of(
                                "1", ofSeconds(30),
                                "2", ofSeconds(10),
                                "3", ofSeconds(20),
                                "4", ofSeconds(10),
                                "5", ofSeconds(10),
                                "6", ofSeconds(10)));
        List<String> elements = List.of("1", "2", "3", "4", "5", "6");

        Call<List<String>> call = call(() -> BoundedMap.boundedMap(elements, fetch, 2));

        reporter.publishEntry(Picture.KEY, Picture.of("Six elements, at most two at once", call));
    }
}
