package dev.simul.task.rendezvous;

import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated
class RendezvousTest {
    private final Rendezvous hut = new Rendezvous(3);

    @Test
    void all_wait_for_the_last() throws Exception {
        Call<List<Duration>> first = start(() -> climb("climber 1", ZERO));
        Call<List<Duration>> second = start(() -> climb("climber 2", ofSeconds(10)));
        Call<List<Duration>> third = start(() -> climb("climber 3", ofSeconds(20)));
        third.join();
        Simulation.settle();
        Observed.that("wakes-one-of-two", first.hasReturned() != second.hasReturned());
        List.of(first, second).forEach(Call::join);

        assertThat(first).as("when climber 1 leaves").returned(List.of(ofSeconds(20)));
        assertThat(second).as("when climber 2 leaves").returned(List.of(ofSeconds(20)));
        assertThat(third).as("when climber 3 leaves").returned(List.of(ofSeconds(20)));
    }

    @Test
    void can_be_used_again() {
        Call<List<Duration>> first =
                start(() -> climb("climber 1", ZERO, ofSeconds(20), ofSeconds(1), ofSeconds(4)));
        Call<List<Duration>> second =
                start(() ->
                        climb(
                                "climber 2",
                                ofSeconds(10),
                                ofSeconds(5),
                                ofSeconds(3),
                                ofSeconds(1)));
        Call<List<Duration>> third =
                start(() ->
                        climb(
                                "climber 3",
                                ofSeconds(20),
                                ofSeconds(10),
                                ofSeconds(2),
                                ofSeconds(2)));
        List.of(first, second, third).forEach(Call::join);
        Observed.that(
                "does-not-wait-again",
                second.failure() == null && second.value().get(1).equals(ofSeconds(25)));
        List<Duration> meetings =
                List.of(ofSeconds(20), ofSeconds(40), ofSeconds(43), ofSeconds(47));

        assertThat(first).as("when climber 1 leaves, in each of 4 rounds").returned(meetings);
        assertThat(second).as("when climber 2 leaves, in each of 4 rounds").returned(meetings);
        assertThat(third).as("when climber 3 leaves, in each of 4 rounds").returned(meetings);
    }

    /** Climbs from hut to hut, and returns the times at which the climber leaves the huts. */
    private List<Duration> climb(String name, Duration... times) throws Exception {
        List<Duration> went = new ArrayList<>();
        for (Duration time : times) {
            Calls.work(name, time);
            hut.await();
            went.add(Simulation.elapsed());
        }
        return went;
    }
}
