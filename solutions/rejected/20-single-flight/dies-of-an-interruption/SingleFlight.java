// rejected by: failure-reaches-every-caller
// advice: none
package dev.simul.task.singleflight;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Ends its thread silently if a load throws an InterruptedException. */
public final class SingleFlight<K, V> {
    private final Loader<K, V> loader;
    private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    public SingleFlight(Loader<K, V> loader) {
        this.loader = loader;
    }

    public V get(K key) throws Exception {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> flight = flights.putIfAbsent(key, mine);
        if (flight == null) {
            flight = mine;
            Thread.ofVirtual().start(() -> load(key, mine));
        }
        return flight.get();
    }

    private void load(K key, CompletableFuture<V> flight) {
        try {
            flight.complete(loader.load(key));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) {
            flights.remove(key, flight);
            flight.completeExceptionally(failure);
        }
    }
}
