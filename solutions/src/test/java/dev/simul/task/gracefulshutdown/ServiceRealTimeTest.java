package dev.simul.task.gracefulshutdown;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.task.RealTime;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServiceRealTimeTest {
    private final RealTime time = RealTime.scaled(50);
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void interrupts_what_still_runs_when_the_grace_is_over() {
        time.takes(
                ofSeconds(15),
                () -> {
                    Service service = new Service(2);
                    submit(service, "work 1", ofSeconds(10));
                    submit(service, "work 2", ofSeconds(10));
                    service.submit(
                            "work 3",
                            () -> {
                                time.sleep(ofSeconds(2));
                                throw new IOException("no ink");
                            });
                    submit(service, "work 4", ofSeconds(10));
                    submit(service, "work 5", ofSeconds(10));
                    submit(service, "work 6", ofSeconds(10));

                    Report report = service.shutdown(time.of(ofSeconds(15)));

                    assertThat(report)
                            .isEqualTo(
                                    new Report(
                                            Set.of("work 1", "work 2"),
                                            Set.of("work 3"),
                                            Set.of("work 4", "work 5"),
                                            Set.of("work 6")));
                    return assertThat(service.submit("late", () -> null)).isFalse();
                });
    }

    @Test
    void returns_as_soon_as_all_works_are_done() {
        time.takes(
                ofSeconds(20),
                () -> {
                    Service service = new Service(1);
                    submit(service, "work 1", ofSeconds(10));
                    submit(service, "work 2", ofSeconds(10));

                    Report report = service.shutdown(time.of(ofMinutes(5)));

                    return assertThat(report.finished()).containsExactly("work 1", "work 2");
                });
    }

    @Test
    void ends_the_grace_when_interrupted() throws Exception {
        Service service = new Service(1);
        submit(service, "work 1", ofHours(9));

        Throwable thrown = RealTime.interrupt(() -> true, () -> service.shutdown(ofHours(9)));

        assertThat(thrown).isInstanceOf(InterruptedException.class);
        assertThat(service.submit("late", () -> null)).isFalse();
    }

    @Test
    void counts_each_of_many_short_works_once() throws Exception {
        Service service = new Service(8);
        for (int i = 0; i < 2000; i++) {
            service.submit("work " + i, ended::incrementAndGet);
        }

        Report report = service.shutdown(ofMinutes(1));

        assertThat(ended).hasValue(2000);
        assertThat(report.finished()).hasSize(2000);
    }

    private void submit(Service service, String name, Duration delay) {
        service.submit(name, () -> time.sleep(delay));
    }
}
