package dev.simul.simulation.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import dev.simul.simulation.Simulations;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random numbers are random, and the same for the same seed. */
class RandomStreamsTest {

    private static List<Object> draw(long seed) {
        Outcome<List<Object>> outcome =
                Simulation.run(
                        Settings.defaults().withSeed(seed),
                        () ->
                                List.of(
                                        Math.random(),
                                        new Random().nextLong(),
                                        new Random().nextLong(),
                                        ThreadLocalRandom.current().nextLong(),
                                        new SplittableRandom().nextLong(),
                                        RandomGenerator.getDefault().nextLong(),
                                        RandomGenerator.of("Xoshiro256PlusPlus").nextLong(),
                                        new SecureRandom().nextLong(),
                                        UUID.randomUUID(),
                                        shuffled()));
        List<Object> drawn = outcome.value();
        return drawn == null ? List.of() : drawn;
    }

    private static List<Integer> shuffled() {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 20).boxed().toList());
        Collections.shuffle(numbers);
        return numbers;
    }

    @Test
    void should_draw_the_same_numbers_from_every_generator_for_the_same_seed() {
        List<Object> first = draw(42);

        assertThat(first).hasSize(10).isEqualTo(draw(42));
    }

    @Test
    void should_draw_different_numbers_from_every_generator_for_another_seed() {
        assertThat(draw(1)).hasSize(10).doesNotContainAnyElementsOf(draw(2));
    }

    @Test
    void should_draw_different_numbers_each_time_and_on_each_thread() throws Exception {
        Set<Long> drawn =
                Simulations.valueOf(() -> {
                    Set<Long> all = new HashSet<>();
                    LongStream.range(0, 100).forEach(i -> all.add(new Random().nextLong()));
                    for (int i = 0; i < 100; i++) {
                        Thread.startVirtualThread(
                                        () -> all.add(ThreadLocalRandom.current().nextLong()))
                                .join();
                    }
                    return all;
                });

        assertThat(drawn).hasSize(200);
    }

    @Test
    void should_cover_the_range_evenly() throws Exception {
        int[] counts =
                Simulations.valueOf(() -> {
                    int[] buckets = new int[10];
                    for (int i = 0; i < 10_000; i++) {
                        buckets[(int) (Math.random() * 10)]++;
                    }
                    return buckets;
                });

        for (int count : counts) {
            assertThat(count).isBetween(900, 1100);
        }
    }
}
