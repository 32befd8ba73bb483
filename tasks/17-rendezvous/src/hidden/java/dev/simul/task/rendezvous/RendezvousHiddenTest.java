package dev.simul.task.rendezvous;

import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofHours;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

@Simulated(given = Disturbance.class)
class RendezvousHiddenTest {
    private static final int ROUNDS = 3;

    @Test
    void tells_who_came_when() throws Exception {
        Rendezvous hut = new Rendezvous(3);
        List<Call<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(start(hut::await));
            sleepThenSettle(ofSeconds(1));
        }

        List<Integer> places = calls.stream().map(Call::value).toList();
        Observed.that("counts-from-one", places.equals(List.of(1, 2, 3, 1, 2, 3)));
        Observed.that(
                "one-place-for-all-who-waited",
                places.get(0).equals(places.get(1)) && places.get(2) == 2);
        assertThat(places)
                .as("the places of six threads that arrive one after the other, three per round")
                .isEqualTo(List.of(0, 1, 2, 0, 1, 2));

        Observed.part("two-rendezvous");
        Rendezvous one = new Rendezvous(2);
        Rendezvous other = new Rendezvous(3);
        List<Call<Integer>> mixed = new ArrayList<>();
        for (Rendezvous next : List.of(one, other, other, one, other)) {
            mixed.add(start(next::await));
            sleepThenSettle(ofSeconds(1));
        }
        assertThat(mixed.stream().map(Call::value).toList())
                .as("the places in two rendezvous, one for 2 threads and one for 3")
                .isEqualTo(List.of(0, 0, 1, 1, 2));
    }

    @Test
    @Schedules(200)
    void rounds_do_not_mix() {
        Rendezvous hut = new Rendezvous(3);
        AtomicIntegerArray arrived = new AtomicIntegerArray(ROUNDS);
        List<Call<List<Integer>>> climbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            climbers.add(start(() -> meet(hut, arrived)));
        }
        climbers.forEach(Call::join);

        for (Call<List<Integer>> climber : climbers) {
            assertThat(climber)
                    .as("the threads that had arrived when this one continued, in each of 3 rounds")
                    .returned(List.of(3, 3, 3));
        }
    }

    /** Meets the other threads in every round, with no time in between. */
    private static List<Integer> meet(Rendezvous hut, AtomicIntegerArray arrived) throws Exception {
        List<Integer> met = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            arrived.incrementAndGet(round);
            hut.await();
            met.add(arrived.get(round));
        }
        return met;
    }

    @Test
    void sleeps_on_when_woken_for_nothing() throws Exception {
        Rendezvous hut = new Rendezvous(3);
        List<Thread> threads = new CopyOnWriteArrayList<>();
        Call<Integer> first = start(() -> await(hut, threads));
        Call<Integer> second = start(() -> await(hut, threads));
        sleepThenSettle(ofSeconds(5));
        Disturbance.of(hut, threads);
        sleepThenSettle(ofSeconds(5));
        Observed.that("woken-too-early", first.hasReturned());
        Rendezvous other = new Rendezvous(2);
        List.of(start(other::await), start(other::await)).forEach(Call::join);
        Disturbance.of(hut, threads);
        sleepThenSettle(ofSeconds(5));
        Call<Integer> third = start(hut::await);
        List.of(first, second, third).forEach(Call::join);

        assertThat(first)
                .as(text("woken spuriously; the last arrives at %s", ofSeconds(15)))
                .took(ofSeconds(15));
        assertThat(second)
                .as(text("woken spuriously; the last arrives at %s", ofSeconds(15)))
                .took(ofSeconds(15));
        assertThat(first).returned();
        assertThat(third).as("the last to arrive").returned(2).took(ZERO);
    }

    private static int await(Rendezvous hut, List<Thread> threads) throws Exception {
        threads.add(Thread.currentThread());
        return hut.await();
    }

    @Test
    @Schedules(200)
    void interruption_breaks_it() throws Exception {
        Rendezvous hut = new Rendezvous(4);
        Call<Integer> first = start(hut::await);
        Call<Integer> second = start(hut::await);
        Call<Integer> third = start(hut::await);
        sleepThenSettle(ofSeconds(5));
        second.interrupt();
        sleepThenSettle(ofSeconds(5));

        Observed.part("interrupted-itself");
        assertThat(second)
                .as(text("interrupted at %s", ofSeconds(5)))
                .threw(InterruptedException.class);
        Observed.part("others");
        for (Call<Integer> other : List.of(first, third)) {
            assertThat(other)
                    .as(text("another waiting thread is interrupted at %s", ofSeconds(5)))
                    .threw(BrokenBarrierException.class)
                    .took(ofSeconds(5));
        }

        Observed.part("signalled");
        Rendezvous trio = new Rendezvous(3);
        Call<Integer> early = start(trio::await);
        sleepThenSettle(ofSeconds(5));
        Call<Integer> slowToWake = start(trio::await);
        sleepThenSettle(ofSeconds(5));
        Call<Integer> last = start(() -> awaitThenInterrupt(trio, slowToWake));
        List.of(early, slowToWake, last).forEach(Call::join);
        List<Call<Integer>> again =
                List.of(start(trio::await), start(trio::await), start(trio::await));
        again.forEach(Call::join);
        for (Call<Integer> next : again) {
            assertThat(next)
                    .as("a thread of the round before was interrupted when that round was over")
                    .returnedMatching(place -> 0 <= place && place < 3, "0, 1 or 2")
                    .took(ZERO);
        }
        assertThat(early).as("its round was over before the interrupt").returned(0);
        assertThat(last).as("the last to arrive").returned(2);
        assertThat(slowToWake.failure() != null || slowToWake.value() == 1)
                .as("whether the interrupted thread throws, or returns its place, which is 1")
                .isTrue();

        Observed.part("same-moment");
        Rendezvous crowd = new Rendezvous(3);
        List<Integer> places = new CopyOnWriteArrayList<>();
        Call<Integer> twice =
                start(() -> {
                    places.add(crowd.await());
                    return crowd.await();
                });
        sleepThenSettle(ofSeconds(1));
        Call<Integer> interrupted = start(crowd::await);
        sleepThenSettle(ofSeconds(4));
        Call<Integer> arrives = start(crowd::await);
        interrupted.interrupt();
        List.of(interrupted, arrives).forEach(Call::join);
        sleepThenSettle(ofSeconds(5));
        List.of(start(crowd::await), start(crowd::await)).forEach(Call::join);
        twice.join();
        assertThat(!places.isEmpty())
                .as(
                        "whether one thread continues, if another does, when the last arrives and a"
                                + " third is interrupted at the same moment")
                .isEqualTo(arrives.failure() == null);
        assertThat(twice.failure() != null || twice.value() == 0)
                .as("whether a thread that arrives again throws, or returns its place, which is 0")
                .isTrue();
        assertThat(interrupted.failure() != null || interrupted.value() == 1)
                .as("whether the interrupted thread throws, or returns its place, which is 1")
                .isTrue();

        Observed.part("two-interrupted");
        Rendezvous four = new Rendezvous(4);
        List<Call<Integer>> both = List.of(start(four::await), start(four::await));
        Call<Integer> left = start(four::await);
        sleepThenSettle(ofSeconds(5));
        both.forEach(Call::interrupt);
        both.forEach(Call::join);
        left.join();
        assertThat(both.stream().anyMatch(one -> one.failure() instanceof InterruptedException))
                .as("whether one of two threads that are interrupted throws InterruptedException")
                .isTrue();
        assertThat(left)
                .as(text("two other waiting threads are interrupted at %s", ofSeconds(5)))
                .threw(BrokenBarrierException.class)
                .took(ofSeconds(5));

        Observed.part("next-round");
        Rendezvous pair = new Rendezvous(2);
        Call<Integer> slow = start(pair::await);
        sleepThenSettle(ofSeconds(5));
        Call<Integer> quick =
                start(() -> {
                    pair.await();
                    Thread.currentThread().interrupt();
                    return pair.await();
                });
        slow.join();
        quick.join();
        assertThat(quick)
                .as("interrupted in the second round, immediately after the first")
                .threw(InterruptedException.class);
        assertThat(slow)
                .as("the first round was over when the second was broken")
                .returned(0)
                .took(ofSeconds(5));
    }

    private static int awaitThenInterrupt(Rendezvous hut, Call<Integer> other) throws Exception {
        int place = hut.await();
        other.interrupt();
        return place;
    }

    @Test
    void stays_broken() throws Exception {
        Rendezvous hut = new Rendezvous(2);
        Call<Integer> first = start(hut::await);
        first.interrupt();
        sleepThenSettle(ofSeconds(5));
        List<Call<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(start(hut::await));
            sleepThenSettle(ofSeconds(5));
        }

        for (Call<Integer> later : all) {
            assertThat(later)
                    .as("another thread was interrupted long before")
                    .threw(BrokenBarrierException.class)
                    .took(ZERO);
        }
    }

    @Test
    void waits_without_polling() throws Exception {
        Rendezvous hut = new Rendezvous(2);
        Call<Integer> first = start(hut::await);
        sleepThenSettle(ofHours(5));
        Call<Integer> second = start(hut::await);
        first.join();
        second.join();

        assertThat(first).as("the other arrives five hours later").took(ofHours(5));
        assertThat(first).waitedWithoutPolling();
    }

    @Test
    void one_party_need_not_wait() {
        Rendezvous hut = new Rendezvous(1);

        Call<List<Integer>> alone = Calls.call(() -> List.of(hut.await(), hut.await()));

        assertThat(alone)
                .as("there is no other thread to wait for")
                .returned(List.of(0, 0))
                .took(ZERO);
    }
}
