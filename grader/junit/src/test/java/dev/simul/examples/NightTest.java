package dev.simul.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Simulated
class NightTest {
    @Test
    void lasts_twelve_hours() throws InterruptedException {
        Thread.sleep(Duration.ofHours(12));
        assertEquals(Duration.ofHours(12), Simulation.elapsed());
    }
}
