package dev.simul.task.singleflight;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Loads books, taking the same time for each book, and records all loads. */
final class Library implements Loader<String, String> {
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures;
    private final Duration time;

    private Library(Duration time, List<Throwable> failures) {
        this.time = time;
        this.failures = failures;
    }

    /** Returns a library in which each load takes the given time. */
    static Library taking(Duration time) {
        return new Library(time, List.of());
    }

    /** Returns a library in which the first loads fail with the given failures. */
    static Library taking(Duration time, Throwable... failures) {
        return new Library(time, List.of(failures));
    }

    @Override
    public String load(String title) throws Exception {
        int number = begin(title);
        Calls.work("load " + title, time);
        Throwable failure = number <= failures.size() ? failures.get(number - 1) : null;
        switch (failure) {
            case null -> {
                return "the book " + title;
            }
            case Error error -> throw error;
            case Exception exception -> throw exception;
            default -> throw new IllegalArgumentException(failure);
        }
    }

    private synchronized int begin(String title) {
        begun.add(title);
        return begun.size();
    }

    /** Returns the titles of all loads so far, in the order in which they started. */
    List<String> begun() {
        return begun;
    }
}
