package dev.simul.checks.sample;

import dev.simul.checks.CheckTestKit;
import dev.simul.simulation.Simulation;
import java.time.Duration;

/** Writes down what runs, and the virtual time at which it does; each entry takes a second. */
final class Journal {
    private Journal() {}

    static void write(String entry) throws InterruptedException {
        CheckTestKit.journal()
                .add(
                        entry
                                + " at "
                                + (Simulation.isRunning()
                                        ? Simulation.elapsed().toSeconds() + " s"
                                        : "no virtual time"));
        if (Simulation.isRunning()) {
            Thread.sleep(Duration.ofSeconds(1));
        }
    }
}
