// rejected by: gives-up-at-the-deadline, tells-which-was-which
// advice: waiting-for-zero-is-short
package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Calls wait with the rest of the grace period; with zero, this waits without limit. */
public final class Service {
    private final Deque<Work> queue = new ArrayDeque<>();
    private final Map<String, Set<String>> sets =
            Map.of("finished", new HashSet<>(), "failed", new HashSet<>());
    private final Set<String> running = new HashSet<>();
    private final List<Thread> workers = new ArrayList<>();
    private boolean closed;
    private boolean over;
    private int alive;

    public Service(int workers) {
        alive = workers;
        for (int i = 0; i < workers; i++) {
            this.workers.add(Thread.startVirtualThread(this::work));
        }
    }

    public synchronized boolean submit(String name, Callable<?> work) {
        if (closed) {
            return false;
        }
        queue.addLast(new Work(name, work));
        notifyAll();
        return true;
    }

    private void work() {
        Work work = next();
        while (work != null) {
            String end = "failed";
            try {
                work.call().call();
                end = "finished";
            } catch (Throwable failure) {
                // The report says only that the task failed.
            }
            Thread.interrupted();
            end(work, end);
            work = next();
        }
    }

    private synchronized Work next() {
        while (queue.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Only closing the service ends the wait.
            }
        }
        Work next = over ? null : queue.pollFirst();
        if (next == null) {
            alive--;
            notifyAll();
        } else {
            running.add(next.name());
        }
        return next;
    }

    private synchronized void end(Work work, String end) {
        if (!over) {
            running.remove(work.name());
            sets.get(end).add(work.name());
        }
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        long end = System.nanoTime() + grace.toNanos();
        InterruptedException interrupted = null;
        synchronized (this) {
            closed = true;
            notifyAll();
            try {
                do {
                    wait(Math.max(0, (end - System.nanoTime()) / 1_000_000));
                } while (alive > 0 && end > System.nanoTime());
            } catch (InterruptedException e) {
                interrupted = e;
            }
            over = true;
            workers.forEach(Thread::interrupt);
        }
        for (Thread worker : workers) {
            worker.join();
        }
        if (interrupted != null) {
            throw interrupted;
        }
        return new Report(
                sets.get("finished"),
                sets.get("failed"),
                running,
                queue.stream().map(Work::name).collect(Collectors.toSet()));
    }

    private record Work(String name, Callable<?> call) {}
}
