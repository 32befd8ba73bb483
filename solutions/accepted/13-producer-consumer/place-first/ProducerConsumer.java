package dev.simul.task.producerconsumer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a producer reserve a place in the queue before it makes an item for it. */
public final class ProducerConsumer {
    private ProducerConsumer() {}

    public static <T> void transfer(List<Source<T>> sources, List<Sink<T>> sinks, int capacity)
            throws Exception {
        Hall<T> hall = new Hall<>(capacity, sources.size());
        CountDownLatch over = new CountDownLatch(sources.size() + sinks.size());
        List<Work> works = new ArrayList<>();
        for (Source<T> source : sources) {
            works.add(() -> {
                boolean more = true;
                while (more) {
                    hall.takePlace();
                    more = hall.fill(source.next());
                }
            });
        }
        for (Sink<T> sink : sinks) {
            works.add(() -> {
                for (Optional<T> item = hall.take(); item.isPresent(); item = hall.take()) {
                    sink.accept(item.get());
                }
            });
        }
        List<Thread> threads = new ArrayList<>();
        for (Work work : works) {
            threads.add(
                    new Thread(() -> {
                        try {
                            work.run();
                        } catch (Exception e) {
                            hall.fail(e);
                            threads.forEach(Thread::interrupt);
                        } finally {
                            over.countDown();
                        }
                    }));
        }
        threads.forEach(Thread::start);
        try {
            over.await();
        } finally {
            threads.forEach(Thread::interrupt);
        }
        hall.throwFailure();
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    private static final class Hall<T> {
        private final Lock lock = new ReentrantLock();
        private final Condition changed = lock.newCondition();
        private final Queue<T> items = new ArrayDeque<>();
        private int places;
        private int producers;
        private Exception failure;

        private Hall(int places, int producers) {
            this.places = places;
            this.producers = producers;
        }

        private void takePlace() throws InterruptedException {
            lock.lock();
            try {
                while (places == 0) {
                    changed.await();
                }
                places--;
            } finally {
                lock.unlock();
            }
        }

        private boolean fill(Optional<T> item) {
            lock.lock();
            try {
                if (item.isPresent()) {
                    items.add(item.get());
                } else {
                    places++;
                    producers--;
                }
                changed.signalAll();
                return item.isPresent();
            } finally {
                lock.unlock();
            }
        }

        private Optional<T> take() throws InterruptedException {
            lock.lock();
            try {
                while (items.isEmpty() && producers > 0) {
                    changed.await();
                }
                if (items.isEmpty()) {
                    return Optional.empty();
                }
                places++;
                changed.signalAll();
                return Optional.of(items.remove());
            } finally {
                lock.unlock();
            }
        }

        private void fail(Exception e) {
            lock.lock();
            try {
                if (failure == null) {
                    failure = e;
                }
            } finally {
                lock.unlock();
            }
        }

        private void throwFailure() throws Exception {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
