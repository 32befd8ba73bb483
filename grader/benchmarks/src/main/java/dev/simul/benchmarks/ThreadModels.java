package dev.simul.benchmarks;

import dev.simul.simulation.Outcome;
import dev.simul.simulation.Settings;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * Implements the models with ordinary threads in a simulation. Each method returns the virtual time
 * that the model took, in milliseconds.
 */
final class ThreadModels {
    private static final Settings SETTINGS =
            Settings.defaults().withRealLimit(Duration.ofSeconds(Model.REAL_LIMIT_SECONDS));

    private ThreadModels() {}

    static long exhibitionOneByOne() {
        return timed(() -> {
            for (int board = 0; board < Model.BOARDS; board++) {
                for (int pair = 0; pair < Model.PAIRS; pair++) {
                    Thread.sleep(Duration.ofSeconds(Model.MOVE_SECONDS));
                    Thread.sleep(Duration.ofSeconds(Model.REPLY_SECONDS));
                }
            }
        });
    }

    static long exhibitionSideBySide() {
        return timed(() -> {
            Lock master = new ReentrantLock(true);
            inThreads(
                    Model.BOARDS,
                    board ->
                            () -> {
                                for (int pair = 0; pair < Model.PAIRS; pair++) {
                                    master.lock();
                                    try {
                                        Thread.sleep(Duration.ofSeconds(Model.MOVE_SECONDS));
                                    } finally {
                                        master.unlock();
                                    }
                                    Thread.sleep(Duration.ofSeconds(Model.REPLY_SECONDS));
                                }
                            });
        });
    }

    static long sleepers(int count, int sleeps) {
        return timed(() ->
                inThreads(
                        count,
                        number ->
                                sleeping(
                                        Duration.ofMillis(Model.millisOfSleeper(number)), sleeps)));
    }

    static long scatteredSleepers(int count, int sleeps) {
        return timed(() -> inThreads(count, scattered(sleeps)));
    }

    /**
     * Runs scattered sleepers, and reports how many bytes of the heap are in use while all threads
     * are in their first sleep.
     */
    static long scatteredSleepers(int count, int sleeps, LongConsumer heap) {
        return timed(() -> {
            Duration beforeAnyWakes = Duration.ofNanos(Model.SHORTEST_NANOS / 2);
            Thread observer =
                    Thread.startVirtualThread(
                            unchecked(() -> {
                                Thread.sleep(beforeAnyWakes);
                                heap.accept(bytesInUse());
                            }));
            inThreads(count, scattered(sleeps));
            observer.join();
        });
    }

    private static Part scattered(int sleeps) {
        return number -> sleeping(Duration.ofNanos(Model.nanosOfScatteredSleeper(number)), sleeps);
    }

    private static Action sleeping(Duration time, int sleeps) {
        return () -> {
            for (int i = 0; i < sleeps; i++) {
                Thread.sleep(time);
            }
        };
    }

    private static long bytesInUse() {
        Runtime runtime = Runtime.getRuntime();
        runtime.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    static long pingPong(int rounds) {
        return timed(() -> {
            BlockingQueue<Integer> there = new LinkedBlockingQueue<>();
            BlockingQueue<Integer> back = new LinkedBlockingQueue<>();
            Thread other =
                    Thread.startVirtualThread(
                            unchecked(() -> {
                                for (int i = 0; i < rounds; i++) {
                                    back.put(there.take());
                                }
                            }));
            for (int i = 0; i < rounds; i++) {
                there.put(i);
                back.take();
            }
            other.join();
        });
    }

    static long handOvers(int count) {
        return timed(() -> {
            Lock lock = new ReentrantLock(true);
            inThreads(
                    Model.CONTENDERS,
                    number ->
                            () -> {
                                for (int i = 0; i < count / Model.CONTENDERS; i++) {
                                    lock.lock();
                                    try {
                                        Thread.yield();
                                    } finally {
                                        lock.unlock();
                                    }
                                }
                            });
        });
    }

    /** The code that a thread runs; the thread may be interrupted. */
    interface Action {
        void run() throws InterruptedException;
    }

    /** Creates the action for each of several threads. */
    interface Part {
        Action of(int number);
    }

    static void inThreads(int count, Part part) throws InterruptedException {
        List<Thread> threads = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            threads.add(Thread.startVirtualThread(unchecked(part.of(i))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    static Runnable unchecked(Action action) {
        return () -> {
            try {
                action.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static long timed(Action model) {
        Outcome<?> outcome =
                Simulation.run(
                        SETTINGS,
                        () -> {
                            model.run();
                            return null;
                        });
        if (outcome.failure() != null || !outcome.diagnoses().isEmpty()) {
            throw new IllegalStateException(outcome.diagnoses().toString(), outcome.failure());
        }
        return outcome.elapsed().toMillis();
    }
}
