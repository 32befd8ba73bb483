// rejected by: failure-costs-no-worker
// advice: status-belongs-to-the-service
package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;

/** Uses workers that end when a task has set the interrupt status. */
public final class Service {
    private record Task(String name, Callable<?> work) {}

    private final Queue<Task> queue = new ArrayDeque<>();
    private final Set<String> finished = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> interrupted = new HashSet<>();
    private final Set<String> unstarted = new HashSet<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;
    private boolean over;

    public Service(int workers) {
        for (int i = 0; i < workers; i++) {
            threads.add(Thread.startVirtualThread(this::work));
        }
    }

    private void work() {
        for (Task task = next(); task != null; task = next()) {
            Set<String> outcome;
            try {
                task.work().call();
                outcome = finished;
            } catch (Throwable e) {
                outcome = failed;
            }
            record(task, outcome);
        }
    }

    private synchronized Task next() {
        try {
            while (queue.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            return null;
        }
        return over ? null : queue.poll();
    }

    private synchronized void record(Task task, Set<String> outcome) {
        (over ? interrupted : outcome).add(task.name());
    }

    public synchronized boolean submit(String name, Callable<?> work) {
        if (closed) {
            return false;
        }
        queue.add(new Task(name, work));
        notifyAll();
        return true;
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        close();
        InterruptedException interruption = null;
        long end = System.nanoTime() + grace.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            interruption = e;
        }
        stop();
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interruption = e;
                }
            }
        }
        if (interruption != null) {
            throw interruption;
        }
        return report();
    }

    private synchronized void close() {
        closed = true;
        notifyAll();
    }

    private synchronized void stop() {
        over = true;
        queue.forEach(task -> unstarted.add(task.name()));
        queue.clear();
        threads.forEach(Thread::interrupt);
    }

    private synchronized Report report() {
        return new Report(finished, failed, interrupted, unstarted);
    }
}
