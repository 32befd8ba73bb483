package dev.simul.task.gracefulshutdown;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.StretchedTime.ofMillis;
import static dev.simul.checks.StretchedTime.ofMinutes;
import static dev.simul.checks.StretchedTime.ofNanos;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static dev.simul.simulation.Simulation.settle;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.gracefulshutdown.Works.failing;
import static dev.simul.task.gracefulshutdown.Works.service;
import static dev.simul.task.gracefulshutdown.Works.taking;
import static dev.simul.task.gracefulshutdown.Works.tidy;
import static java.time.Duration.ZERO;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Simulated(given = {Report.class, Works.class})
class ServiceHiddenTest {
    private static final Duration TEN = ofSeconds(10);

    @Test
    @Schedules(200)
    void returns_when_drained() {
        Call<Report> works = call(() -> service(2, TEN, TEN, TEN).shutdown(ofMinutes(2)));
        Call<Report> none = call(() -> new Service(2).shutdown(ofMinutes(2)));

        Observed.that("takes-the-whole-grace", works.elapsed().equals(ofMinutes(2)));
        assertThat(works)
                .as(text("3 tasks of %s for 2 workers", ofSeconds(10)))
                .took(ofSeconds(20));
        assertThat(none).as("there are no tasks").took(ZERO);

        Call<Report> steady =
                call(() -> {
                    Service service = new Service(1);
                    for (int second = 0; second < 12; second++) {
                        String name = "work " + second;
                        service.submit(name, taking(name, ofSeconds(1)));
                        Thread.sleep(ofSeconds(second < 10 ? 1 : 0));
                    }
                    return service.shutdown(ofMinutes(2));
                });
        Observed.part("each-second");
        assertThat(steady)
                .as(
                        text(
                                "1 worker and 12 tasks of %s, ten of them submitted at the moment when the one before ends",
                                ofSeconds(1)))
                .took(ofSeconds(12));

        CountDownLatch running = new CountDownLatch(1);
        Service early = new Service(1);
        Call<Report> at =
                start(() -> {
                    running.await();
                    return early.shutdown(ofMinutes(2));
                });
        Call<Boolean> first =
                start(() ->
                        early.submit(
                                "work 1",
                                () -> {
                                    running.countDown();
                                    return null;
                                }));
        List.of(at, first).forEach(Call::join);
        Observed.part("shutdown-during-submit");
        assertThat(first).as("work 1 runs, so it was accepted").returned(true);
        assertThat(at)
                .as(
                        "shutdown is called while work 1 is running, perhaps before submit has returned")
                .returned(new Report(Set.of("work 1"), Set.of(), Set.of(), Set.of()));

        Service service = new Service(1);
        Call<Boolean> second = start(() -> service.submit("work 2", () -> null));
        Call<Report> shutdown = start(() -> service.shutdown(ofMinutes(2)));
        Call<Boolean> third = start(() -> service.submit("work 3", taking("work 3", ofSeconds(4))));
        List.of(second, shutdown, third).forEach(Call::join);
        Set<String> accepted = new TreeSet<>();
        if (second.value()) {
            accepted.add("work 2");
        }
        if (third.value()) {
            accepted.add("work 3");
        }
        Observed.part("submit-during-shutdown");
        assertThat(shutdown)
                .as(
                        "work 2 and work 3 are submitted at the moment of the shutdown; submit returned "
                                + second.value()
                                + " and "
                                + third.value())
                .returned(new Report(accepted, Set.of(), Set.of(), Set.of()));
    }

    @Test
    void gives_up_at_the_deadline() throws Exception {
        Call<Report> call =
                call(() -> service(2, ofMinutes(5), ofMinutes(9)).shutdown(ofSeconds(15)));
        sleepThenSettle(ofMinutes(10));

        Call<Report> odd = call(() -> service(1, ofMinutes(5), TEN).shutdown(ofMillis(12_345)));
        Call<Report> zero = call(() -> service(1, ofMinutes(5), TEN).shutdown(ZERO));
        Call<Report> idle = call(() -> new Service(3).shutdown(ZERO));

        Observed.part("grace");
        Observed.that(
                "whole-seconds",
                odd.elapsed().equals(Duration.ofSeconds(ofMillis(12_345).toSeconds())));
        assertThat(odd).as(text("a grace period of %s", ofMillis(12_345))).took(ofMillis(12_345));
        Observed.part("no-grace");
        assertThat(zero).as("no grace period").took(ZERO);
        assertThat(zero)
                .as("no grace period, one worker and two tasks")
                .returned(new Report(Set.of(), Set.of(), Set.of("work 1"), Set.of("work 2")));
        assertThat(idle).as("no grace period and no tasks").took(ZERO);
        Observed.part("grace-again");
        assertThat(call).as(text("a grace period of %s", ofSeconds(15))).took(ofSeconds(15));
        assertThat(call)
                .spans("work")
                .as(text("a grace period of %s", ofSeconds(15)))
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

        Observed.that(
                "interrupts-early",
                call.failure() == null && !call.value().interrupted().isEmpty());
        assertThat(call)
                .spans("work")
                .as("a grace period in which all tasks finish")
                .endedAt(ofSeconds(5), ofSeconds(17), ofSeconds(20));
    }

    @Test
    @Schedules(200)
    void starts_nothing_after_the_deadline() throws Exception {
        Call<Report> call = call(() -> service(2, TEN, TEN, TEN, TEN, TEN).shutdown(ofSeconds(15)));
        sleepThenSettle(ofMinutes(10));

        Observed.that("starts-after-interrupting", call.elapsed().equals(ofSeconds(25)));
        assertThat(call)
                .spans("work")
                .as(
                        text(
                                "work 1 to work 4 start at 0 s and %s, and the grace period is over at %s",
                                ofSeconds(10), ofSeconds(15)))
                .startedAt(ZERO, ZERO, ofSeconds(10), ofSeconds(10));

        Set<String> started = ConcurrentHashMap.newKeySet();
        Call<Report> sharp =
                call(() -> {
                    Service service = new Service(4);
                    for (int i = 1; i <= 8; i++) {
                        String name = "work " + i;
                        Callable<?> work = taking(name, TEN);
                        service.submit(
                                name,
                                () -> {
                                    started.add(name);
                                    return work.call();
                                });
                    }
                    settle();
                    return service.shutdown(TEN);
                });
        Observed.part("as-workers-become-free");
        assertThat(sharp)
                .as("4 workers become free at the moment when the grace period is over")
                .returnedMatching(
                        report -> Collections.disjoint(report.unstarted(), started),
                        "a report that lists no task as unstarted that has started");
    }

    @Test
    @Schedules(200)
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

        if (call.failure() == null) {
            Report report = call.value();
            Observed.that(
                    "unstarted-as-interrupted",
                    report.interrupted().containsAll(Set.of("work 6", "work 7", "work 8")));
            Observed.that(
                    "forgets-earlier-tasks",
                    !report.finished().contains("work 1") && report.finished().contains("work 4"));
            Observed.that(
                    "judges-by-the-end",
                    report.interrupted().isEmpty() && report.failed().contains("work 5"));
        }
        assertThat(call)
                .as(
                        text(
                                "work 1 and 2 were done long before; when the grace period is over at %s, 3 and 4 have ended, 5 and 6 are running, and 7 and 8 are in the queue",
                                ofSeconds(15)))
                .returned(
                        new Report(
                                Set.of("work 1", "work 2", "work 4"),
                                Set.of("work 3"),
                                Set.of("work 5", "work 6"),
                                Set.of("work 7", "work 8")));

        Call<Report> other = call(() -> service(2, TEN, TEN, ofSeconds(7)).shutdown(TEN));
        Observed.part("another-service");
        assertThat(other)
                .as("work 1 and work 2 are done at the moment when the grace period is over")
                .returnedMatching(
                        report ->
                                Stream.of(
                                                        report.finished(),
                                                        report.failed(),
                                                        report.interrupted(),
                                                        report.unstarted())
                                                .flatMap(Set::stream)
                                                .sorted()
                                                .toList()
                                                .equals(List.of("work 1", "work 2", "work 3"))
                                        && report.failed().isEmpty(),
                        "a report with work 1, work 2 and work 3, each in one set, and none failed");

        Observed.part("four-services");
        Service one = new Service(1);
        Service two = new Service(2);
        Service three = new Service(1);
        Service four = new Service(1);
        one.submit("work 1", taking("work 1", ofNanos(5_000_000_003L)));
        one.submit("work 2", taking("work 2", ofSeconds(5)));
        one.submit("work 3", taking("work 3", ofSeconds(30)));
        two.submit("work 4", taking("work 4", ofSeconds(5)));
        two.submit("work 5", failing("work 5", ofSeconds(5), spilt));
        two.submit("work 6", taking("work 6", ofSeconds(20)));
        three.submit("work 7", taking("work 7", ofSeconds(3)));
        four.submit("work 8", taking("work 8", ofSeconds(30)));
        settle();
        four.submit("work 9", taking("work 9", ofSeconds(30)));
        Call<Report> ofOne = start(() -> one.shutdown(ofNanos(12_000_000_345L)));
        Call<Report> ofTwo = start(() -> two.shutdown(ofMinutes(1)));
        Call<Report> ofThree = start(() -> three.shutdown(ofMinutes(1)));
        Call<Report> ofFour = start(() -> four.shutdown(ofNanos(12_000_000_345L)));
        List.of(ofOne, ofTwo, ofThree, ofFour).forEach(Call::join);
        assertThat(ofOne)
                .as(
                        text(
                                "one of four services, with a grace period of %s",
                                ofNanos(12_000_000_345L)))
                .returned(
                        new Report(
                                Set.of("work 1", "work 2"), Set.of(), Set.of("work 3"), Set.of()))
                .tookBetween(ofNanos(12_000_000_345L), ofMillis(12_001));
        assertThat(ofTwo)
                .as(text("another service, whose tasks have ended at %s", ofSeconds(25)))
                .returned(
                        new Report(
                                Set.of("work 4", "work 6"), Set.of("work 5"), Set.of(), Set.of()))
                .took(ofSeconds(25));
        assertThat(ofThree)
                .as(text("the third service, whose task has ended at %s", ofSeconds(3)))
                .returned(new Report(Set.of("work 7"), Set.of(), Set.of(), Set.of()))
                .took(ofSeconds(3));
        assertThat(ofFour)
                .as(
                        "the fourth service, whose grace period is over at the same moment as the first")
                .returned(new Report(Set.of(), Set.of(), Set.of("work 8"), Set.of("work 9")));

        Observed.part("at-once");
        Service fresh = new Service(1);
        Call<Report> atOnce =
                call(() -> {
                    fresh.submit("work 1", taking("work 1", TEN));
                    return fresh.shutdown(ZERO);
                });
        assertThat(atOnce)
                .as("no grace period, at the moment when work 1 starts")
                .returnedMatching(
                        report ->
                                report.finished().isEmpty()
                                        && report.failed().isEmpty()
                                        && report.interrupted().size() + report.unstarted().size()
                                                == 1,
                        "a report with work 1, either interrupted or unstarted")
                .took(ZERO);
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

        if (call.failure() == null) {
            Report report = call.value();
            Observed.that(
                    "loses-errors",
                    report.failed().equals(Set.of("work 1"))
                            && report.finished().contains("work 3"));
            Observed.that(
                    "stops-after-a-failure",
                    report.finished().isEmpty() && report.unstarted().contains("work 3"));
        }
        assertThat(call)
                .as("work 1 and work 2 fail, and the same worker does work 3")
                .returned(
                        new Report(
                                Set.of("work 3"), Set.of("work 1", "work 2"), Set.of(), Set.of()));

        Call<Report> odd =
                call(() -> {
                    Service service = new Service(1);
                    service.submit(
                            "work 1",
                            failing("work 1", ofSeconds(1), new InterruptedException("no ink")));
                    service.submit(
                            "work 2",
                            failing("work 2", ofSeconds(1), new CancellationException("no ink")));
                    return service.shutdown(ofMinutes(1));
                });
        Observed.part("throws-interrupted-exception");
        assertThat(odd)
                .as(
                        "nobody interrupts work 1 and work 2, which throw an InterruptedException and a"
                                + " CancellationException in time")
                .returned(new Report(Set.of(), Set.of("work 1", "work 2"), Set.of(), Set.of()));

        Call<Report> status =
                call(() -> {
                    Service service = new Service(1);
                    service.submit(
                            "work 1",
                            () -> {
                                Thread.currentThread().interrupt();
                                return null;
                            });
                    Thread.sleep(ofSeconds(5));
                    service.submit("work 2", taking("work 2", ofSeconds(1)));
                    return service.shutdown(ofMinutes(1));
                });
        Observed.part("sets-interrupt-status");
        assertThat(status)
                .as("work 1 returns with the interrupt status set, and the same worker does work 2")
                .returned(new Report(Set.of("work 1", "work 2"), Set.of(), Set.of(), Set.of()));

        Call<Report> next =
                call(() -> {
                    Service service = new Service(1);
                    service.submit(
                            "work 1",
                            () -> {
                                Thread.currentThread().interrupt();
                                return null;
                            });
                    service.submit("work 2", taking("work 2", ofSeconds(1)));
                    service.submit(
                            "work 3",
                            () -> {
                                Thread.currentThread().interrupt();
                                throw new IOException("no ink");
                            });
                    service.submit("work 4", taking("work 4", ofSeconds(1)));
                    return service.shutdown(ofMinutes(1));
                });
        Observed.part("status-of-the-next");
        assertThat(next)
                .as(
                        "work 1 and work 3 end with the interrupt status set, and the same worker does"
                                + " work 2 and work 4, which nobody interrupts")
                .returned(
                        new Report(
                                Set.of("work 1", "work 2", "work 4"),
                                Set.of("work 3"),
                                Set.of(),
                                Set.of()));
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
                .as(
                        text(
                                "a grace period of %s, and work 2 needs %s more to tidy up",
                                ofSeconds(10), ofSeconds(4)))
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

        Observed.part("interrupted");
        Observed.that("waits-when-interrupted", call.elapsed().compareTo(ofSeconds(5)) > 0);
        assertThat(call).as("interrupted in shutdown").threw(InterruptedException.class);
        assertThat(call)
                .spans("work")
                .as(text("the grace period is over at %s", ofSeconds(5)))
                .wasCancelledAt("work 1", ofSeconds(5))
                .hasSize(1);

        Service tidying = new Service(2);
        tidying.submit("work 1", tidy("work 1", ofSeconds(60), ofSeconds(3)));
        settle();
        Call<Report> patient = start(() -> tidying.shutdown(ofMinutes(2)));
        sleepThenSettle(ofSeconds(5));
        patient.interrupt().join();
        Observed.part("tidies-up");
        assertThat(patient).as("interrupted in shutdown").threw(InterruptedException.class);
        assertThat(patient)
                .as(
                        text(
                                "interrupted after %s, and work 1 needs %s more to tidy up",
                                ofSeconds(5), ofSeconds(3)))
                .took(ofSeconds(8));

        Observed.part("interrupted-immediately");
        Service busy = service(1, ofSeconds(60));
        Call<Report> early = start(() -> busy.shutdown(ofMinutes(2)));
        early.interrupt().join();
        assertThat(early).as("interrupted immediately").threw(InterruptedException.class);
        assertThat(early).as("interrupted immediately").took(ZERO);

        Observed.part("afterwards");
        assertThat(call(() -> service(1, ofSeconds(5)).shutdown(ofMinutes(2))))
                .as("the shutdown of another service, which nobody interrupts")
                .returned(new Report(Set.of("work 1"), Set.of(), Set.of(), Set.of()));
    }

    @Test
    void leaves_nothing_running() throws Exception {
        Call<Report> works = call(() -> service(2, TEN, TEN, TEN).shutdown(ofMinutes(2)));
        Call<Report> idle =
                call(() -> {
                    Service service = service(4, TEN);
                    Thread.sleep(ofSeconds(20));
                    return service.shutdown(ofMinutes(2));
                });
        Call<Report> none = call(() -> new Service(2).shutdown(ofMinutes(2)));

        Call<Report> late =
                call(() -> service(4, ofMinutes(5), ofMinutes(9)).shutdown(ofSeconds(15)));
        Call<Report> interrupted =
                start(() -> service(4, ofMinutes(5), TEN).shutdown(ofMinutes(2)));
        sleepThenSettle(ofSeconds(5));
        interrupted.interrupt().join();

        assertThat(late).as("the grace period is over").leftNothingRunning();
        assertThat(interrupted).as("shutdown was interrupted").leftNothingRunning();
        assertThat(works).as("the service is closed").leftNothingRunning();
        assertThat(idle)
                .as("the service is closed after its workers were idle")
                .leftNothingRunning();
        assertThat(none)
                .as("the service is closed without ever having had a task")
                .leftNothingRunning();
    }
}
