package dev.simul.task.structuredscope;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.work;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated
class ScopeExample {
    @Test
    void one_of_three_children_fails(TestReporter reporter) {
        Call<Void> call =
                call(() -> {
                    try (Scope scope = new Scope()) {
                        scope.fork(() -> spend("child 1", ofSeconds(30)));
                        scope.fork(() -> {
                            spend("child 2", ofSeconds(10));
                            throw new IOException("the letter was lost");
                        });
                        scope.fork(() -> {
                            try {
                                return spend("child 3", ofSeconds(20));
                            } finally {
                                spend("tidying up", ofSeconds(4));
                            }
                        });
                        scope.join();
                    }
                });

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("Child 2 of three fails, and child 3 takes time to tidy up", call));
    }

    private static Void spend(String name, Duration time) throws InterruptedException {
        work(name, time);
        return null;
    }
}
