package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A check that leaves a thread behind which is in the monitor of its class for ever. */
@Simulated
public class LockingChecks {
    private static synchronized void stay() {
        try {
            Thread.sleep(Duration.ofDays(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static synchronized void enter() {}

    @Test
    void leaves_a_thread_in_a_monitor() throws Exception {
        enter();
        Thread.startVirtualThread(LockingChecks::stay);
        Thread.sleep(Duration.ofSeconds(1));
        ReuseChecks.writeDown(getClass());
    }
}
