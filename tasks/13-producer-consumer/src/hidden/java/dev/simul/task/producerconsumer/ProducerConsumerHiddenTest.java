package dev.simul.task.producerconsumer;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.util.List;
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
        assertThat(made)
                .as("items made by 10.5 s: 1 in use, and at least the 3 that fill the queue")
                .isGreaterThanOrEqualTo(1 + 3);
    }

    @Test
    void ends_with_the_last_item() {
        List<Source<String>> one = List.of(RecordedSource.of("a", 3, ofSeconds(2)));
        List<Source<String>> two =
                List.of(
                        RecordedSource.of("a", 1, ofSeconds(1)),
                        RecordedSource.of("b", 1, ofSeconds(20)));
        RecordedSink slow = RecordedSink.of(ofSeconds(5));
        RecordedSink quick = RecordedSink.of(ofSeconds(1));

        assertThat(call(() -> ProducerConsumer.transfer(one, List.of(slow), 1)))
                .as("the first item is made at 2 s, and three are used in 5 s each")
                .took(ofSeconds(17));
        assertThat(call(() -> ProducerConsumer.transfer(two, List.of(quick), 4)))
                .as("the last item is made at 20 s, and used in 1 s")
                .took(ofSeconds(21));
        assertThat(quick.used()).as("the items used").containsExactly("a1", "b1");
    }

    @Test
    void ends_every_consumer() {
        List<Source<String>> one = List.of(RecordedSource.of("a", 2, ofSeconds(1)));
        List<Source<String>> four =
                List.of(
                        RecordedSource.of("a", 2, ofSeconds(1)),
                        RecordedSource.of("b", 2, ofSeconds(1)),
                        RecordedSource.of("c", 2, ofSeconds(1)),
                        RecordedSource.of("d", 2, ofSeconds(1)));
        RecordedSink many = RecordedSink.of(ofSeconds(1));
        RecordedSink alone = RecordedSink.of(ofSeconds(1));

        assertThat(call(() -> ProducerConsumer.transfer(one, many.times(5), 1)))
                .as("five sinks share two items")
                .returned();
        assertThat(call(() -> ProducerConsumer.transfer(four, List.of(alone), 1)))
                .as("four sources have one sink")
                .returned();
        assertThat(alone.used()).as("the items used, of eight").hasSize(8);
    }

    @Test
    void keeps_the_order() {
        List<Source<String>> sources = List.of(RecordedSource.of("a", 6, ofSeconds(1)));
        RecordedSink sink = RecordedSink.of(ofSeconds(5));

        Call<Void> call = call(() -> ProducerConsumer.transfer(sources, List.of(sink), 3));

        assertThat(call).returned();
        assertThat(sink.used())
                .as("the order between one source and one sink")
                .containsExactly("a1", "a2", "a3", "a4", "a5", "a6");
    }

    @Test
    void consumers_share_the_work() {
        List<Source<String>> sources = List.of(RecordedSource.of("a", 6, ofSeconds(1)));
        RecordedSink sink = RecordedSink.of(ofSeconds(3));

        Call<Void> call = call(() -> ProducerConsumer.transfer(sources, sink.times(3), 1));

        assertThat(call)
                .spans("use")
                .as("three sinks, each with a consumer")
                .hasHighestConcurrency(3);
        assertThat(call)
                .as("a sink is free whenever an item is made; the last is made at 6 s")
                .took(ofSeconds(9));
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
        assertThat(call(() -> ProducerConsumer.transfer(List.of(), List.of(sink), 2)))
                .as("there are no sources")
                .returned()
                .took(ZERO);
    }

    @Test
    void waits_without_polling() {
        List<Source<String>> sources = List.of(RecordedSource.of("a", 4, ofSeconds(1)));
        RecordedSink sink = RecordedSink.of(ofSeconds(3));

        assertThat(call(() -> ProducerConsumer.transfer(sources, List.of(sink), 1)))
                .returned()
                .waitedWithoutPolling();
    }

    @Test
    void failure_surfaces() {
        RuntimeException broken = new IllegalStateException("the machine is broken");
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
    }

    @Test
    void interruption_ends_everything() throws Exception {
        List<Source<String>> sources = List.of(RecordedSource.of("a", 100, ofSeconds(2)));
        RecordedSink sink = RecordedSink.of(ofSeconds(3));

        Call<Void> call = start(() -> ProducerConsumer.transfer(sources, sink.times(2), 2));
        sleepThenSettle(ofSeconds(9));
        call.interrupt().join();

        assertThat(call)
                .as("the caller is interrupted after 9 s")
                .threw(InterruptedException.class)
                .took(ofSeconds(9))
                .hasNothingRunning();
    }

    @Test
    void leaves_nothing_running() throws Exception {
        RuntimeException broken = new IllegalStateException("the machine is broken");
        List<Source<String>> few = List.of(RecordedSource.of("a", 3, ofSeconds(1)));
        List<Source<String>> many = List.of(RecordedSource.of("b", 20, ofSeconds(1)));
        RecordedSink sink = RecordedSink.of(ofSeconds(2));

        Call<Void> good = call(() -> ProducerConsumer.transfer(few, List.of(sink), 2));
        Call<Void> bad = call(() -> ProducerConsumer.transfer(many, List.of(failing(broken)), 2));
        sleepThenSettle(ofMinutes(10));

        assertThat(good).as("nothing fails").leftNothingRunning();
        assertThat(bad).as("the only sink fails").hasNothingRunning();
    }

    private static Sink<String> failing(RuntimeException failure) {
        return item -> {
            throw failure;
        };
    }
}
