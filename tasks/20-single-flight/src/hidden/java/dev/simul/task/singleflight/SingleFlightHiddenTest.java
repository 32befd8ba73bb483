package dev.simul.task.singleflight;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = {Library.class, Loader.class})
class SingleFlightHiddenTest {

    /** "Aa" and "BB" have the same hash code. */
    @Test
    void each_key_has_its_own_load() throws Exception {
        Library library = Library.taking(ofSeconds(10));
        SingleFlight<String, String> books = new SingleFlight<>(library);

        Call<String> first = start(() -> books.get("Aa"));
        sleepThenSettle(ofSeconds(1));
        Call<String> second = start(() -> books.get("BB"));
        Call<String> third = start(() -> books.get("Emma"));
        List.of(first, second, third).forEach(Call::join);

        assertThat(first).returned("the book Aa").took(ofSeconds(10));
        assertThat(second).as("another key").returned("the book BB");
        assertThat(second).as("another key does not wait").took(ofSeconds(10));
        assertThat(third).as("another key").returned("the book Emma");
        assertThat(third).as("another key does not wait").took(ofSeconds(10));
    }

    @Test
    void failure_reaches_every_caller() throws Exception {
        Exception lent = new IOException("the book is lent");
        Error fire = new AssertionError("the library is on fire");

        assertBothLearnOf(lent);
        assertBothLearnOf(fire);
    }

    private static void assertBothLearnOf(Throwable failure) throws Exception {
        SingleFlight<String, String> books =
                new SingleFlight<>(Library.taking(ofSeconds(10), failure));
        Call<String> first = start(() -> books.get("Emma"));
        sleepThenSettle(ofSeconds(4));
        Call<String> second = start(() -> books.get("Emma"));
        first.join();
        second.join();

        assertThat(first).as("the caller that started the load").threwOrWrapped(failure);
        assertThat(second)
                .as("another caller that waits for the same load")
                .threwOrWrapped(failure);
        assertThat(second).as("arrived 4 s later").took(ofSeconds(6));
    }

    @Test
    void failure_is_not_kept() {
        Library library = Library.taking(ofSeconds(10), new IOException("the book is lent"));
        SingleFlight<String, String> books = new SingleFlight<>(library);

        Call<String> twice =
                call(() -> {
                    try {
                        return books.get("Emma");
                    } catch (Exception lent) {
                        return books.get("Emma");
                    }
                });
        Call<String> after = call(() -> books.get("Emma"));

        assertThat(twice).as("asked again after a failure").returned("the book Emma");
        assertThat(twice).as("two loads of 10 s, the first of which failed").took(ofSeconds(20));
        assertThat(after).as("the second load succeeded").returned("the book Emma");
        assertThat(library.begun()).as("all loads").containsExactly("Emma", "Emma");
    }

    @Test
    void interrupted_caller_leaves_at_once() throws Exception {
        SingleFlight<String, String> books = new SingleFlight<>(Library.taking(ofSeconds(10)));

        Call<String> first = start(() -> books.get("Emma"));
        sleepThenSettle(ofSeconds(1));
        Call<String> second = start(() -> books.get("Emma"));
        sleepThenSettle(ofSeconds(1));
        second.interrupt();
        sleepThenSettle(ofSeconds(1));
        first.interrupt();
        sleepThenSettle(ofMinutes(1));

        assertThat(second)
                .as("the caller that waits for the load of another")
                .threw(InterruptedException.class);
        assertThat(second).as("interrupted after 1 s").took(ofSeconds(1));
        assertThat(first).as("the caller that started the load").threw(InterruptedException.class);
        assertThat(first).as("interrupted after 3 s").took(ofSeconds(3));
    }

    @Test
    void load_outlives_its_callers() throws Exception {
        Library library = Library.taking(ofSeconds(10));
        SingleFlight<String, String> books = new SingleFlight<>(library);

        Call<String> first = start(() -> books.get("Emma"));
        Call<String> alone = start(() -> books.get("Persuasion"));
        sleepThenSettle(ofSeconds(1));
        Call<String> second = start(() -> books.get("Emma"));
        Call<String> impatient = start(() -> books.get("Emma"));
        sleepThenSettle(ofSeconds(1));
        impatient.interrupt();
        first.interrupt();
        alone.interrupt();
        sleepThenSettle(ofMinutes(1));
        Call<String> later = call(() -> books.get("Persuasion"));

        assertThat(second).as("the other callers have left").returned("the book Emma");
        assertThat(second).as("the load started 1 s before this caller arrived").took(ofSeconds(9));
        assertThat(later).as("the only waiting caller had left").returned("the book Persuasion");
        assertThat(library.begun()).as("all loads").containsExactlyInAnyOrder("Emma", "Persuasion");
    }

    /** These titles all have the same hash code. */
    @Test
    void loader_may_ask_for_other_keys() {
        List<String> volumes = List.of("AaAa", "AaBB", "BBAa", "BBBB");
        List<SingleFlight<String, String>> self = new ArrayList<>();
        SingleFlight<String, String> editions =
                new SingleFlight<>(title -> {
                    Calls.work("load " + title, ofSeconds(1));
                    int before = volumes.indexOf(title) - 1;
                    return before < 0
                            ? title
                            : self.getFirst().get(volumes.get(before)) + ", " + title;
                });
        self.add(editions);

        Call<String> call = call(() -> editions.get("BBBB"));

        assertThat(call)
                .as("each volume's load asks for the volume before it")
                .returned("AaAa, AaBB, BBAa, BBBB");
        assertThat(call).as("4 nested loads of 1 s").took(ofSeconds(4));
    }

    @Test
    void many_keys_at_once() {
        SingleFlight<String, String> books = new SingleFlight<>(Library.taking(ofSeconds(10)));
        List<Call<String>> readers = new ArrayList<>();

        for (int i = 0; i < 200; i++) {
            String title = "volume " + i;
            readers.add(start(() -> books.get(title)));
        }
        readers.forEach(Call::join);

        for (Call<String> reader : readers) {
            assertThat(reader).as("200 loads of 10 s run at the same time").took(ofSeconds(10));
        }
    }

    @Test
    void waits_without_polling() throws Exception {
        SingleFlight<String, String> books = new SingleFlight<>(Library.taking(ofSeconds(10)));

        Call<String> first = start(() -> books.get("Emma"));
        sleepThenSettle(ofSeconds(1));
        Call<String> second = start(() -> books.get("Emma"));
        first.join();
        second.join();

        assertThat(first).returned("the book Emma").waitedWithoutPolling();
        assertThat(second).returned("the book Emma").waitedWithoutPolling();
    }

    @Test
    void leaves_nothing_running() throws Exception {
        Call<String> two =
                call(() -> {
                    SingleFlight<String, String> books =
                            new SingleFlight<>(Library.taking(ofSeconds(10)));
                    return books.get("Emma") + " and " + books.get("Persuasion");
                });
        sleepThenSettle(ofMinutes(2));

        assertThat(two).as("two minutes after the last load").hasNothingRunning();
    }
}
