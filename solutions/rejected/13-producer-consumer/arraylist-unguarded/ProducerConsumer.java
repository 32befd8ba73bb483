// rejected by: ends-every-consumer, failure-surfaces
// advice: shares-without-a-lock
package dev.simul.task.producerconsumer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Counts places and items with semaphores, but lets all threads change a plain queue. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        Queue<T> queue = new ArrayDeque<>();
        Semaphore places = new Semaphore(capacity);
        Semaphore items = new Semaphore(0);
        AtomicInteger producing = new AtomicInteger(sources.size());
        if (sources.isEmpty()) {
            items.release(sinks.size());
        }
        List<Work> works = new ArrayList<>();
        for (Source<T> source : sources) {
            works.add(() -> {
                for (Optional<T> item = source.next(); item.isPresent(); item = source.next()) {
                    places.acquire();
                    queue.add(item.get());
                    items.release();
                }
                if (producing.decrementAndGet() == 0) {
                    items.release(sinks.size());
                }
            });
        }
        for (Sink<T> sink : sinks) {
            works.add(() -> {
                while (true) {
                    items.acquire();
                    T item = queue.poll();
                    if (item == null) {
                        return;
                    }
                    places.release();
                    sink.accept(item);
                }
            });
        }
        runAll(works);
    }

    private static void runAll(List<Work> works) throws Exception {
        CountDownLatch open = new CountDownLatch(works.size());
        AtomicReference<Exception> failed = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        for (Work work : works) {
            threads.add(
                    new Thread(() -> {
                        try {
                            work.run();
                        } catch (Exception e) {
                            if (failed.compareAndSet(null, e)) {
                                threads.forEach(Thread::interrupt);
                            }
                        } finally {
                            open.countDown();
                        }
                    }));
        }
        threads.forEach(Thread::start);
        try {
            open.await();
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        if (failed.get() != null) {
            throw failed.get();
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }
}
