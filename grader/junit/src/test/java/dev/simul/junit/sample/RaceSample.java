package dev.simul.junit.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.simul.junit.Simulated;
import dev.simul.junit.other.Tally;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@Simulated(schedules = 50)
public class RaceSample {
    private final Count count = new Count();

    @Test
    void adds_at_once() throws InterruptedException {
        Thread other = Thread.startVirtualThread(count::add);
        count.add();
        other.join();
    }

    @Test
    void adds_one_after_the_other() throws InterruptedException {
        Thread other = Thread.startVirtualThread(count::add);
        other.join();
        count.add();
        assertEquals(2, count.value);
    }

    @Test
    @Simulated(schedules = 50, reload = "dev.simul.junit.other")
    void adds_in_another_package() throws InterruptedException {
        Thread other = Thread.startVirtualThread(Tally::add);
        Tally.add();
        other.join();
    }

    @Test
    void adds_in_two_steps() throws InterruptedException {
        AtomicInteger total = new AtomicInteger();
        Thread other = Thread.startVirtualThread(() -> total.set(total.get() + 1));
        total.set(total.get() + 1);
        other.join();
        assertEquals(2, total.get());
    }

    private static final class Count {
        private int value;

        void add() {
            value++;
        }
    }
}
