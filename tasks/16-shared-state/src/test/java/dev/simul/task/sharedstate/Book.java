package dev.simul.task.sharedstate;

import dev.simul.checks.Calls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A ledger that takes a known time for each entry, and records accounts that two transfers use at
 * the same time.
 */
final class Book implements Ledger {
    private final Duration time;
    private final List<String> entries = new ArrayList<>();
    private final List<String> clashes = new ArrayList<>();
    private final Set<String> inUse = new HashSet<>();
    private Exception failure;

    private Book(Duration time) {
        this.time = time;
    }

    /** Returns a book in which each entry takes the given time. */
    static Book taking(Duration time) {
        return new Book(time);
    }

    /** Makes the next entry fail at the end of its time. */
    synchronized void failNextWith(Exception next) {
        failure = next;
    }

    @Override
    public void write(String from, String to, long amount) throws Exception {
        begin(from, to);
        if (time.isPositive()) {
            Calls.work("write " + from + " to " + to, time);
        }
        end(from, to, amount);
    }

    private synchronized void begin(String from, String to) {
        for (String account : List.of(from, to)) {
            if (!inUse.add(account)) {
                clashes.add(account + " is used by two transfers at once");
            }
        }
    }

    private synchronized void end(String from, String to, long amount) throws Exception {
        inUse.remove(from);
        inUse.remove(to);
        if (failure != null) {
            Exception thrown = failure;
            failure = null;
            throw thrown;
        }
        entries.add(from + " to " + to + ": " + amount);
    }

    synchronized List<String> entries() {
        return List.copyOf(entries);
    }

    synchronized List<String> clashes() {
        return List.copyOf(clashes);
    }
}
