package dev.simul.grader.check.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** What students wrote: some waits, right and wrong. */
final class Waits {
    private Waits() {}

    /** Right: all at once, in completion order. */
    static List<Duration> atOnce(int n) throws InterruptedException {
        BlockingQueue<Duration> results = new LinkedBlockingQueue<>();
        for (int i = 0; i < n; i++) {
            Thread.startVirtualThread(() -> {
                try {
                    results.add(Waiting.once());
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        List<Duration> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(results.take());
        }
        return list;
    }

    static List<Duration> oneByOne(int n) throws InterruptedException {
        List<Duration> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(Waiting.once());
        }
        return list;
    }

    static List<Duration> inOrderOfSubmission(int n)
            throws InterruptedException, ExecutionException {
        List<Future<Duration>> futures = new ArrayList<>();
        var pool = Executors.newFixedThreadPool(n);
        for (int i = 0; i < n; i++) {
            futures.add(pool.submit(Waiting::once));
        }
        List<Duration> list = new ArrayList<>();
        for (Future<Duration> future : futures) {
            list.add(future.get());
        }
        return list;
    }

    static CompletableFuture<Duration> task() {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Waiting.once();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static Duration polling() throws Exception {
        CompletableFuture<Duration> task = task();
        while (!task.isDone()) {
            Thread.sleep(100);
        }
        return task.get();
    }

    static Duration forEver() throws InterruptedException {
        return new LinkedBlockingQueue<Duration>().take();
    }

    static void spinning() {
        CompletableFuture<Duration> task = task();
        while (!task.isDone()) {
            Thread.onSpinWait();
        }
    }

    static void unnoticed() throws InterruptedException {
        Thread thread =
                new Thread(() -> {
                    throw new IllegalStateException("boom");
                });
        thread.start();
        Thread.sleep(1_000);
    }

    static void stub() {
        throw new UnsupportedOperationException("Not started yet: stub");
    }
}
