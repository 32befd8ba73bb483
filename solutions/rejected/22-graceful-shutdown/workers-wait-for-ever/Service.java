// rejected by: leaves-nothing-running
// advice: idle-workers-end
package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Uses workers that wait for a task although no more tasks will arrive. */
public final class Service {
    private record Work(String name, Callable<?> call) {}

    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final Map<String, String> ends = new ConcurrentHashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private CountDownLatch open = new CountDownLatch(0);
    private int accepted;
    private int done;
    private boolean closed;
    private boolean over;

    public Service(int workers) {
        for (int i = 0; i < workers; i++) {
            this.workers.add(Thread.startVirtualThread(this::work));
        }
    }

    public synchronized boolean submit(String name, Callable<?> work) {
        if (!closed) {
            accepted++;
            ends.put(name, "unstarted");
            queue.add(new Work(name, work));
        }
        return !closed;
    }

    private void work() {
        while (true) {
            try {
                Work work = queue.take();
                String end = "failed";
                ends.put(work.name(), "interrupted");
                try {
                    work.call().call();
                    end = "finished";
                } catch (Throwable failure) {
                    Thread.interrupted();
                }
                end(work, end);
            } catch (InterruptedException e) {
                // There may be more tasks.
            }
        }
    }

    private synchronized void end(Work work, String end) {
        if (!over) {
            ends.put(work.name(), end);
        }
        done++;
        open.countDown();
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        synchronized (this) {
            closed = true;
            open = new CountDownLatch(accepted - done);
        }
        try {
            open.await(grace.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            List<Work> dropped = new ArrayList<>();
            synchronized (this) {
                over = true;
                queue.drainTo(dropped);
            }
            workers.forEach(Thread::interrupt);
            dropped.forEach(work -> open.countDown());
            open.await();
        }
        return new Report(
                names("finished"), names("failed"), names("interrupted"), names("unstarted"));
    }

    private Set<String> names(String end) {
        return ends.keySet().stream()
                .filter(name -> ends.get(name).equals(end))
                .collect(Collectors.toSet());
    }
}
