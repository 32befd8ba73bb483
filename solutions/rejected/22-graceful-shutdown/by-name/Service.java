// rejected by: as-many-at-once-as-workers
// advice: order-is-that-of-the-names
package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Keeps the queue sorted by name, and not in the order of acceptance. */
public final class Service {
    private final Lock lock = new ReentrantLock();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final Map<String, Callable<?>> queue = new TreeMap<>();
    private final Map<String, Thread> running = new HashMap<>();
    private final Map<String, Boolean> ended = new HashMap<>();
    private final int workers;
    private boolean closed;

    public Service(int workers) {
        this.workers = workers;
    }

    public boolean submit(String name, Callable<?> work) {
        return locked(() -> {
            if (!closed) {
                queue.put(name, work);
                startNext();
            }
            return !closed;
        });
    }

    private void startNext() {
        if (running.size() < workers && !queue.isEmpty()) {
            String name = queue.keySet().iterator().next();
            Callable<?> work = queue.remove(name);
            running.put(name, Thread.startVirtualThread(() -> run(name, work)));
        }
        if (closed && running.isEmpty()) {
            drained.complete(null);
        }
    }

    private void run(String name, Callable<?> work) {
        boolean done = false;
        try {
            work.call();
            done = true;
        } catch (Throwable failure) {
            done = false;
        }
        boolean success = done;
        locked(() -> {
            ended.put(name, success);
            running.remove(name);
            startNext();
            return null;
        });
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        locked(() -> {
            closed = true;
            startNext();
            return null;
        });
        InterruptedException interrupted = null;
        try {
            drained.get(grace.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            interrupted = e;
        } catch (ExecutionException | TimeoutException e) {
            // The grace period is over.
        }
        Map<String, Thread> late = new HashMap<>();
        Set<String> unstarted = new HashSet<>();
        locked(() -> {
            unstarted.addAll(queue.keySet());
            queue.clear();
            late.putAll(running);
            return null;
        });
        late.values().forEach(Thread::interrupt);
        for (Thread thread : late.values()) {
            thread.join();
        }
        if (interrupted != null) {
            throw interrupted;
        }
        return new Report(names(true, late), names(false, late), late.keySet(), unstarted);
    }

    private Set<String> names(boolean success, Map<String, Thread> late) {
        return locked(() ->
                ended.keySet().stream()
                        .filter(name -> ended.get(name) == success && !late.containsKey(name))
                        .collect(Collectors.toSet()));
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
