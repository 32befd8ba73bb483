// rejected by: starts-nothing-after-the-deadline, interruption-ends-the-grace,
// returns-when-drained, gives-up-at-the-deadline, tells-which-was-which
// advice: interrupted-workers-end
package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Cancels the running tasks, so the workers start the next ones. */
public final class Service {
    private final ExecutorService pool;
    private final Map<String, Future<?>> works = new ConcurrentHashMap<>();
    private final Set<String> started = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public Service(int workers) {
        pool = Executors.newFixedThreadPool(workers);
    }

    public boolean submit(String name, Callable<?> work) {
        if (closed) {
            return false;
        }
        works.put(
                name,
                pool.submit(() -> {
                    started.add(name);
                    return work.call();
                }));
        return true;
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        closed = true;
        pool.shutdown();
        Set<String> interrupted = new HashSet<>();
        Set<String> unstarted = new HashSet<>();
        try {
            pool.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            for (String name : works.keySet()) {
                if (!works.get(name).isDone()) {
                    (started.contains(name) ? interrupted : unstarted).add(name);
                }
            }
            interrupted.forEach(name -> works.get(name).cancel(true));
            pool.close();
        }
        return new Report(
                names(Future.State.SUCCESS, unstarted),
                names(Future.State.FAILED, unstarted),
                interrupted,
                unstarted);
    }

    private Set<String> names(Future.State state, Set<String> without) {
        return works.keySet().stream()
                .filter(name -> works.get(name).state() == state && !without.contains(name))
                .collect(Collectors.toSet());
    }
}
