package dev.simul.checks.sample;

import static java.util.concurrent.TimeUnit.MINUTES;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;

/** What students make of "wait n times": right ones and wrong ones. */
public final class Waits {
    private Waits() {}

    /** All at once, in the order of completion. */
    public static List<Duration> atOnce(int n) throws InterruptedException {
        BlockingQueue<Duration> results = new LinkedBlockingQueue<>();
        for (int i = 0; i < n; i++) {
            Thread.ofVirtual().start(() -> results.add(unchecked()));
        }
        List<Duration> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(results.take());
        }
        return list;
    }

    public static List<Duration> oneByOne(int n) throws InterruptedException {
        List<Duration> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(Waiting.once());
        }
        return list;
    }

    /** The pool is never shut down. */
    public static List<Duration> onPool(int n, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<Duration>> futures = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            futures.add(pool.submit(Waiting::once));
        }
        List<Duration> list = new ArrayList<>();
        for (Future<Duration> future : futures) {
            list.add(future.get());
        }
        return list;
    }

    /** Returns while the waits still run. */
    public static int withoutJoining(int n) {
        for (int i = 0; i < n; i++) {
            Thread.startVirtualThread(Waits::unchecked);
        }
        return n;
    }

    public static CompletableFuture<Duration> task() {
        return CompletableFuture.supplyAsync(Waits::unchecked);
    }

    /** A timer starts the thread that waits. */
    public static Duration byTimer() {
        return CompletableFuture.supplyAsync(Waits::unchecked, inAMinute()).join();
    }

    /** Leaves a timer behind, and no thread. */
    public static int timerLeft() {
        inAMinute().execute(() -> {});
        return 1;
    }

    private static Executor inAMinute() {
        return CompletableFuture.delayedExecutor(1, MINUTES, Thread::startVirtualThread);
    }

    public static Duration joined() {
        return task().join();
    }

    public static Duration polling() throws InterruptedException {
        CompletableFuture<Duration> task = task();
        while (!task.isDone()) {
            Thread.sleep(100);
        }
        return task.join();
    }

    public static Duration thenSleeping() throws InterruptedException {
        Duration result = joined();
        Thread.sleep(500);
        return result;
    }

    public static Duration forEver() throws InterruptedException {
        return new LinkedBlockingQueue<Duration>().take();
    }

    /** Waits, times out and waits again. */
    public static Duration againAndAgain() throws InterruptedException {
        while (true) {
            Thread.sleep(Duration.ofHours(1));
        }
    }

    public static int spinning() {
        int turns = 0;
        while (turns >= 0) {
            turns = turns == Integer.MAX_VALUE ? 0 : turns + 1;
        }
        return turns;
    }

    /** The exception ends a thread that nobody asks. */
    public static int unnoticed() throws InterruptedException {
        Thread thread = new Thread(() -> failing(1));
        thread.start();
        thread.join();
        Thread.sleep(1_000);
        return 1;
    }

    public static int failing(int seats) {
        throw new IllegalStateException("no seat left of " + seats);
    }

    public static int wrapping() throws ExecutionException, InterruptedException {
        return CompletableFuture.supplyAsync(() -> failing(1)).get();
    }

    /** Deadlocks where another thread takes the two the other way round. */
    public static int both(Lock first, Lock second) throws InterruptedException {
        first.lock();
        Thread.sleep(1_000);
        second.lock();
        return 2;
    }

    public static int exiting() {
        System.exit(3);
        return 0;
    }

    public static int stub() {
        throw new UnsupportedOperationException("Not started yet: stub");
    }

    private static Duration unchecked() {
        try {
            return Waiting.once();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each waits inside the lock, so that the others wait for it too. */
    public static int oneLockForAll(Lock lock) throws InterruptedException {
        Thread other = Thread.ofVirtual().name("other").start(() -> lockedWait(lock));
        lockedWait(lock);
        other.join();
        return 2;
    }

    private static void lockedWait(Lock lock) {
        lock.lock();
        try {
            unchecked();
        } finally {
            lock.unlock();
        }
    }

    public static int anotherProcess() throws Exception {
        return new ProcessBuilder("true").start().waitFor();
    }
}
