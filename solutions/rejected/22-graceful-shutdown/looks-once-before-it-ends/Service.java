// rejected by: returns-when-drained
// advice: nothing-is-added-after-the-last-look
package dev.simul.task.gracefulshutdown;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.StampedLock;
import java.util.stream.Collectors;

/** Does not see a task that is added after a worker has found the queue empty. */
public final class Service {
    private enum State {
        UNSTARTED,
        GOES_ON,
        FINISHED,
        FAILED,
        INTERRUPTED,
        NEVER_STARTED
    }

    private final Map<String, Work> accepted = new ConcurrentHashMap<>();
    private final Queue<Work> queue = new ConcurrentLinkedQueue<>();
    private final ExecutorService crew = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places;
    private final Semaphore ends = new Semaphore(0);
    private final StampedLock door = new StampedLock();
    private boolean closed;

    public Service(int workers) {
        this.places = new Semaphore(workers);
    }

    public boolean submit(String name, Callable<?> callable) {
        long stamp = door.readLock();
        try {
            if (closed) {
                return false;
            }
            Work work = new Work(callable);
            accepted.put(name, work);
            queue.add(work);
            if (places.tryAcquire()) {
                crew.execute(this::workOff);
            }
            return true;
        } finally {
            door.unlockRead(stamp);
        }
    }

    private void workOff() {
        Work work = queue.poll();
        while (work != null) {
            work.run();
            work = queue.poll();
        }
        places.release();
    }

    public Report shutdown(Duration grace) throws InterruptedException {
        closeTheDoor();
        try {
            ends.tryAcquire(accepted.size(), grace.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            accepted.values().forEach(Work::keepFromStarting);
            accepted.values().forEach(Work::interrupt);
            crew.close();
        }
        return new Report(
                namesOf(State.FINISHED),
                namesOf(State.FAILED),
                namesOf(State.INTERRUPTED),
                namesOf(State.NEVER_STARTED));
    }

    private void closeTheDoor() {
        long stamp = door.writeLock();
        closed = true;
        door.unlockWrite(stamp);
    }

    private Set<String> namesOf(State state) {
        return accepted.entrySet().stream()
                .filter(entry -> entry.getValue().state.get() == state)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private final class Work {
        private final Callable<?> callable;
        private final AtomicReference<State> state = new AtomicReference<>(State.UNSTARTED);
        private Thread thread;

        Work(Callable<?> callable) {
            this.callable = callable;
        }

        void run() {
            thread = Thread.currentThread();
            if (state.compareAndSet(State.UNSTARTED, State.GOES_ON)) {
                State end = callAndTell();
                Thread.interrupted();
                state.compareAndSet(State.GOES_ON, end);
                ends.release();
            }
        }

        private State callAndTell() {
            try {
                callable.call();
                return State.FINISHED;
            } catch (Throwable e) {
                return State.FAILED;
            }
        }

        void keepFromStarting() {
            state.compareAndSet(State.UNSTARTED, State.NEVER_STARTED);
        }

        void interrupt() {
            if (state.compareAndSet(State.GOES_ON, State.INTERRUPTED)) {
                thread.interrupt();
            }
        }
    }
}
