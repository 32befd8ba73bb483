package dev.simul.task.singleflight;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import org.junit.jupiter.api.Test;

@Simulated(given = {Library.class, Loader.class})
class SingleFlightTest {
    private final Library library = Library.taking(ofSeconds(10));
    private final SingleFlight<String, String> books = new SingleFlight<>(library);

    @Test
    void callers_share_one_load() throws Exception {
        Call<String> first = start(() -> books.get("Emma"));
        Call<String> second = start(() -> books.get("Emma"));
        sleepThenSettle(ofSeconds(4));
        Call<String> third = start(() -> books.get("Emma"));
        first.join();
        second.join();
        third.join();

        Observed.that("several-loads", library.begun().size() > 1);
        assertThat(first).returned("the book Emma").took(ofSeconds(10));
        assertThat(second).as("arrived together with the first caller").returned("the book Emma");
        assertThat(second).as("arrived together with the first caller").took(ofSeconds(10));
        assertThat(third).as("arrived 4 s later").returned("the book Emma");
        assertThat(third).as("arrived 4 s later").took(ofSeconds(6));
        assertThat(library.begun()).as("the loads for three callers").containsExactly("Emma");
    }

    @Test
    void keeps_the_value() {
        Call<String> before = call(() -> books.get("Emma"));
        Call<String> after = call(() -> books.get("Emma"));

        assertThat(before).returned("the book Emma");
        assertThat(after).as("loaded before").returned("the book Emma").took(ZERO);
        assertThat(library.begun()).as("all loads").containsExactly("Emma");
    }
}
