package dev.simul.task.producerconsumer;

import static dev.simul.checks.Calls.call;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = {Source.class, Sink.class, RecordedSource.class, RecordedSink.class})
class ProducerConsumerExample {
    @Test
    void one_place_in_the_queue(TestReporter reporter) {
        RecordedSource source = RecordedSource.of("item ", 4, ofSeconds(1));
        RecordedSink sink = RecordedSink.of(ofSeconds(3));

        Call<Void> call = call(() -> ProducerConsumer.transfer(List.of(source), List.of(sink), 1));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of(
                        "A source makes four items, one a second; the sink needs three seconds for each",
                        call));
    }
}
