package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the outcome of the tasks from their futures. */
public final class Service {
    private final ExecutorService pool;
    private final Map<String, Future<?>> works = new HashMap<>();

    public Service(int workers) {
        pool = Executors.newFixedThreadPool(workers);
    }

    public boolean submit(String name, Callable<?> work) {
        try {
            FutureTask<?> future = new FutureTask<>(work);
            synchronized (works) {
                pool.execute(future);
                works.put(name, future);
            }
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        Map<Boolean, Set<String>> rest = Map.of();
        synchronized (works) {
            pool.shutdown();
        }
        try {
            pool.awaitTermination(grace.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            Set<String> open = names(future -> !future.isDone());
            Set<Runnable> unstarted = new HashSet<>(pool.shutdownNow());
            rest =
                    open.stream()
                            .collect(
                                    Collectors.partitioningBy(
                                            name -> unstarted.contains(works.get(name)),
                                            Collectors.toSet()));
            pool.close();
        }
        Set<String> finished = names(future -> future.state() == Future.State.SUCCESS);
        Set<String> failed = names(future -> future.state() == Future.State.FAILED);
        finished.removeAll(rest.get(false));
        failed.removeAll(rest.get(false));
        return new Report(finished, failed, rest.get(false), rest.get(true));
    }

    private Set<String> names(Predicate<Future<?>> test) {
        return works.keySet().stream()
                .filter(name -> test.test(works.get(name)))
                .collect(Collectors.toSet());
    }
}
