// rejected by: failure-costs-no-worker, tells-which-was-which
// advice: failures-end-nothing
package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Uses workers that end when a task fails. */
public final class Service {
    private record Work(String name, Callable<?> call) {}

    private final Queue<Work> queue = new ArrayDeque<>();
    private final Set<String> finished = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Set<String> running = new HashSet<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean closed;
    private boolean over;

    public Service(int workers) {
        for (int i = 0; i < workers; i++) {
            this.workers.add(Thread.startVirtualThread(this::work));
        }
    }

    public synchronized boolean submit(String name, Callable<?> work) {
        if (!closed) {
            queue.add(new Work(name, work));
            notifyAll();
        }
        return !closed;
    }

    private void work() {
        for (Work work = next(); work != null; work = next()) {
            try {
                work.call().call();
                end(work, finished);
            } catch (Exception failure) {
                end(work, failed);
                throw new IllegalStateException(failure);
            }
        }
    }

    private synchronized Work next() {
        try {
            while (queue.isEmpty() && !closed) {
                wait();
            }
        } catch (InterruptedException e) {
            return null;
        }
        Work next = over ? null : queue.poll();
        if (next != null) {
            running.add(next.name());
        }
        return next;
    }

    private synchronized void end(Work work, Set<String> set) {
        if (!over) {
            running.remove(work.name());
            set.add(work.name());
        }
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        long end = System.nanoTime() + grace.toNanos();
        try {
            for (Thread worker : workers) {
                worker.join(Duration.ofNanos(Math.max(end - System.nanoTime(), 0)));
            }
        } finally {
            synchronized (this) {
                over = true;
            }
            workers.forEach(Thread::interrupt);
            for (Thread worker : workers) {
                worker.join();
            }
        }
        return new Report(
                finished,
                failed,
                running,
                queue.stream().map(Work::name).collect(Collectors.toSet()));
    }
}
