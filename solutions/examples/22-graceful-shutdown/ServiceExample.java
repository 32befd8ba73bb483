package dev.simul.task.gracefulshutdown;

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

@Simulated(given = Report.class)
class ServiceExample {
    @Test
    void five_works_for_two_workers(TestReporter reporter) {
        Call<Report> call =
                call(() -> {
                    Service service = new Service(2);
                    submit(service, "work 1", ofSeconds(10));
                    submit(service, "work 2", ofSeconds(10));
                    service.submit(
                            "work 3",
                            () -> {
                                work("work 3", ofSeconds(2));
                                throw new IOException("no ink");
                            });
                    submit(service, "work 4", ofSeconds(10));
                    submit(service, "work 5", ofSeconds(10));
                    return service.shutdown(ofSeconds(15));
                });

        reporter.publishEntry(
                Picture.KEY,
                Picture.of("A service of two workers is shut down with 15 seconds of grace", call));
    }

    private static void submit(Service service, String name, Duration time) {
        service.submit(
                name,
                () -> {
                    work(name, time);
                    return null;
                });
    }
}
