package dev.simul.junit.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.simul.junit.Simulated;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

public class OrderSample {
    @Test
    @Simulated(schedules = 50)
    void relies_on_an_order() throws InterruptedException {
        assertEquals(List.of("a", "b"), order());
    }

    @Test
    @Simulated(seed = SEED)
    void relies_on_an_order_of_a_seed() throws InterruptedException {
        assertEquals(List.of("a", "b"), order());
    }

    @Test
    @Simulated
    void relies_on_an_order_that_the_usual_schedule_has() throws InterruptedException {
        assertEquals(List.of("a", "b"), order());
    }

    /** The first seed of a random schedule on which the second thread runs first. */
    static final long SEED = 1;

    private static List<String> order() throws InterruptedException {
        List<String> order = new CopyOnWriteArrayList<>();
        Thread a = Thread.startVirtualThread(() -> order.add("a"));
        Thread b = Thread.startVirtualThread(() -> order.add("b"));
        a.join();
        b.join();
        return order;
    }
}
