package dev.simul.simulation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Forty threads that use every kind of wait at random, and the order that results. */
public final class PrintsOutcome {
    private static final int THREADS = 40;
    private static final int STEPS = 60;

    private final Object[] monitors = {new Object(), new Object(), new Object()};
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition condition = lock.newCondition();
    private final Semaphore permits = new Semaphore(3);
    private final SynchronousQueue<Integer> handOver = new SynchronousQueue<>();
    private final ArrayBlockingQueue<Integer> buffer = new ArrayBlockingQueue<>(2);
    private long hash = 17;

    /** Prints the trace hash of a few seeds: the same line in every JVM. */
    public static void main(String[] arguments) {
        StringBuilder line = new StringBuilder();
        for (long seed = 1; seed <= 4; seed++) {
            line.append(Long.toHexString(traceOf(seed))).append(' ');
        }
        System.out.println(line.toString().strip());
    }

    static long traceOf(long seed) {
        PrintsOutcome workload = new PrintsOutcome();
        Outcome<Object> outcome =
                Simulations.run(Settings.defaults().withSeed(seed), workload::run);
        Diagnosis stop = outcome.stoppedBy();
        if (stop != null || outcome.failure() != null) {
            throw new AssertionError(stop == null ? "failed" : stop.message(), outcome.failure());
        }
        return outcome.traceHash() * 31 + workload.hash;
    }

    private void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int id = i;
            Runnable work = () -> work(id);
            threads.add(i % 4 == 0 ? platform(work) : Thread.ofVirtual().start(work));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static Thread platform(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    private void work(int id) {
        Random random = new Random(id);
        try {
            for (int step = 0; step < STEPS; step++) {
                step(id, random);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void step(int id, Random random) throws InterruptedException {
        switch (random.nextInt(11)) {
            case 0 -> {
                synchronized (monitors[random.nextInt(3)]) {
                    log(id);
                    Thread.sleep(random.nextInt(3));
                }
            }
            case 1 -> {
                synchronized (monitors[0]) {
                    synchronized (monitors[1]) {
                        log(id + 100);
                        monitors[1].notifyAll();
                    }
                }
            }
            case 2 -> {
                lock.lock();
                try {
                    log(id + 200);
                    condition.signalAll();
                    Thread.sleep(random.nextInt(2));
                } finally {
                    lock.unlock();
                }
            }
            case 3 -> {
                if (permits.tryAcquire(2, MILLISECONDS)) {
                    log(id + 300);
                    Thread.sleep(1);
                    permits.release();
                }
            }
            case 4 -> log(id + (handOver.offer(id, 1, MILLISECONDS) ? 400 : 450));
            case 5 -> {
                Integer taken = handOver.poll(1, MILLISECONDS);
                log(id + 500 + (taken == null ? 0 : taken));
            }
            case 6 -> {
                synchronized (monitors[1]) {
                    monitors[1].wait(1 + random.nextInt(3));
                    log(id + 600);
                }
            }
            case 7 -> {
                lock.lock();
                try {
                    log(id + (condition.awaitNanos(500_000) > 0 ? 700 : 750));
                } finally {
                    lock.unlock();
                }
            }
            case 8 ->
                    log(
                            id
                                    + CompletableFuture.supplyAsync(PrintsOutcome::slowNumber)
                                            .orTimeout(1, SECONDS)
                                            .join());
            case 9 -> {
                try (var scope = Scope.openForAny()) {
                    for (int i = 0; i < 3; i++) {
                        int child = i;
                        scope.fork(() -> {
                            Thread.sleep(child % 2);
                            return child;
                        });
                    }
                    log(id + 800 + (int) scope.join());
                }
            }
            default -> {
                buffer.offer(id, 1, MILLISECONDS);
                Thread.yield();
                buffer.poll();
                log(id + 900);
            }
        }
    }

    private static int slowNumber() {
        Simulations.sleep(1);
        return ThreadLocalRandom.current().nextInt(1000);
    }

    private void log(int event) {
        hash = hash * 31 + event;
        hash = hash * 31 + System.nanoTime();
    }
}
