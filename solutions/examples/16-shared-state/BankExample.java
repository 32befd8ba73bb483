package dev.simul.task.sharedstate;

import static dev.simul.checks.Calls.call;
import static dev.simul.simulation.Simulation.span;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = Ledger.class)
class BankExample {
    private final Bank bank =
            new Bank(
                    Map.of("Ann", 100L, "Bob", 100L, "Cid", 100L, "Dot", 100L),
                    (from, to, amount) -> Thread.sleep(ofSeconds(10)));

    @Test
    void three_transfers(TestReporter reporter) {
        Call<Void> call =
                call(() -> {
                    try (ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor()) {
                        tellers.submit(() -> transfer("Ann", "Bob"));
                        tellers.submit(() -> transfer("Bob", "Ann"));
                        tellers.submit(() -> transfer("Cid", "Dot"));
                    }
                });

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Two transfers between Ann and Bob, and one between Cid and Dot", call));
    }

    private boolean transfer(String from, String to) throws Exception {
        return span(from + " to " + to, () -> bank.transfer(from, to, 10));
    }
}
