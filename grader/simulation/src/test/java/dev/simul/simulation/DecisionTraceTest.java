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

/** A run tells which other schedules would have made the same run. */
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
    void should_tell_all_seeds_that_make_the_same_run_and_no_others() {
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
    void should_tell_that_all_seeds_make_the_same_run_where_there_is_nothing_to_choose() {
        Outcome<Object> outcome = run(Schedule.random(1), () -> sleep(5));

        assertThat(outcome.decisions().wouldBeMadeBy(Schedule.random(2))).isTrue();
        assertThat(outcome.decisions().wouldBeMadeBy(new Schedule.Random(2, 0.5))).isFalse();
        assertThat(outcome.decisions().wouldBeMadeBy(Schedule.pct(2, 1))).isFalse();
    }

    @Test
    void should_not_tell_where_random_numbers_were_drawn() {
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
    void should_tell_where_the_jdk_readies_its_generators_and_nobody_draws() {
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
    void should_not_tell_where_a_thread_outside_took_part() throws Exception {
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
