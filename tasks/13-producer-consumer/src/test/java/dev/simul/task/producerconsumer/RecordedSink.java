package dev.simul.task.producerconsumer;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A sink that records the items that it has used; each use is shown as "use a1", for example, on
 * the timeline.
 */
final class RecordedSink implements Sink<String> {
    private final Duration time;
    private final Queue<String> used;

    private RecordedSink(Duration time, Queue<String> used) {
        this.time = time;
        this.used = used;
    }

    static RecordedSink of(Duration time) {
        return new RecordedSink(time, new ConcurrentLinkedQueue<>());
    }

    /** Returns the given number of sinks, which share one record. */
    List<Sink<String>> times(int sinks) {
        return Collections.nCopies(sinks, this).stream()
                .<Sink<String>>map(sink -> new RecordedSink(time, used))
                .toList();
    }

    @Override
    public void accept(String item) throws InterruptedException {
        Calls.work("use " + item, time);
        used.add(item);
    }

    /** Returns the items used so far, in the order in which the sinks finished with them. */
    List<String> used() {
        return List.copyOf(used);
    }
}
