package dev.simul.task.rendezvous;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class RendezvousRealTimeTest {
    private final RealTime time = RealTime.scaled(50);

    @Test
    void climbers_meet_twice() {
        time.takes(
                ofSeconds(40),
                () -> {
                    Rendezvous hut = new Rendezvous(3);
                    try (ExecutorService climbers = Executors.newVirtualThreadPerTaskExecutor()) {
                        Future<List<Integer>> first =
                                climbers.submit(() -> climb(hut, ofSeconds(5), ofSeconds(20)));
                        Future<List<Integer>> second =
                                climbers.submit(() -> climb(hut, ofSeconds(10), ofSeconds(5)));
                        Future<List<Integer>> third =
                                climbers.submit(() -> climb(hut, ofSeconds(20), ofSeconds(10)));
                        assertThat(first.get()).containsExactly(0, 2);
                        assertThat(second.get()).containsExactly(1, 0);
                        return assertThat(third.get()).containsExactly(2, 1);
                    }
                });
    }

    /** No delays: threads that arrive again overtake those that are still waking up. */
    @Test
    void rounds_do_not_mix() throws Exception {
        Rendezvous hut = new Rendezvous(4);
        List<Future<Integer>> sums = new ArrayList<>();

        try (ExecutorService climbers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                sums.add(
                        climbers.submit(() -> {
                            int sum = 0;
                            for (int round = 0; round < 500; round++) {
                                sum += hut.await();
                            }
                            return sum;
                        }));
            }
        }

        int all = 0;
        for (Future<Integer> sum : sums) {
            all += sum.get();
        }
        assertThat(all).isEqualTo(500 * (0 + 1 + 2 + 3));
    }

    @Test
    void is_broken_when_a_thread_is_interrupted() throws Exception {
        Rendezvous hut = new Rendezvous(3);

        assertThat(RealTime.interrupt(() -> true, hut::await))
                .isInstanceOf(InterruptedException.class);

        assertThatThrownBy(hut::await).isInstanceOf(BrokenBarrierException.class);
    }

    private List<Integer> climb(Rendezvous hut, Duration first, Duration second) throws Exception {
        time.sleep(first);
        int place = hut.await();
        time.sleep(second);
        return List.of(place, hut.await());
    }
}
