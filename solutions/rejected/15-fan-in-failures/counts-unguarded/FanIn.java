// rejected by: gather-all-lets-the-others-finish, gather-or-cancel-fails-at-the-first
// advice: none
package dev.simul.task.faninfailures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** Counts the calls that have ended without its lock. */
public final class FanIn {
    private FanIn() {}

    public static <T> List<T> gatherAll(List<Callable<T>> calls) throws Exception {
        return new Crew<>(calls).gather(false);
    }

    public static <T> List<T> gatherOrCancel(List<Callable<T>> calls) throws Exception {
        return new Crew<>(calls).gather(true);
    }

    private static final class Crew<T> {
        private final List<Thread> threads = new ArrayList<>();
        private final List<T> results;
        private final Throwable[] failures;
        private Throwable first;
        private int open;

        Crew(List<Callable<T>> calls) {
            results = new ArrayList<>(Collections.nCopies(calls.size(), null));
            failures = new Throwable[calls.size()];
            open = calls.size();
            for (int i = 0; i < calls.size(); i++) {
                int place = i;
                threads.add(new Thread(() -> run(place, calls.get(place))));
            }
        }

        private void run(int place, Callable<T> call) {
            T result = null;
            Throwable failure = null;
            try {
                result = call.call();
            } catch (Throwable thrown) {
                failure = thrown;
            }
            open--;
            synchronized (this) {
                results.set(place, result);
                failures[place] = failure;
                first = first == null ? failure : first;
                notifyAll();
            }
        }

        List<T> gather(boolean cancel) throws Exception {
            threads.forEach(Thread::start);
            InterruptedException interrupted = null;
            Throwable failed = null;
            synchronized (this) {
                try {
                    while (open > 0 && (first == null || !cancel)) {
                        wait();
                    }
                } catch (InterruptedException e) {
                    interrupted = e;
                }
                failed = cancel ? first : null;
            }
            if (interrupted != null || failed != null) {
                threads.forEach(Thread::interrupt);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            if (interrupted != null) {
                throw interrupted;
            }
            return result(failed);
        }

        private List<T> result(Throwable decided) throws Exception {
            Throwable failed = decided;
            for (Throwable failure : failures) {
                if (failed == null) {
                    failed = failure;
                } else if (failure != null && failure != failed) {
                    failed.addSuppressed(failure);
                }
            }
            switch (failed) {
                case null -> {
                    return results;
                }
                case Exception exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalStateException(failed);
            }
        }
    }
}
