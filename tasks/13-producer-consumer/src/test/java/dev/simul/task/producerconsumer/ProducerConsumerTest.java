package dev.simul.task.producerconsumer;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = {Source.class, Sink.class, RecordedSource.class, RecordedSink.class})
class ProducerConsumerTest {

    @Test
    void every_item_arrives_once() {
        List<Source<String>> sources =
                List.of(
                        RecordedSource.of("a", 2, ofSeconds(1)),
                        RecordedSource.of("b", 4, ofSeconds(2)),
                        RecordedSource.of("c", 5, ofSeconds(3)));
        RecordedSink sink = RecordedSink.of(ofSeconds(1));

        Call<Void> call = call(() -> ProducerConsumer.transfer(sources, sink.times(2), 2));

        Observed.that("each-item-for-each-sink", sink.used().size() == 2 * 11);
        Observed.that("some-items-twice", sink.used().size() > 11 && sink.used().size() < 2 * 11);

        assertThat(call).returned();
        assertThat(sink.used())
                .as("the items that the two sinks used")
                .containsExactlyInAnyOrder(
                        "a1", "a2", "b1", "b2", "b3", "b4", "c1", "c2", "c3", "c4", "c5");
    }

    /** A place becomes free every ten seconds: the consumer takes items at 1, 11 and 21 s. */
    @Test
    void keeps_the_queue_bounded() throws Exception {
        RecordedSource a = RecordedSource.of("a", 20, ofSeconds(1));
        RecordedSource b = RecordedSource.of("b", 20, ofSeconds(1));
        RecordedSink sink = RecordedSink.of(ofSeconds(10));

        Call<Void> call = start(() -> ProducerConsumer.transfer(List.of(a, b), List.of(sink), 3));
        sleepThenSettle(ofMillis(30_500));
        int made = a.made() + b.made();
        call.join();

        Observed.that("never-blocked", made == 2 * 20);

        assertThat(call).returned();
        assertThat(made)
                .as("items made by 30.5 s: 3 used, 3 in the queue, 1 held by each producer")
                .isLessThanOrEqualTo(3 + 3 + 2);
    }
}
