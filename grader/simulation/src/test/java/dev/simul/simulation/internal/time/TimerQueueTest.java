package dev.simul.simulation.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timers fire by their times, and those of the same time in the order in which they were set. */
class TimerQueueTest {
    private static final int SEEDS = 50;
    private static final int STEPS = 5_000;

    private final TimerQueue timers = new TimerQueue();

    /** The timers that are set, in the order in which they were set. */
    private final List<ScheduledAction> set = new ArrayList<>();

    private long now;

    /** Few times make large buckets; many make a large heap of buckets that are often empty. */
    @ParameterizedTest
    @ValueSource(longs = {1, 4, 100, 1_000_000_000_000L, Long.MAX_VALUE})
    void should_return_the_earliest_after_any_number_of_cancellations(long longest) {
        for (int seed = 0; seed < SEEDS; seed++) {
            now = 0;
            SplittableRandom random = new SplittableRandom(seed);
            int ringing = 1 + random.nextInt(4);
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1, 2, 3 ->
                            add(now + random.nextLong(Math.min(longest, Long.MAX_VALUE - now)));
                    case 4, 5 -> takeOut(random);
                    default -> ring(ringing);
                }
            }
            while (!set.isEmpty()) {
                ring(1);
            }
            assertThat(timers.next()).isNull();
        }
    }

    /** Like timeouts that are not reached. */
    @Test
    void should_return_the_remaining_timers_after_most_were_cancelled() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < STEPS; i++) {
            add(i);
        }
        while (set.size() > STEPS / 10) {
            takeOut(random);
        }
        ring(STEPS);
        assertThat(timers.next()).isNull();
    }

    private void add(long at) {
        ScheduledAction timer = new ScheduledAction(timers, () -> {}, null);
        timers.set(timer, at);
        set.add(timer);
    }

    private void takeOut(SplittableRandom random) {
        if (!set.isEmpty()) {
            timers.unset(set.remove(random.nextInt(set.size())));
        }
    }

    private void ring(int count) {
        for (int i = 0; i < count && !set.isEmpty(); i++) {
            ScheduledAction earliest = set.stream().min(Comparator.comparingLong(a -> a.at)).get();
            assertThat(timers.next()).isSameAs(earliest);
            now = earliest.at;
            timers.unset(earliest);
            set.remove(earliest);
        }
    }
}
