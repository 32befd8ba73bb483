package dev.simul.task.producerconsumer;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A source whose items are "a1", "a2" and so on; making an item is shown as "make a1" on the
 * timeline.
 */
final class RecordedSource implements Source<String> {
    private final String name;
    private final int items;
    private final Duration time;
    private final RuntimeException failure;
    private final AtomicInteger made = new AtomicInteger();

    private RecordedSource(String name, int items, Duration time, RuntimeException failure) {
        this.name = name;
        this.items = items;
        this.time = time;
        this.failure = failure;
    }

    static RecordedSource of(String name, int items, Duration time) {
        return new RecordedSource(name, items, time, null);
    }

    /** Returns a source that makes the items of this source and then fails. */
    RecordedSource thenFails(RuntimeException withWhat) {
        return new RecordedSource(name, items, time, withWhat);
    }

    @Override
    public Optional<String> next() throws InterruptedException {
        if (made.get() < items) {
            String item = name + (made.get() + 1);
            Calls.work("make " + item, time);
            made.incrementAndGet();
            return Optional.of(item);
        }
        if (failure != null) {
            throw failure;
        }
        return Optional.empty();
    }

    /** Returns the number of items made so far. */
    int made() {
        return made.get();
    }
}
