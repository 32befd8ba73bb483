package dev.simul.task.boundedmap;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Platform threads take places from a queue; the caller waits until their set is empty. */
public final class BoundedMap {
    private BoundedMap() {}

    public static <T, R> List<R> boundedMap(
            List<T> elements, Function<T, CompletableFuture<R>> function, int limit)
            throws Exception {
        AtomicReferenceArray<CompletableFuture<R>> futures =
                new AtomicReferenceArray<>(elements.size());
        Queue<Integer> places =
                new ConcurrentLinkedQueue<>(IntStream.range(0, elements.size()).boxed().toList());
        Set<Thread> workers = new HashSet<>();
        synchronized (workers) {
            for (int worker = 0; worker < Math.min(limit, elements.size()); worker++) {
                Thread thread =
                        new Thread(() -> {
                            for (Integer place = places.poll();
                                    place != null;
                                    place = places.poll()) {
                                futures.set(place, ended(function, elements.get(place)));
                            }
                            synchronized (workers) {
                                workers.remove(Thread.currentThread());
                                workers.notifyAll();
                            }
                        });
                workers.add(thread);
                thread.start();
            }
            while (!workers.isEmpty()) {
                workers.wait();
            }
        }
        return IntStream.range(0, elements.size())
                .mapToObj(place -> futures.get(place).join())
                .toList();
    }

    private static <T, R> CompletableFuture<R> ended(
            Function<T, CompletableFuture<R>> function, T element) {
        CompletableFuture<R> future;
        try {
            future = function.apply(element);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        future.handle((result, failure) -> null).join();
        return future;
    }
}
