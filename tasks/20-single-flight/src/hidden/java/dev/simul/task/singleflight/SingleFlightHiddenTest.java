package dev.simul.task.singleflight;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.StretchedTime.ofMinutes;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = {Library.class, Loader.class})
class SingleFlightHiddenTest {

    /** Two callers arrive together, one with an equal key, and one just when the load ends. */
    @Test
    @Schedules(200)
    void one_load_whenever_callers_arrive() {
        Library library = Library.taking(ofSeconds(10));
        SingleFlight<String, String> books = new SingleFlight<>(library);
        Library otherLibrary = Library.taking(ofSeconds(10));
        SingleFlight<String, String> otherBooks = new SingleFlight<>(otherLibrary);

        Call<String> first = start(() -> books.get("Emma"));
        Call<String> second = start(() -> books.get(new String("Emma")));
        Call<String> other = start(() -> otherBooks.get("Emma"));
        Call<String> third =
                start(() -> {
                    Thread.sleep(ofSeconds(10));
                    return books.get("Emma");
                });
        List.of(first, second, other, third).forEach(Call::join);

        Observed.that("loads-again", library.begun().size() > 1);
        assertThat(first).returned("the book Emma").took(ofSeconds(10));
        assertThat(second).as("arrived together with the first caller").returned("the book Emma");
        assertThat(third).as("arrived when the load ended").returned("the book Emma");
        assertThat(third).as("arrived when the load ended").took(ofSeconds(10));
        assertThat(library.begun()).as("the loads for three callers").containsExactly("Emma");
        Observed.part("another-single-flight");
        assertThat(other).as("another SingleFlight").returned("the book Emma");
        assertThat(otherLibrary.begun())
                .as("the loads of another SingleFlight")
                .containsExactly("Emma");

        Observed.part("no-time");
        SingleFlight<String, String> ready = new SingleFlight<>(Library.taking(ZERO));
        List<Call<String>> readers =
                List.of(start(() -> readBoth(ready)), start(() -> readBoth(ready)));
        readers.forEach(Call::join);
        for (Call<String> reader : readers) {
            assertThat(reader)
                    .as("asked for two keys, one after the other, whose loads take no time")
                    .returned("the book Emma and the book Persuasion");
        }
    }

    private static String readBoth(SingleFlight<String, String> books) throws Exception {
        return books.get("Emma") + " and " + books.get("Persuasion");
    }

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

        boolean emmaWaits = third.elapsed().compareTo(ofSeconds(10)) > 0;
        Observed.that("all-keys-wait", emmaWaits);
        Observed.that("equal-hash-codes-wait", !emmaWaits);
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

        Observed.part("exception");
        assertBothLearnOf(lent);
        Observed.part("error");
        assertBothLearnOf(fire);
        Observed.part("interrupted-exception");
        assertBothLearnOf(new InterruptedException("the librarian was called away"));
    }

    private static void assertBothLearnOf(Throwable failure) throws Exception {
        SingleFlight<String, String> books =
                new SingleFlight<>(Library.taking(ofSeconds(10), failure));
        Call<String> first = start(() -> books.get("Emma"));
        sleepThenSettle(ofSeconds(4));
        Call<String> second = start(() -> books.get("Emma"));
        first.join();
        second.join();

        Observed.that("fails-for-one-only", first.failure() != null && second.failure() == null);
        assertThat(first).as("the caller that started the load").threwOrWrapped(failure);
        assertThat(second)
                .as("another caller that waits for the same load")
                .threwOrWrapped(failure);
        assertThat(second).as(text("arrived %s later", ofSeconds(4))).took(ofSeconds(6));
    }

    @Test
    @Schedules(200)
    void failure_is_not_kept() {
        Library library = Library.taking(ofSeconds(10), new IOException("the book is lent"));
        SingleFlight<String, String> books = new SingleFlight<>(library);

        Call<String> twice = start(() -> askTwice(books));
        Call<String> other = start(() -> askTwice(books));
        Call<String> third = start(() -> askTwice(books));
        Call<String> another =
                start(() -> {
                    Thread.sleep(ofSeconds(10));
                    return books.get("Persuasion");
                });
        List.of(twice, other, third, another).forEach(Call::join);
        Call<String> after = call(() -> books.get("Emma"));

        Observed.that("loads-a-third-time", library.begun().size() > 3);
        assertThat(twice).as("asked again after a failure").returned("the book Emma");
        assertThat(twice)
                .as(text("two loads of %s, the first of which failed", ofSeconds(10)))
                .took(ofSeconds(20));
        assertThat(other).as("also asked again after the failure").returned("the book Emma");
        assertThat(third).as("also asked again after the failure").returned("the book Emma");
        assertThat(another)
                .as("asked for another key when the load failed")
                .returned("the book Persuasion");
        assertThat(after).as("the second load succeeded").returned("the book Emma");
        assertThat(library.begun())
                .as("all loads")
                .containsExactlyInAnyOrder("Emma", "Emma", "Persuasion");
    }

    private static String askTwice(SingleFlight<String, String> books) throws Exception {
        try {
            return books.get("Emma");
        } catch (Exception lent) {
            return books.get("Emma");
        }
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
        assertThat(second).as(text("interrupted after %s", ofSeconds(1))).took(ofSeconds(1));
        assertThat(first).as("the caller that started the load").threw(InterruptedException.class);
        assertThat(first).as(text("interrupted after %s", ofSeconds(3))).took(ofSeconds(3));
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
        assertThat(second)
                .as(text("the load started %s before this caller arrived", ofSeconds(1)))
                .took(ofSeconds(9));
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
        assertThat(call).as(text("4 nested loads of %s", ofSeconds(1))).took(ofSeconds(4));
    }

    @Test
    void many_keys_at_once() {
        SingleFlight<String, String> books = new SingleFlight<>(Library.taking(ofSeconds(10)));
        List<Call<String>> readers = new ArrayList<>();

        for (int i = 0; i < 500; i++) {
            String title = "volume " + i;
            readers.add(start(() -> books.get(title)));
        }
        readers.forEach(Call::join);

        for (Call<String> reader : readers) {
            assertThat(reader)
                    .as(text("500 loads of %s run at the same time", ofSeconds(10)))
                    .took(ofSeconds(10));
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
        SingleFlight<String, String> lent =
                new SingleFlight<>(Library.taking(ofSeconds(10), new IOException("lent")));
        Call<String> failed = call(() -> lent.get("Emma"));
        SingleFlight<String, String> slow = new SingleFlight<>(Library.taking(ofSeconds(10)));
        Call<String> interrupted = start(() -> slow.get("Emma"));
        interrupted.interrupt().join();
        sleepThenSettle(ofMinutes(2));

        assertThat(two).as("long after the last load").hasNothingRunning();
        Observed.part("after-a-failure");
        assertThat(failed).as("long after a load that failed").hasNothingRunning();
        assertThat(interrupted)
                .as("long after a load whose caller was interrupted")
                .hasNothingRunning();
    }
}
