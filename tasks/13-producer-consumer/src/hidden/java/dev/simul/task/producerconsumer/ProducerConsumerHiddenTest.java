package dev.simul.task.producerconsumer;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.ofMillis;
import static dev.simul.checks.Salt.ofMinutes;
import static dev.simul.checks.Salt.ofSeconds;
import static dev.simul.checks.Salt.text;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Observed;
import dev.simul.checks.Salt;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Simulated(given = {Source.class, Sink.class, RecordedSource.class, RecordedSink.class})
class ProducerConsumerHiddenTest {

    /** The consumer takes one item at 1 s, and the next at 11 s. */
    @Test
    void both_sides_at_once() throws Exception {
        RecordedSource source = RecordedSource.of("a", 8, ofSeconds(1));
        RecordedSink sink = RecordedSink.of(ofSeconds(10));

        Call<Void> call = start(() -> ProducerConsumer.transfer(List.of(source), List.of(sink), 3));
        sleepThenSettle(ofMillis(10_500));
        int made = source.made();
        call.join();

        assertThat(call).returned();
        Observed.that("nothing-queued", made <= 2);
        assertThat(made)
                .as(
                        text(
                                "items made by %s: 1 in use, and at least the 3 that fill the queue",
                                ofMillis(10_500)))
                .isGreaterThanOrEqualTo(1 + 3);
    }

    @Test
    void ends_with_the_last_item() {
        Duration make = Salt.duration("make", seconds(2), seconds(1), seconds(3));
        Duration use = Salt.duration("use", seconds(5), seconds(4), seconds(9));
        Duration late = Salt.duration("late", seconds(20), seconds(12), seconds(59));
        List<Source<String>> one = List.of(RecordedSource.of("a", 3, make));
        List<Source<String>> two =
                List.of(RecordedSource.of("a", 1, seconds(1)), RecordedSource.of("b", 1, late));
        RecordedSink slow = RecordedSink.of(use);
        RecordedSink quick = RecordedSink.of(seconds(1));

        assertThat(call(() -> ProducerConsumer.transfer(one, List.of(slow), 1)))
                .as(text("the first item is made at %s, and three are used in %s each", make, use))
                .took(make.plus(use.multipliedBy(3)));
        assertThat(call(() -> ProducerConsumer.transfer(two, List.of(quick), 4)))
                .as(text("the last item is made at %s, and used in %s", late, seconds(1)))
                .took(late.plus(seconds(1)));
        assertThat(quick.used()).as("the items used").containsExactly("a1", "b1");
    }

    @Test
    @Schedules(200)
    void ends_every_consumer() throws Exception {
        List<Source<String>> one = List.of(RecordedSource.of("a", 2, ofSeconds(1)));
        List<Source<String>> four =
                List.of(
                        RecordedSource.of("a", 2, ofSeconds(1)),
                        RecordedSource.of("b", 2, ofSeconds(1)),
                        RecordedSource.of("c", 2, ofSeconds(1)),
                        RecordedSource.of("d", 2, ofSeconds(1)));
        RecordedSink many = RecordedSink.of(ofSeconds(1));
        RecordedSink alone = RecordedSink.of(ofSeconds(1));
        RecordedSink mine = RecordedSink.of(ofSeconds(1));
        RecordedSink yours = RecordedSink.of(ofSeconds(3));

        Observed.part("five-sinks");
        assertThat(call(() -> ProducerConsumer.transfer(one, many.times(5), 1)))
                .as("five sinks share two items")
                .returned();
        Observed.part("four-sources");
        assertThat(call(() -> ProducerConsumer.transfer(four, List.of(alone), 1)))
                .as("four sources have one sink")
                .returned();
        assertThat(alone.used())
                .as("the items used, of eight")
                .containsExactlyInAnyOrder("a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2");

        RecordedSink both = RecordedSink.of(ofSeconds(3));

        Observed.part("equal-items");
        assertThat(call(() -> ProducerConsumer.transfer(twins(4), both.times(2), 2)))
                .as("two sources make equal items at the same time")
                .returned();
        Observed.that(
                "equal-items-lost",
                both.used().size() < 8
                        && Set.copyOf(both.used()).equals(Set.of("a1", "a2", "a3", "a4")));
        assertThat(both.used())
                .as("the items used, of two sources that make equal items")
                .containsExactlyInAnyOrder("a1", "a1", "a2", "a2", "a3", "a3", "a4", "a4");

        Queue<String> hasty = new ConcurrentLinkedQueue<>();
        Observed.part("no-time");
        assertThat(
                        call(() ->
                                ProducerConsumer.transfer(
                                        List.of(counts("a"), counts("b"), counts("c")),
                                        List.of(hasty::add, hasty::add, hasty::add),
                                        1)))
                .as("three sources and three sinks that need no time")
                .returned();
        assertThat(List.copyOf(hasty))
                .as("the items used, of nine that are made and used in no time")
                .containsExactlyInAnyOrder("a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2", "c3");

        Observed.part("two-transfers");
        Call<Void> first = start(() -> ProducerConsumer.transfer(twins(3), mine.times(2), 1));
        Call<Void> second = start(() -> ProducerConsumer.transfer(twins(4), yours.times(2), 2));
        first.join();
        second.join();
        assertThat(first).as("one of two transfers that run at the same time").returned();
        assertThat(second).as("the other of these transfers").returned();
        assertThat(mine.used())
                .as("the items used by the first transfer, whose two sources make equal items")
                .containsExactlyInAnyOrder("a1", "a1", "a2", "a2", "a3", "a3");
        assertThat(yours.used())
                .as("the items used by the second transfer, whose two sources make equal items")
                .containsExactlyInAnyOrder("a1", "a1", "a2", "a2", "a3", "a3", "a4", "a4");
    }

    /** Returns a source that makes three items in no time. */
    private static Source<String> counts(String name) {
        AtomicInteger made = new AtomicInteger();
        return () ->
                made.get() == 3 ? Optional.empty() : Optional.of(name + made.incrementAndGet());
    }

    /** Returns two sources that make equal items at the same time. */
    private static List<Source<String>> twins(int items) {
        return List.of(
                RecordedSource.of("a", items, ofSeconds(1)),
                RecordedSource.of("a", items, ofSeconds(1)));
    }

    @Test
    void keeps_the_order() {
        List<Source<String>> sources = List.of(RecordedSource.of("a", 6, ofSeconds(1)));
        RecordedSink sink = RecordedSink.of(ofSeconds(5));

        Call<Void> call = call(() -> ProducerConsumer.transfer(sources, List.of(sink), 3));

        assertThat(call).returned();
        Observed.that("newest-first", sink.used().indexOf("a6") < sink.used().indexOf("a3"));
        assertThat(sink.used())
                .as("the order between one source and one sink")
                .containsExactly("a1", "a2", "a3", "a4", "a5", "a6");
    }

    @Test
    void consumers_share_the_work() {
        List<Source<String>> sources = List.of(RecordedSource.of("a", 6, ofSeconds(1)));
        RecordedSink sink = RecordedSink.of(ofSeconds(3));

        Call<Void> call = call(() -> ProducerConsumer.transfer(sources, sink.times(3), 1));

        Observed.that("one-at-a-time", call.elapsed().equals(ofSeconds(1 + 6 * 3)));

        assertThat(call)
                .spans("use")
                .as("three sinks, each with a consumer")
                .hasHighestConcurrency(3);
        assertThat(call)
                .as(
                        text(
                                "a sink is free whenever an item is made; the last is made at %s",
                                ofSeconds(6)))
                .took(ofSeconds(9));

        List<Source<String>> again = List.of(RecordedSource.of("b", 6, ofSeconds(1)));
        RecordedSink slow = RecordedSink.of(ofSeconds(10));
        RecordedSink quick = RecordedSink.of(ofMillis(700));
        Observed.part("unequal-sinks");
        assertThat(call(() -> ProducerConsumer.transfer(again, List.of(slow, quick), 1)))
                .as(
                        text(
                                "one sink needs %s and is given its last item by %s; the other is free again after %s",
                                ofSeconds(10), ofSeconds(6), ofMillis(700)))
                .tookBetween(ofMillis(6_700), ofSeconds(16));

        RecordedSink crowd = RecordedSink.of(ofSeconds(3));
        List<Source<String>> hundred =
                IntStream.range(0, 100)
                        .<Source<String>>mapToObj(i -> RecordedSource.of("c", 1, ofSeconds(1)))
                        .toList();
        Observed.part("a-hundred");
        assertThat(call(() -> ProducerConsumer.transfer(hundred, crowd.times(100), 100)))
                .as("a hundred sources and a hundred sinks")
                .took(ofSeconds(4));
    }

    @Test
    void ends_without_items() {
        List<Source<String>> empty =
                List.of(RecordedSource.of("a", 0, ZERO), RecordedSource.of("b", 0, ZERO));
        RecordedSink sink = RecordedSink.of(ofSeconds(1));

        assertThat(call(() -> ProducerConsumer.transfer(empty, List.of(sink), 2)))
                .as("two sources have no items")
                .returned()
                .took(ZERO);
        Observed.part("no-sources");
        assertThat(call(() -> ProducerConsumer.transfer(List.of(), List.of(sink), 2)))
                .as("there are no sources")
                .returned()
                .took(ZERO);
    }

    @Test
    void waits_without_polling() {
        List<Source<String>> sources = List.of(RecordedSource.of("a", 4, ofSeconds(1)));
        List<Source<String>> rare = List.of(RecordedSource.of("a", 2, ofDays(1)));
        RecordedSink sink = RecordedSink.of(ofSeconds(3));

        assertThat(call(() -> ProducerConsumer.transfer(sources, List.of(sink), 1)))
                .returned()
                .waitedWithoutPolling();
        assertThat(call(() -> ProducerConsumer.transfer(rare, List.of(sink), 1)))
                .as("there is an item a day")
                .returned()
                .waitedWithoutPolling();
    }

    @Test
    @Schedules(200)
    void failure_surfaces() {
        RuntimeException broken =
                new IllegalStateException("the machine is broken", new IOException("no power"));
        List<Source<String>> badSource =
                List.of(
                        RecordedSource.of("a", 5, ofSeconds(1)),
                        RecordedSource.of("b", 1, ofSeconds(1)).thenFails(broken));
        List<Source<String>> good = List.of(RecordedSource.of("a", 20, ofSeconds(1)));
        RecordedSink sink = RecordedSink.of(ofSeconds(2));

        assertThat(call(() -> ProducerConsumer.transfer(badSource, sink.times(2), 2)))
                .as("one of two sources fails")
                .threwOrWrapped(broken);
        assertThat(call(() -> ProducerConsumer.transfer(good, List.of(failing(broken)), 2)))
                .as("the only sink fails while many items are left")
                .threwOrWrapped(broken);

        Observed.part("full-queue");
        assertThat(
                        call(() ->
                                ProducerConsumer.transfer(
                                        many(), List.of(failingAfter(ofSeconds(9), broken)), 2)))
                .as("the only sink fails while each of two producers has an item without a place")
                .threwOrWrapped(broken);
        Observed.part("last-item");
        assertThat(
                        call(() ->
                                ProducerConsumer.transfer(
                                        List.of(RecordedSource.of("a", 1, ofSeconds(1))),
                                        List.of(failingAfter(ofSeconds(9), broken)),
                                        2)))
                .as("the only sink fails for the last item, when the source has been exhausted")
                .threwOrWrapped(broken);
        Observed.part("all-fail");
        assertThat(
                        call(() ->
                                ProducerConsumer.transfer(
                                        List.of(
                                                RecordedSource.of("a", 1, ofSeconds(1))
                                                        .thenFails(broken),
                                                RecordedSource.of("b", 1, ofSeconds(1))
                                                        .thenFails(broken)),
                                        List.of(failing(broken), failing(broken)),
                                        2)))
                .as("two sources and two sinks fail at the same moment")
                .threwOrWrapped(broken);

        Observed.part("afterwards");
        List<Source<String>> fine = List.of(RecordedSource.of("a", 2, ofSeconds(1)));
        RecordedSink afterwards = RecordedSink.of(ofSeconds(1));
        assertThat(call(() -> ProducerConsumer.transfer(fine, List.of(afterwards), 2)))
                .as("nothing fails in a transfer after failed ones")
                .returned();
        assertThat(afterwards.used())
                .as("the items used after failed transfers")
                .containsExactly("a1", "a2");
    }

    @Test
    void interruption_ends_everything() throws Exception {
        List<Source<String>> sources = List.of(RecordedSource.of("a", 100, ofSeconds(2)));
        RecordedSink sink = RecordedSink.of(ofSeconds(3));

        Call<Void> early = start(() -> ProducerConsumer.transfer(sources, sink.times(2), 2));
        early.interrupt().join();
        assertThat(early)
                .as("the caller is interrupted immediately")
                .threw(InterruptedException.class)
                .took(ZERO)
                .hasNothingRunning();

        Call<Void> call = start(() -> ProducerConsumer.transfer(sources, sink.times(2), 2));
        sleepThenSettle(ofSeconds(9));
        call.interrupt().join();

        assertThat(call)
                .as(text("the caller is interrupted after %s", ofSeconds(9)))
                .threw(InterruptedException.class)
                .took(ofSeconds(9))
                .hasNothingRunning();

        List<Source<String>> quick = List.of(RecordedSource.of("b", 100, ofSeconds(1)));
        RecordedSink slow = RecordedSink.of(ofMinutes(1));
        Call<Void> full = start(() -> ProducerConsumer.transfer(quick, List.of(slow), 2));
        sleepThenSettle(ofSeconds(9));
        full.interrupt().join();
        assertThat(full)
                .as(
                        text(
                                "the caller is interrupted after %s, while the queue is full",
                                ofSeconds(9)))
                .threw(InterruptedException.class)
                .took(ofSeconds(9))
                .hasNothingRunning();
    }

    @Test
    void leaves_nothing_running() throws Exception {
        RuntimeException broken = new IllegalStateException("the machine is broken");
        List<Source<String>> few = List.of(RecordedSource.of("a", 3, ofSeconds(1)));
        List<Source<String>> many = List.of(RecordedSource.of("b", 20, ofSeconds(1)));
        List<Source<String>> broke =
                List.of(RecordedSource.of("c", 1, ofSeconds(1)).thenFails(broken));
        RecordedSink sink = RecordedSink.of(ofSeconds(2));

        Call<Void> good = call(() -> ProducerConsumer.transfer(few, List.of(sink), 2));
        Call<Void> bad = call(() -> ProducerConsumer.transfer(many, List.of(failing(broken)), 2));
        Call<Void> noMore = call(() -> ProducerConsumer.transfer(broke, sink.times(3), 2));
        sleepThenSettle(ofMinutes(10));

        assertThat(good).as("nothing fails").leftNothingRunning();
        assertThat(bad).as("the only sink fails").hasNothingRunning();
        assertThat(noMore).as("the only source fails").hasNothingRunning();
    }

    /** Returns two sources with many items, one item per second. */
    private static List<Source<String>> many() {
        return List.of(
                RecordedSource.of("a", 20, ofSeconds(1)), RecordedSource.of("b", 20, ofSeconds(1)));
    }

    private static Sink<String> failingAfter(Duration time, RuntimeException failure) {
        return item -> {
            Calls.work("use " + item, time);
            throw failure;
        };
    }

    private static Sink<String> failing(RuntimeException failure) {
        return item -> {
            throw failure;
        };
    }

    /** Returns a time that does not vary. */
    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
