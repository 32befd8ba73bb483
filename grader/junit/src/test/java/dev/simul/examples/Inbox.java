package dev.simul.examples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Code under test: an inbox whose letters arrive later. */
final class Inbox {
    private final List<String> letters = new ArrayList<>();

    /** Sends a letter, which arrives after a delay. */
    CompletableFuture<Void> send(String letter, Duration delay) {
        return CompletableFuture.runAsync(
                () -> add(letter),
                CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS));
    }

    private synchronized void add(String letter) {
        letters.add(letter);
    }

    synchronized int size() {
        return letters.size();
    }
}
