package dev.simul.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Wrong ways for threads to share something. */
public final class RacyPrograms {
    private RacyPrograms() {}

    private static void together(int threads, Runnable work) throws InterruptedException {
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            started.add(Thread.startVirtualThread(work));
        }
        for (Thread thread : started) {
            thread.join();
        }
    }

    /** Three threads count to five each; fails where a count is lost. */
    abstract static class Counting implements Callable<Object> {
        abstract void add();

        abstract int total();

        @Override
        public Object call() throws InterruptedException {
            together(
                    3,
                    () -> {
                        for (int i = 0; i < 5; i++) {
                            add();
                        }
                    });
            if (total() != 15) {
                throw new AssertionError("lost " + (15 - total()));
            }
            return total();
        }
    }

    public static final class Field extends Counting {
        private int total;

        @Override
        void add() {
            total++;
        }

        @Override
        int total() {
            return total;
        }
    }

    public static final class Static extends Counting {
        private static int total;

        @Override
        void add() {
            total++;
        }

        @Override
        int total() {
            return total;
        }
    }

    public static final class Element extends Counting {
        private final long[] totals = new long[2];

        @Override
        void add() {
            totals[1]++;
        }

        @Override
        int total() {
            return (int) totals[1];
        }
    }

    public static final class Volatile extends Counting {
        private volatile int total;

        @Override
        @SuppressWarnings("NonAtomicOperationOnVolatileField")
        void add() {
            total++;
        }

        @Override
        int total() {
            return total;
        }
    }

    public static final class GetThenSet extends Counting {
        private final AtomicInteger total = new AtomicInteger();

        @Override
        void add() {
            total.set(total.get() + 1);
        }

        @Override
        int total() {
            return total.get();
        }
    }

    public static final class SynchronizedGetThenSet extends Counting {
        private int total;

        private synchronized int get() {
            return total;
        }

        private synchronized void set(int value) {
            total = value;
        }

        @Override
        void add() {
            set(get() + 1);
        }

        @Override
        int total() {
            return get();
        }
    }

    public static final class StaticSynchronizedGetThenSet extends Counting {
        private static int total;

        private static synchronized int get() {
            return total;
        }

        private static synchronized void set(int value) {
            total = value;
        }

        @Override
        void add() {
            set(get() + 1);
        }

        @Override
        int total() {
            return get();
        }
    }

    /** The methods of another object, which are called by an interface that says nothing. */
    public static final class InterfaceGetThenSet extends Counting {
        private final Cell cell = new GuardedCell();

        private interface Cell {
            int get();

            void set(int value);
        }

        private static final class GuardedCell implements Cell {
            private int total;

            @Override
            public synchronized int get() {
                return total;
            }

            @Override
            public synchronized void set(int value) {
                total = value;
            }
        }

        @Override
        void add() {
            cell.set(cell.get() + 1);
        }

        @Override
        int total() {
            return cell.get();
        }
    }

    public static final class Locked extends Counting {
        private final Lock lock = new ReentrantLock();
        private int total;

        @Override
        void add() {
            lock.lock();
            try {
                total++;
            } finally {
                lock.unlock();
            }
        }

        @Override
        int total() {
            return total;
        }
    }

    public static final class CheckThenPut implements Callable<Object> {
        private final Map<String, Integer> map = new ConcurrentHashMap<>();
        private final AtomicInteger made = new AtomicInteger();

        @Override
        public Object call() throws InterruptedException {
            together(
                    3,
                    () -> {
                        if (!map.containsKey("key")) {
                            map.put("key", made.incrementAndGet());
                        }
                    });
            if (made.get() != 1) {
                throw new AssertionError("made " + made.get());
            }
            return made.get();
        }
    }

    static final class TwoLocks implements Callable<Object> {
        private final Object one = new Object();
        private final Object other = new Object();
        private int total;

        @Override
        public Object call() throws InterruptedException {
            Thread first =
                    Thread.startVirtualThread(() -> {
                        synchronized (one) {
                            total++;
                        }
                    });
            Thread second =
                    Thread.startVirtualThread(() -> {
                        synchronized (other) {
                            total++;
                        }
                    });
            first.join();
            second.join();
            return total;
        }
    }

    static final class PlainFlag implements Callable<Object> {
        private boolean ready;

        @Override
        public Object call() throws InterruptedException {
            Thread.startVirtualThread(() -> ready = true);
            while (!ready) {
                Thread.sleep(1);
            }
            return "ready";
        }
    }

    public static final class List2 implements Callable<Object> {
        private final List<Integer> list = new ArrayList<>();

        @Override
        public Object call() throws InterruptedException {
            together(2, () -> list.add(1));
            return list.size();
        }
    }

    static final class Iterated implements Callable<Object> {
        private final Map<Integer, Integer> map = new HashMap<>();

        @Override
        public Object call() throws InterruptedException {
            map.put(1, 1);
            Thread reader =
                    Thread.startVirtualThread(() -> {
                        for (int key : map.keySet()) {
                            if (key < 0) {
                                throw new AssertionError();
                            }
                        }
                    });
            Thread writer = Thread.startVirtualThread(() -> map.put(1, 2));
            reader.join();
            writer.join();
            return map.size();
        }
    }

    static final class Builder implements Callable<Object> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public Object call() throws InterruptedException {
            together(2, () -> text.append("a"));
            return text.length();
        }
    }

    static final class PoolTasks implements Callable<Object> {
        private int total;

        @Override
        public Object call() {
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                pool.submit(() -> total++);
                pool.submit(() -> total++);
            }
            return total;
        }
    }

    static final class AsyncStages implements Callable<Object> {
        private int total;

        @Override
        public Object call() {
            CompletableFuture<Void> one = CompletableFuture.runAsync(() -> total++);
            CompletableFuture<Void> other = CompletableFuture.runAsync(() -> total++);
            CompletableFuture.allOf(one, other).join();
            return total;
        }
    }

    static final class ParallelForEach implements Callable<Object> {
        private final List<Integer> list = new ArrayList<>();

        @Override
        public Object call() {
            IntStream.range(0, 8).parallel().forEach(i -> list.add(i));
            return list.size();
        }
    }

    /** A worker that is told to stop after it has looked, and forgets the interrupt. */
    public static final class ClearsTheInterrupt implements Callable<Object> {
        private final Semaphore work = new Semaphore(1);
        private volatile boolean stopped;

        private void work() {
            while (!stopped) {
                boolean ignored = Thread.interrupted();
                try {
                    work.acquire();
                } catch (InterruptedException e) {
                    // Looks again whether it is told to stop.
                }
            }
        }

        @Override
        public Object call() throws InterruptedException {
            Thread worker = Thread.startVirtualThread(this::work);
            stopped = true;
            worker.interrupt();
            worker.join();
            return "stopped";
        }
    }

    /** A thread ends with an exception on some schedules, and its result is not missed. */
    public static final class DiesOnSomeSchedules implements Callable<Object> {
        private final AtomicInteger turns = new AtomicInteger();

        @Override
        public Object call() throws InterruptedException {
            together(
                    2,
                    () -> {
                        int before = turns.get();
                        if (!turns.compareAndSet(before, before + 1)) {
                            throw new IllegalStateException("overtaken");
                        }
                    });
            return "done";
        }
    }

    /** Checks twice, but of a field that is not volatile. */
    static final class DoubleCheckedPlainly implements Callable<Object> {
        private List<Integer> list;

        private List<Integer> list() {
            if (list == null) {
                synchronized (this) {
                    if (list == null) {
                        list = List.of(1);
                    }
                }
            }
            return list;
        }

        @Override
        public Object call() throws InterruptedException {
            together(2, () -> list().size());
            return list();
        }
    }

    /** Two add by a wrapper that synchronises, and one looks without its lock. */
    static final class AddedSafelyButIterated implements Callable<Object> {
        private final List<Integer> list = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Object call() throws InterruptedException {
            Thread looking =
                    Thread.startVirtualThread(() -> {
                        for (Iterator<Integer> all = list.iterator(); all.hasNext(); ) {
                            Thread.yield();
                        }
                    });
            together(2, () -> list.add(1));
            looking.join();
            return list.size();
        }
    }
}
