package dev.simul.task.gracefulshutdown;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.gracefulshutdown.Works.service;
import static dev.simul.task.gracefulshutdown.Works.taking;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Simulated(given = {Report.class, Works.class})
class ServiceTest {
    private static final Duration TEN = ofSeconds(10);

    @Test
    void drains_the_queue() {
        Call<Report> call = call(() -> service(2, TEN, TEN, TEN, TEN, TEN).shutdown(ofMinutes(2)));

        Observed.that(
                "drops-the-queue", call.failure() == null && call.value().unstarted().size() == 3);
        assertThat(call)
                .as("5 tasks of 10 s for 2 workers, and a grace period of 2 minutes")
                .returned(
                        new Report(
                                Set.of("work 1", "work 2", "work 3", "work 4", "work 5"),
                                Set.of(),
                                Set.of(),
                                Set.of()));

        Duration[] many = Collections.nCopies(300, TEN).toArray(Duration[]::new);
        Call<Report> large = call(() -> service(10, many).shutdown(ofMinutes(6)));
        Observed.part("three-hundred");
        Observed.that(
                "rejects-some", large.failure() == null && large.value().finished().size() < 300);
        assertThat(large)
                .as("300 tasks of 10 s for 10 workers, and a grace period of 6 minutes")
                .returnedMatching(
                        report -> report.finished().size() == 300,
                        "a report with 300 finished tasks")
                .took(ofMinutes(5));
    }

    @Test
    void refuses_new_work() throws Exception {
        Service service = new Service(1);
        Call<Boolean> before =
                call(() -> service.submit("work 1", taking("work 1", ofSeconds(10))));
        Call<Report> shutdown = start(() -> service.shutdown(ofMinutes(1)));
        sleepThenSettle(ofSeconds(5));

        Call<Boolean> during =
                call(() -> service.submit("work 2", taking("work 2", ofSeconds(10))));
        shutdown.join();
        Call<Boolean> after = call(() -> service.submit("work 3", taking("work 3", ofSeconds(10))));
        sleepThenSettle(ofMinutes(1));

        assertThat(before).as("submit while the service is open").returned(true);
        assertThat(during).as("submit while the service is draining").returned(false);
        assertThat(after).as("submit when the service is closed").returned(false);
        assertThat(shutdown)
                .as("only work 1 was accepted")
                .returned(new Report(Set.of("work 1"), Set.of(), Set.of(), Set.of()));
    }

    @Test
    void as_many_at_once_as_workers() throws Exception {
        Call<Report> call =
                call(() ->
                        service(3, ofSeconds(30), ofSeconds(10), ofSeconds(20), TEN, TEN, TEN)
                                .shutdown(ofMinutes(2)));
        sleepThenSettle(ofMinutes(2));

        Observed.part("three-workers");
        assertThat(call)
                .spans("work")
                .as("3 workers, each of which takes the next task as soon as it is free")
                .startedAt(ZERO, ZERO, ZERO, ofSeconds(10), ofSeconds(20), ofSeconds(20))
                .hasHighestConcurrency(3);

        Call<Report> row =
                call(() -> {
                    Service service = new Service(1);
                    for (int number : new int[] {7, 10, 2, 1, 5}) {
                        String name = "work " + number;
                        service.submit(name, taking(name, ofSeconds(number)));
                    }
                    return service.shutdown(ofMinutes(2));
                });
        Observed.part("order");
        assertThat(row)
                .spans("work")
                .as("1 worker takes the tasks in the order in which they were accepted")
                .startedInOrder("work 7", "work 10", "work 2", "work 1", "work 5");

        Duration[] many = Collections.nCopies(61, TEN).toArray(Duration[]::new);
        Call<Report> crowd = call(() -> service(60, many).shutdown(ofMinutes(2)));
        Observed.part("sixty-workers");
        assertThat(crowd).spans("work").as("60 workers and 61 tasks").hasHighestConcurrency(60);
    }
}
