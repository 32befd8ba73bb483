package dev.simul.task.producerconsumer;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** A bounded queue that never blocks: it returns a future to a caller that has to wait. */
final class Channel<T> {
    private record Offer<T>(T item, CompletableFuture<Boolean> accepted) {}

    private final int capacity;
    private final Queue<T> items = new ArrayDeque<>();
    private final Queue<Offer<T>> offers = new ArrayDeque<>();
    private final Queue<CompletableFuture<Optional<T>>> requests = new ArrayDeque<>();
    private boolean closed;

    Channel(int capacity) {
        this.capacity = capacity;
    }

    /** Completes with true when the item is accepted, and with false if the channel is closed. */
    synchronized CompletableFuture<Boolean> put(T item) {
        if (closed) {
            return CompletableFuture.completedFuture(false);
        }
        if (!requests.isEmpty()) {
            requests.remove().complete(Optional.of(item));
            return CompletableFuture.completedFuture(true);
        }
        if (items.size() < capacity) {
            items.add(item);
            return CompletableFuture.completedFuture(true);
        }
        Offer<T> offer = new Offer<>(item, new CompletableFuture<>());
        offers.add(offer);
        return offer.accepted();
    }

    /** Completes with the next item, or with empty if the channel is closed and has no items. */
    synchronized CompletableFuture<Optional<T>> take() {
        if (!items.isEmpty()) {
            T item = items.remove();
            if (!offers.isEmpty()) {
                Offer<T> next = offers.remove();
                items.add(next.item());
                next.accepted().complete(true);
            }
            return CompletableFuture.completedFuture(Optional.of(item));
        }
        if (closed) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        CompletableFuture<Optional<T>> request = new CompletableFuture<>();
        requests.add(request);
        return request;
    }

    /** Accepts no more items; the items that have been accepted can still be taken. */
    synchronized void close() {
        closed = true;
        while (!offers.isEmpty()) {
            offers.remove().accepted().complete(false);
        }
        requests.forEach(request -> request.complete(Optional.empty()));
    }
}
