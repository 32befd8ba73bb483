package dev.simul.checks.sample;

import dev.simul.checks.CheckTestKit;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that pass, and write down each of their runs. */
@Simulated
public class ScheduleChecks {

    @Test
    void leaves_no_choice() throws Exception {
        CheckTestKit.journal().add("run");
        Thread.ofPlatform().start(() -> {}).join();
    }

    @Test
    void lets_three_threads_start() throws Exception {
        start(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void lets_some_threads_start(int threads) throws Exception {
        start(threads);
    }

    @Test
    void draws_a_number() {
        CheckTestKit.journal().add("run");
        var _ = Math.random();
    }

    @Test
    @Schedules(30)
    void asks_for_thirty_schedules() {}

    private static void start(int threads) throws InterruptedException {
        CheckTestKit.journal().add("run");
        for (int i = 0; i < threads; i++) {
            Thread.startVirtualThread(() -> {});
        }
        Thread.sleep(1);
    }
}
