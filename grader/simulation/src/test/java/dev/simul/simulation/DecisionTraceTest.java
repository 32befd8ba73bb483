package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** The decisions of a run tell which other schedules would give the same run. */
class DecisionTraceTest {

    private static Outcome<Object> run(Schedule schedule, Simulations.Body body) {
        return Simulations.run(Settings.defaults().withSchedule(schedule), body);
    }

    private static void startThree(List<Integer> order) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int id = i;
            threads.add(Thread.startVirtualThread(() -> order.add(id)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void should_match_exactly_the_seeds_that_give_the_same_run() {
        Map<Long, DecisionTrace> firsts = new HashMap<>();
        for (long seed = 0; seed < 100; seed++) {
            Schedule schedule = Schedule.random(seed);
            Outcome<Object> outcome = run(schedule, () -> startThree(new ArrayList<>()));
            firsts.forEach((trace, choices) ->
                    assertThat(choices.wouldBeMadeBy(schedule))
                            .isEqualTo(trace == outcome.traceHash()));
            firsts.putIfAbsent(outcome.traceHash(), outcome.decisions());
        }

        assertThat(firsts).hasSizeBetween(2, 50);
    }

    @Test
    void should_match_every_seed_if_there_was_no_decision() {
        Outcome<Object> outcome = run(Schedule.random(1), () -> sleep(5));

        assertThat(outcome.decisions().wouldBeMadeBy(Schedule.random(2))).isTrue();
        assertThat(outcome.decisions().wouldBeMadeBy(new Schedule.Random(2, 0.5))).isFalse();
        assertThat(outcome.decisions().wouldBeMadeBy(Schedule.pct(2, 1))).isFalse();
    }

    @Test
    void should_match_no_seed_if_random_numbers_were_drawn() {
        for (Simulations.Body draws :
                List.<Simulations.Body>of(
                        Math::random,
                        () -> ThreadLocalRandom.current().nextInt(),
                        () -> new Random().nextInt())) {
            Outcome<Object> outcome = run(Schedule.random(1), draws);

            assertThat(outcome.decisions().wouldBeMadeBy(Schedule.random(1))).isFalse();
        }
    }

    @Test
    void should_match_seeds_if_the_jdk_only_initializes_its_generators() {
        Outcome<Object> outcome =
                run(
                        Schedule.random(1),
                        () -> {
                            var _ = ThreadLocalRandom.current();
                            ForkJoinPool.commonPool().submit(() -> {}).join();
                        });

        assertThat(outcome.decisions().wouldBeMadeBy(Schedule.random(1))).isTrue();
    }

    @Test
    void should_match_no_seed_if_a_thread_outside_had_an_influence() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        lock.lock();
        CompletableFuture<Thread> inside = new CompletableFuture<>();
        CompletableFuture<Outcome<Object>> outcome =
                CompletableFuture.supplyAsync(() ->
                        run(
                                Schedule.random(1),
                                () -> {
                                    inside.complete(Thread.currentThread());
                                    lock.lock();
                                }));
        while (inside.join().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        lock.unlock();

        assertThat(outcome.join().stoppedBy()).isNull();
        assertThat(outcome.join().decisions().wouldBeMadeBy(Schedule.random(1))).isFalse();
    }
}
