package dev.simul.task.gracefulshutdown;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.settle;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.gracefulshutdown.Works.failing;
import static dev.simul.task.gracefulshutdown.Works.service;
import static dev.simul.task.gracefulshutdown.Works.taking;
import static dev.simul.task.gracefulshutdown.Works.tidy;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Simulated(given = {Report.class, Works.class})
class ServiceHiddenTest {
    private static final Duration TEN = ofSeconds(10);

    @Test
    void returns_when_drained() {
        Call<Report> works = call(() -> service(2, TEN, TEN, TEN).shutdown(ofMinutes(2)));
        Call<Report> none = call(() -> new Service(2).shutdown(ofMinutes(2)));

        assertThat(works).as("3 tasks of 10 s for 2 workers").took(ofSeconds(20));
        assertThat(none).as("there are no tasks").took(ZERO);
    }

    @Test
    void gives_up_at_the_deadline() throws Exception {
        Call<Report> call =
                call(() -> service(2, ofMinutes(5), ofMinutes(9)).shutdown(ofSeconds(15)));
        sleepThenSettle(ofMinutes(10));

        assertThat(call).as("a grace period of 15 s").took(ofSeconds(15));
        assertThat(call)
                .spans("work")
                .as("a grace period of 15 s")
                .wasCancelledAt("work 1", ofSeconds(15))
                .wasCancelledAt("work 2", ofSeconds(15));
    }

    @Test
    void interrupts_nobody_before() throws Exception {
        Call<Report> call =
                call(() -> {
                    Service service = service(2, ofSeconds(5), ofSeconds(20), ofSeconds(12));
                    Thread.sleep(ofSeconds(1));
                    return service.shutdown(ofMinutes(1));
                });
        sleepThenSettle(ofMinutes(10));

        assertThat(call)
                .spans("work")
                .as("a grace period of a minute, in which all tasks finish")
                .endedAt(ofSeconds(5), ofSeconds(17), ofSeconds(20));
    }

    @Test
    void starts_nothing_after_the_deadline() throws Exception {
        Call<Report> call = call(() -> service(2, TEN, TEN, TEN, TEN, TEN).shutdown(ofSeconds(15)));
        sleepThenSettle(ofMinutes(10));

        assertThat(call)
                .spans("work")
                .as("work 1 to work 4 start at 0 and 10 s, and the grace period is over at 15 s")
                .startedAt(ZERO, ZERO, ofSeconds(10), ofSeconds(10));
    }

    @Test
    void tells_which_was_which() {
        RuntimeException spilt = new IllegalStateException("the ink was spilt");

        Call<Report> call =
                call(() -> {
                    Service service = service(2, ofSeconds(5), ofSeconds(6));
                    Thread.sleep(ofSeconds(60));
                    service.submit("work 3", failing("work 3", ofSeconds(2), spilt));
                    service.submit("work 4", taking("work 4", ofSeconds(10)));
                    service.submit("work 5", taking("work 5", ofSeconds(30)));
                    service.submit("work 6", tidy("work 6", ofSeconds(30), ofSeconds(2)));
                    service.submit("work 7", taking("work 7", ofSeconds(10)));
                    service.submit("work 8", taking("work 8", ofSeconds(10)));
                    return service.shutdown(ofSeconds(15));
                });

        assertThat(call)
                .as(
                        "work 1 and 2 were done long before; when the grace period is over at 15 s, 3 and"
                                + " 4 have ended, 5 and 6 are running, and 7 and 8 are in the queue")
                .returned(
                        new Report(
                                Set.of("work 1", "work 2", "work 4"),
                                Set.of("work 3"),
                                Set.of("work 5", "work 6"),
                                Set.of("work 7", "work 8")));
    }

    @Test
    void failure_costs_no_worker() {
        Call<Report> call =
                call(() -> {
                    Service service = new Service(1);
                    service.submit(
                            "work 1", failing("work 1", ofSeconds(1), new IOException("no ink")));
                    service.submit(
                            "work 2", failing("work 2", ofSeconds(1), new AssertionError("fire")));
                    service.submit("work 3", taking("work 3", ofSeconds(1)));
                    return service.shutdown(ofMinutes(1));
                });

        assertThat(call)
                .as("work 1 and work 2 fail, and the same worker does work 3")
                .returned(
                        new Report(
                                Set.of("work 3"), Set.of("work 1", "work 2"), Set.of(), Set.of()));
    }

    @Test
    void waits_for_the_interrupted() throws Exception {
        Call<Report> call =
                call(() -> {
                    Service service = new Service(2);
                    service.submit("work 1", tidy("work 1", ofSeconds(30), ofSeconds(2)));
                    service.submit("work 2", tidy("work 2", ofSeconds(30), ofSeconds(4)));
                    settle();
                    return service.shutdown(ofSeconds(10));
                });
        sleepThenSettle(ofMinutes(1));

        assertThat(call)
                .as("a grace period of 10 s, and work 2 needs 4 s more to tidy up")
                .took(ofSeconds(14));
    }

    @Test
    void interruption_ends_the_grace() throws Exception {
        Call<Report> call =
                start(() -> {
                    Service service = service(1, ofSeconds(60));
                    service.submit("work 2", taking("work 2", ofSeconds(10)));
                    return service.shutdown(ofMinutes(2));
                });
        sleepThenSettle(ofSeconds(5));
        call.interrupt();
        sleepThenSettle(ofMinutes(5));

        assertThat(call).as("interrupted in shutdown").threw(InterruptedException.class);
        assertThat(call)
                .spans("work")
                .as("the grace period is over at 5 s")
                .wasCancelledAt("work 1", ofSeconds(5))
                .hasSize(1);
    }

    @Test
    void leaves_nothing_running() {
        Call<Report> works = call(() -> service(2, TEN, TEN, TEN).shutdown(ofMinutes(2)));
        Call<Report> idle =
                call(() -> {
                    Service service = service(4, TEN);
                    Thread.sleep(ofSeconds(20));
                    return service.shutdown(ofMinutes(2));
                });
        Call<Report> none = call(() -> new Service(2).shutdown(ofMinutes(2)));

        assertThat(works).as("the service is closed").leftNothingRunning();
        assertThat(idle)
                .as("the service is closed after its workers were idle")
                .leftNothingRunning();
        assertThat(none)
                .as("the service is closed without ever having had a task")
                .leftNothingRunning();
    }
}
