package dev.simul.task.ratelimiter;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.ratelimiter.Permits.times;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofNanos;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@Simulated(given = Permits.class)
class RateLimiterHiddenTest {

    /** In the second call, five callers ask at the same moment. */
    @Test
    @Schedules(200)
    void no_burst_beyond_the_bucket() {
        Call<List<Duration>> afterAMinute =
                call(() -> {
                    RateLimiter limiter = new RateLimiter(3, ofSeconds(1));
                    new RateLimiter(1, ofSeconds(1)).acquire();
                    limiter.acquire();
                    Thread.sleep(ofMinutes(1));
                    return times(5, limiter);
                });

        Observed.that(
                "saves-permits",
                afterAMinute.failure() == null && afterAMinute.value().getLast().equals(ZERO));
        assertThat(afterAMinute)
                .as("the times of 5 permits from a bucket of 3, after a long time without callers")
                .returned(List.of(ZERO, ZERO, ZERO, ofSeconds(1), ofSeconds(2)));

        RateLimiter limiter = new RateLimiter(2, ofSeconds(3));
        RateLimiter other = new RateLimiter(1, ofSeconds(20));
        List<Call<List<Duration>>> callers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            callers.add(start(() -> times(1, limiter)));
        }
        Call<List<Duration>> elsewhere = start(() -> times(2, other));
        callers.forEach(Call::join);
        elsewhere.join();
        Observed.that(
                "waits-for-another-limiter",
                elsewhere.failure() == null && !elsewhere.value().getFirst().equals(ZERO));
        assertThat(callers.stream().map(Call::value).flatMap(List::stream).sorted().toList())
                .as(
                        text(
                                "the times of five callers at the same moment, from a bucket of 2, at %s each",
                                ofSeconds(3)))
                .isEqualTo(List.of(ZERO, ZERO, ofSeconds(3), ofSeconds(6), ofSeconds(9)));
        assertThat(elsewhere)
                .as(
                        text(
                                "the times of 2 permits from another bucket of 1, at %s each",
                                ofSeconds(20)))
                .returned(List.of(ZERO, ofSeconds(20)));
    }

    /** A window of three seconds, in which three permits grow, ends between the two bursts. */
    @Test
    void no_burst_at_the_edge() {
        Call<List<Duration>> atTheEdge =
                call(() -> {
                    RateLimiter limiter = new RateLimiter(3, ofSeconds(1));
                    Thread.sleep(ofMillis(2900));
                    times(3, limiter);
                    Thread.sleep(ofMillis(200));
                    return times(4, limiter);
                });

        Observed.that(
                "grows-at-fixed-times",
                atTheEdge.failure() == null
                        && atTheEdge.value().get(0).equals(ZERO)
                        && atTheEdge.value().get(1).equals(ofMillis(900)));
        assertThat(atTheEdge)
                .as(text("the times of 4 permits, %s after the bucket was emptied", ofMillis(200)))
                .returned(List.of(ofMillis(800), ofMillis(1800), ofMillis(2800), ofMillis(3800)));
    }

    @Test
    void loses_no_fraction() {
        Call<List<Duration>> oneAndAHalf =
                call(() -> {
                    RateLimiter limiter = new RateLimiter(3, ofSeconds(1));
                    times(3, limiter);
                    Thread.sleep(ofMillis(1500));
                    return times(3, limiter);
                });

        Observed.that(
                "begins-anew",
                oneAndAHalf.failure() == null
                        && oneAndAHalf.value().equals(List.of(ZERO, ofSeconds(1), ofSeconds(2))));
        assertThat(oneAndAHalf)
                .as("the times of 3 permits, after one and a half have grown")
                .returned(List.of(ZERO, ofMillis(500), ofMillis(1500)));
    }

    @Test
    void exact_to_the_nanosecond() {
        // Not shorter than 330 ms: an answer with a thread that makes permits polls at this
        // interval for 1,000 minutes, until the check ends, and must not exceed the limit of polls.
        Duration each =
                Salt.duration(
                        "each",
                        Duration.ofNanos(333_333_333),
                        Duration.ofNanos(330_000_001),
                        Duration.ofNanos(399_999_999));
        Call<List<Duration>> third = call(() -> times(8, new RateLimiter(2, each)));
        Observed.that(
                "whole-milliseconds",
                third.failure() == null
                        && third.value().stream()
                                .allMatch(time -> time.toNanosPart() % 1_000_000 == 0));
        assertThat(third)
                .as("the times of 8 permits from a bucket of 2, at " + each.toNanos() + " ns each")
                .returned(
                        LongStream.of(0, 0, 1, 2, 3, 4, 5, 6)
                                .mapToObj(each::multipliedBy)
                                .toList());

        Call<List<Duration>> odd =
                call(() -> {
                    RateLimiter limiter = new RateLimiter(3, ofNanos(6_000_000_007L));
                    List<Duration> all = new ArrayList<>(times(5, limiter));
                    for (int i = 1; i <= 40; i++) {
                        Thread.sleep(ofNanos(6_000_000_007L - 100_000_007L * i));
                        all.addAll(times(1, limiter));
                    }
                    return all.subList(5, 45);
                });
        Observed.part("forty-pauses");
        Observed.that(
                "off-by-a-few-nanoseconds",
                odd.failure() == null
                        && odd.value().get(39).minusNanos(4_000_000_280L).abs().toNanos() < 1_000);
        assertThat(odd)
                .as(
                        text(
                                "the waits for 40 permits from an empty bucket, at %s each, after pauses that are shorter by %s, %s and so on",
                                ofNanos(6_000_000_007L),
                                ofNanos(100_000_007L),
                                ofNanos(200_000_014L)))
                .returned(
                        LongStream.rangeClosed(1, 40)
                                .mapToObj(n -> ofNanos(n * 100_000_007L))
                                .toList());

        Observed.part("large-bucket");
        Call<List<Duration>> large =
                call(() ->
                        times(1_002, new RateLimiter(1_000, Duration.ofMinutes(500).plusNanos(1)))
                                .subList(999, 1_002));
        assertThat(large)
                .as(
                        text(
                                "the times of the last 3 of 1002 permits from a bucket of 1000, at %s each",
                                Duration.ofMinutes(500).plusNanos(1)))
                .returned(
                        LongStream.of(0, 1, 2)
                                .mapToObj(n -> Duration.ofMinutes(n * 500).plusNanos(n))
                                .toList());
    }

    /** The greedy caller gets its second permit at 1 s, and asks for a third at that moment. */
    @Test
    void first_come_first_served() throws Exception {
        RateLimiter limiter = new RateLimiter(1, ofSeconds(1));

        Call<List<Duration>> greedy = start(() -> times(3, limiter));
        sleepThenSettle(ofMillis(100));
        List<Thread> waiting = new CopyOnWriteArrayList<>();
        Call<List<Duration>> second = start(() -> recorded(waiting, limiter));
        sleepThenSettle(ofMillis(100));
        Call<List<Duration>> third = start(() -> recorded(waiting, limiter));
        sleepThenSettle(ofMillis(100));
        LockSupport.unpark(waiting.getLast()); // As the JDK may at any time.
        greedy.join();
        second.join();
        third.join();

        Observed.that(
                "overtakes",
                greedy.failure() == null && greedy.value().get(2).equals(ofSeconds(2)));
        assertThat(second)
                .as(text("waits from %s for the permit of %s", ofMillis(100), ofSeconds(2)))
                .took(ofMillis(1900));
        assertThat(third)
                .as(text("waits from %s for the permit of %s", ofMillis(200), ofSeconds(3)))
                .took(ofMillis(2800));
        assertThat(greedy)
                .as(
                        text(
                                "the times of 3 permits of one caller, with two others in the queue since %s",
                                ofMillis(200)))
                .returned(List.of(ZERO, ofSeconds(1), ofSeconds(4)));
    }

    private static List<Duration> recorded(List<Thread> threads, RateLimiter limiter)
            throws InterruptedException {
        threads.add(Thread.currentThread());
        return times(1, limiter);
    }

    @Test
    void interrupted_takes_no_permit() throws Exception {
        RateLimiter limiter = new RateLimiter(1, ofSeconds(10));
        call(() -> times(1, limiter)).value();

        Call<List<Duration>> impatient = start(() -> times(1, limiter));
        sleepThenSettle(ofSeconds(1));
        Call<List<Duration>> behind = start(() -> times(1, limiter));
        sleepThenSettle(ofSeconds(1));
        Call<List<Duration>> last = start(() -> times(1, limiter));
        sleepThenSettle(ofSeconds(1));
        impatient.interrupt();
        last.interrupt();
        sleepThenSettle(ofMinutes(2));

        Observed.part("next-in-the-queue");
        assertThat(impatient)
                .as(text("interrupted at %s", ofSeconds(3)))
                .threw(InterruptedException.class);
        assertThat(impatient).as(text("interrupted at %s", ofSeconds(3))).took(ofSeconds(3));
        Observed.part("last-in-the-queue");
        assertThat(last).as("interrupted in the queue").threw(InterruptedException.class);
        assertThat(last)
                .as(text("interrupted in the queue, at %s", ofSeconds(3)))
                .took(ofSeconds(1));
        Observed.part("moves-up");
        Observed.that(
                "permit-is-used",
                behind.hasReturned()
                        && behind.failure() == null
                        && behind.value().equals(List.of(ofSeconds(19))));
        assertThat(behind)
                .as(
                        text(
                                "arrived at %s, and moved up to the permit of %s",
                                ofSeconds(1), ofSeconds(10)))
                .returned(List.of(ofSeconds(9)));

        Observed.part("long-queue");
        RateLimiter queue = new RateLimiter(1, ofSeconds(10));
        call(() -> times(1, queue)).value();
        List<Call<List<Duration>>> line = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            line.add(start(() -> times(1, queue)));
            sleepThenSettle(ofSeconds(1));
        }
        line.get(2).interrupt();
        line.get(4).interrupt();
        line.forEach(Call::join);
        assertThat(line.get(1))
                .as(
                        text(
                                "arrived at %s, behind one caller; two behind it were interrupted",
                                ofSeconds(1)))
                .took(ofSeconds(19));
        assertThat(line.get(3))
                .as(
                        text(
                                "arrived at %s, behind three callers, one of which was interrupted",
                                ofSeconds(3)))
                .took(ofSeconds(27));

        RateLimiter fresh = new RateLimiter(1, ofSeconds(10));
        call(() -> times(1, fresh)).value();
        Call<List<Duration>> early = start(() -> times(1, fresh));
        early.interrupt().join();
        Call<List<Duration>> next = call(() -> times(1, fresh));
        assertThat(early).as("interrupted immediately").threw(InterruptedException.class);
        assertThat(early).as("interrupted immediately").took(ZERO);
        assertThat(next)
                .as(text("the permit of %s is for the next caller", ofSeconds(10)))
                .returned(List.of(ofSeconds(10)));
    }

    @Test
    void waits_without_polling() {
        Call<List<Duration>> five = call(() -> times(6, new RateLimiter(1, ofSeconds(1))));

        assertThat(five).as("5 permits to wait for").returned();
        assertThat(five).as("one wait is enough for each of 5 permits").waitedWithoutPolling(10);

        Call<List<Duration>> daily = call(() -> times(3, new RateLimiter(1, ofDays(1))));
        assertThat(daily)
                .as("the times of 3 permits, one per day")
                .returned(List.of(ZERO, ofDays(1), ofDays(2)));
        assertThat(daily).as("one wait is enough for each of 2 permits").waitedWithoutPolling(4);
    }

    @Test
    void leaves_nothing_running() throws Exception {
        Call<List<Duration>> four = call(() -> times(4, new RateLimiter(2, ofSeconds(1))));
        sleepThenSettle(ofMinutes(2));

        assertThat(four).as("long after the last caller").hasNothingRunning();
    }

    private static Duration ofMinutes(long minutes) {
        return ofSeconds(60 * minutes);
    }

    private static Duration ofSeconds(long seconds) {
        return ofMillis(1_000 * seconds);
    }

    /**
     * Returns a time that a salt halves or quarters. An answer that counts in a double must pass
     * all checks but one, and only division by powers of two leaves its rounding as it is.
     */
    private static Duration ofMillis(long millis) {
        return Duration.ofMillis(millis).dividedBy(1L << Salt.number("halvings", 0, 0, 2));
    }
}
