package dev.simul.simulation.internal.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alarms ring by their moments, and those of one moment in the order they were set. */
class TimerQueueTest {
    private static final int SEEDS = 50;
    private static final int STEPS = 5_000;

    private final TimerQueue alarms = new TimerQueue();

    /** Those that are set, in the order they were. */
    private final List<ScheduledAction> set = new ArrayList<>();

    private long now;

    /** Few moments make long lines; many make a large heap, of lines that are often empty. */
    @ParameterizedTest
    @ValueSource(longs = {1, 4, 100, 1_000_000_000_000L, Long.MAX_VALUE})
    void should_return_the_earliest_however_many_were_taken_out_before(long longest) {
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
            assertThat(alarms.next()).isNull();
        }
    }

    /** As timeouts that never come. */
    @Test
    void should_return_those_left_where_most_were_taken_out() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < STEPS; i++) {
            add(i);
        }
        while (set.size() > STEPS / 10) {
            takeOut(random);
        }
        ring(STEPS);
        assertThat(alarms.next()).isNull();
    }

    private void add(long at) {
        ScheduledAction alarm = new ScheduledAction(alarms, () -> {}, null);
        alarms.set(alarm, at);
        set.add(alarm);
    }

    private void takeOut(SplittableRandom random) {
        if (!set.isEmpty()) {
            alarms.unset(set.remove(random.nextInt(set.size())));
        }
    }

    private void ring(int count) {
        for (int i = 0; i < count && !set.isEmpty(); i++) {
            ScheduledAction earliest = set.stream().min(Comparator.comparingLong(a -> a.at)).get();
            assertThat(alarms.next()).isSameAs(earliest);
            now = earliest.at;
            alarms.unset(earliest);
            set.remove(earliest);
        }
    }
}
