package dev.simul.task.eventloop;

import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Records what happened, when, and on which threads. */
final class Log {
    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<Duration> times = new CopyOnWriteArrayList<>();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    synchronized void note(String name) {
        names.add(name);
        times.add(Simulation.elapsed());
        threads.add(Thread.currentThread());
    }

    /** Records a name when the given future is done. */
    <T> CompletableFuture<T> noteAfter(CompletableFuture<T> future, String name) {
        return future.thenApply(result -> {
            note(name);
            return result;
        });
    }

    List<String> names() {
        return names;
    }

    List<Duration> times() {
        return times;
    }

    Set<Thread> threads() {
        return threads;
    }
}
