package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The same seed gives the same order, in this JVM and in every other, idle or busy. */
class OrderTest {

    @Test
    void should_repeat_an_order_from_its_seed() {
        assertThat(PrintsOutcome.traceOf(7)).isEqualTo(PrintsOutcome.traceOf(7));
    }

    @Test
    void should_give_different_orders_for_different_seeds() {
        Set<Long> traces = new HashSet<>();
        LongStream.range(0, 10).forEach(seed -> traces.add(PrintsOutcome.traceOf(seed)));

        assertThat(traces).hasSize(10);
    }

    @Test
    void should_give_the_same_order_in_separate_jvms_while_all_cores_are_busy() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        List<Jvm> jvms = new ArrayList<>();
        for (int i = 0; i < 2 * cores; i++) {
            jvms.add(Jvm.withAgent(PrintsOutcome.class));
        }

        Set<String> lines = new HashSet<>();
        for (Jvm jvm : jvms) {
            lines.add(jvm.output());
        }

        assertThat(lines).singleElement().asString().matches("([0-9a-f]+ ?){4}");
    }

    @Test
    void should_give_the_same_iteration_order_of_immutable_sets_in_separate_jvms()
            throws Exception {
        List<Jvm> jvms = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            jvms.add(Jvm.withAgent(SetOrder.class));
        }

        Set<String> lines = new HashSet<>();
        for (Jvm jvm : jvms) {
            lines.add(jvm.output());
        }

        assertThat(lines).hasSize(1);
    }

    @Test
    void should_run_threads_in_the_order_they_become_runnable_without_a_seed() {
        List<Integer> order = order(Settings.defaults());

        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void should_interrupt_the_threads_of_executors_in_the_order_of_their_creation() {
        for (Supplier<ExecutorService> threads :
                List.<Supplier<ExecutorService>>of(
                        Executors::newVirtualThreadPerTaskExecutor,
                        Executors::newCachedThreadPool,
                        () -> Executors.newScheduledThreadPool(9))) {
            List<Integer> order = new ArrayList<>();

            Outcome<Object> outcome =
                    Simulations.run(() -> {
                        try (ExecutorService executor = threads.get()) {
                            for (int i = 0; i < 9; i++) {
                                int id = i;
                                executor.execute(() -> untilInterrupted(id, order));
                            }
                            sleep(10);
                            executor.shutdownNow();
                        }
                    });

            assertThat(outcome.stoppedBy()).isNull();
            assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        }
    }

    @Test
    void should_interrupt_the_threads_of_a_scope_in_the_order_of_their_creation() {
        List<Integer> order = new ArrayList<>();

        Outcome<Object> outcome =
                Simulations.run(() -> {
                    try (var scope = Scope.open()) {
                        for (int i = 0; i < 9; i++) {
                            int id = i;
                            scope.fork(() -> {
                                untilInterrupted(id, order);
                                return null;
                            });
                        }
                        scope.fork(() -> {
                            sleep(10);
                            throw new IllegalStateException("enough");
                        });
                        scope.join();
                    }
                });

        assertThat(outcome.failure()).hasRootCauseMessage("enough");
        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }

    private static void untilInterrupted(int id, List<Integer> order) {
        try {
            Thread.sleep(Duration.ofHours(1));
        } catch (InterruptedException expected) {
            order.add(id);
        }
    }

    @Test
    void should_give_every_order_of_three_threads_for_some_seed() {
        Set<List<Integer>> orders = new HashSet<>();
        LongStream.range(0, 2000)
                .forEach(seed ->
                        orders.add(order(Settings.defaults().withSeed(seed)).subList(0, 3)));

        assertThat(orders).hasSize(6 * 5 * 4);
    }

    private static List<Integer> order(Settings settings) {
        List<Integer> order = new ArrayList<>();
        Outcome<Object> outcome =
                Simulations.run(
                        settings,
                        () -> {
                            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                                for (int i = 0; i < 6; i++) {
                                    int id = i;
                                    executor.submit(() -> {
                                        sleep(10);
                                        order.add(id);
                                    });
                                }
                            }
                        });
        assertThat(outcome.stoppedBy()).isNull();
        return order;
    }

    @Test
    void should_run_two_simulations_at_the_same_time_in_one_jvm() {
        List<CompletableFuture<Long>> traces = new ArrayList<>();
        long alone = PrintsOutcome.traceOf(3);
        try (var executor = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                traces.add(CompletableFuture.supplyAsync(() -> PrintsOutcome.traceOf(3), executor));
            }
        }

        assertThat(traces).extracting(CompletableFuture::join).containsOnly(alone);
    }
}
