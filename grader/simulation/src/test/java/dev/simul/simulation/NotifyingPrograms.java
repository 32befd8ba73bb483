package dev.simul.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that wait for notifications and signals: a method each, which returns what happened. */
final class NotifyingPrograms {
    private static final int WAITERS = 4;

    private NotifyingPrograms() {}

    /** Says when and in which order threads return from a wait. */
    private static final class Log {
        private final List<String> lines = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        void start(String name, Work work) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                String how = "woken";
                                try {
                                    work.run();
                                } catch (InterruptedException e) {
                                    how = "interrupted";
                                }
                                synchronized (this) {
                                    lines.add(
                                            name
                                                    + " "
                                                    + how
                                                    + " at "
                                                    + Simulation.elapsed().toNanos() / 1e6);
                                }
                            }));
            Simulation.settle();
        }

        List<String> end() throws InterruptedException {
            for (Thread thread : threads) {
                thread.join();
            }
            return lines;
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    @SuppressWarnings("WaitNotInLoop")
    private static void await(Object monitor, long millis) throws InterruptedException {
        synchronized (monitor) {
            monitor.wait(millis);
        }
    }

    private static void sleep(Duration time) throws InterruptedException {
        Thread.sleep(time);
    }

    /** Returns the order in which waiting threads are woken by one notification after another. */
    static Object oneByOne() throws Exception {
        Object monitor = new Object();
        Log log = new Log();
        for (int i = 0; i < WAITERS; i++) {
            log.start("" + i, () -> await(monitor, 0));
        }
        for (int i = 0; i < WAITERS; i++) {
            synchronized (monitor) {
                monitor.notify();
            }
            Simulation.settle();
        }
        return order(log);
    }

    /** As above, but all notifications are sent before any thread can return. */
    static Object atOnce() throws Exception {
        Object monitor = new Object();
        Log log = new Log();
        for (int i = 0; i < WAITERS; i++) {
            log.start("" + i, () -> await(monitor, 0));
        }
        synchronized (monitor) {
            for (int i = 0; i < WAITERS; i++) {
                monitor.notify();
            }
        }
        return order(log).length() == WAITERS ? "all" : "some";
    }

    static Object signalled() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        Condition condition = lock.newCondition();
        Log log = new Log();
        for (int i = 0; i < WAITERS; i++) {
            log.start(
                    "" + i,
                    () -> {
                        lock.lock();
                        try {
                            condition.await();
                        } finally {
                            lock.unlock();
                        }
                    });
        }
        for (int i = 0; i < WAITERS; i++) {
            lock.lock();
            try {
                condition.signal();
            } finally {
                lock.unlock();
            }
            Simulation.settle();
        }
        return order(log);
    }

    private static String order(Log log) throws InterruptedException {
        StringBuilder order = new StringBuilder();
        log.end().forEach(line -> order.append(line.charAt(0)));
        return order.toString();
    }

    /** One is notified at 50.5 ms, and the others wait for exactly 100 ms. */
    static Object untilTheTimeIsOver() throws Exception {
        Object monitor = new Object();
        Log log = new Log();
        for (int i = 0; i < WAITERS; i++) {
            log.start("" + i, () -> await(monitor, 100));
        }
        sleep(Duration.ofNanos(50_500_000));
        synchronized (monitor) {
            monitor.notify();
        }
        log.end();
        return times(log);
    }

    private static String times(Log log) {
        return log.lines.stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .sorted()
                .toList()
                .toString();
    }

    /** All are interrupted while the notifying thread still has the monitor. */
    static Object interrupted() throws Exception {
        Object monitor = new Object();
        Log log = new Log();
        for (int i = 0; i < WAITERS; i++) {
            log.start("" + i, () -> await(monitor, 0));
        }
        synchronized (monitor) {
            monitor.notify();
            log.threads.forEach(Thread::interrupt);
        }
        log.end();
        return times(log);
    }

    /** The time of all is over while the notifying thread still has the monitor. */
    static Object timeIsOverMeanwhile() throws Exception {
        Object monitor = new Object();
        Log log = new Log();
        for (int i = 0; i < WAITERS; i++) {
            log.start("" + i, () -> await(monitor, 10));
        }
        synchronized (monitor) {
            monitor.notify();
            sleep(Duration.ofMillis(30));
            monitor.notify();
        }
        log.end();
        return times(log);
    }

    static Object oneAndThenAll() throws Exception {
        Object monitor = new Object();
        Log log = new Log();
        for (int i = 0; i < WAITERS; i++) {
            log.start("" + i, () -> await(monitor, 0));
        }
        synchronized (monitor) {
            monitor.notify();
            monitor.notifyAll();
        }
        return order(log).length() == WAITERS ? "all" : "some";
    }

    /** One thread waits, is notified, and waits again, while another waits for the first time. */
    static Object alternating() throws Exception {
        Object monitor = new Object();
        int[] turns = new int[2];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int me = i;
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            synchronized (monitor) {
                                while (turns[me] < 5) {
                                    turns[me]++;
                                    monitor.notify();
                                    monitor.wait(1_000);
                                }
                                monitor.notify();
                            }
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return turns[0] + turns[1] + " turns";
    }

    static Object withoutTheMonitor() {
        try {
            new Object().notify();
            return "notified";
        } catch (IllegalMonitorStateException e) {
            return "refused";
        }
    }
}
