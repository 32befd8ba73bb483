package dev.simul.task.firstresult;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** Parks the caller until the outcome of the race is set, which can happen only once. */
public final class FirstResult {
    private FirstResult() {}

    public static <T> T firstResult(List<Callable<T>> tasks) throws Exception {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException("no tasks");
        }
        Race<T> race = new Race<>(Thread.currentThread(), tasks.size());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<T> task : tasks) {
                executor.execute(() -> race.run(task));
            }
            try {
                return race.await();
            } finally {
                executor.shutdownNow();
            }
        }
    }

    private static final class Race<T> {
        private final Thread caller;
        private final AtomicInteger running;
        private final AtomicReference<Outcome<T>> outcome = new AtomicReference<>();

        Race(Thread caller, int tasks) {
            this.caller = caller;
            running = new AtomicInteger(tasks);
        }

        void run(Callable<T> task) {
            try {
                end(new Outcome<>(task.call(), null));
            } catch (Exception failure) {
                if (running.decrementAndGet() == 0) {
                    end(new Outcome<>(null, failure));
                }
            }
        }

        private void end(Outcome<T> first) {
            outcome.compareAndSet(null, first);
            LockSupport.unpark(caller);
        }

        T await() throws InterruptedException, ExecutionException {
            while (outcome.get() == null) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            return outcome.get().get();
        }
    }

    private record Outcome<T>(T result, Exception failure) {
        T get() throws ExecutionException {
            if (failure != null) {
                throw new ExecutionException(failure);
            }
            return result;
        }
    }
}
