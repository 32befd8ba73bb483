package dev.simul.simulation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** More right ways for threads to share something, a method each; each returns 12. */
final class OrderedPrograms {
    private OrderedPrograms() {}

    /** What is shared, with nothing of its own that orders its uses. */
    private static final class Box {
        private static final AtomicIntegerFieldUpdater<Box> TURN =
                AtomicIntegerFieldUpdater.newUpdater(Box.class, "turn");

        private int value;
        private volatile int turn;
    }

    /** Work that may throw. */
    interface Work {
        void run() throws Exception;
    }

    private static Runnable quietly(Work work) {
        return () -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static Thread start(Work work) {
        return Thread.startVirtualThread(quietly(work));
    }

    private static void together(Work work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            threads.add(
                    start(() -> {
                        for (int turn = 0; turn < 4; turn++) {
                            work.run();
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    // Threads

    static Object interruptSeenByAsking() throws Exception {
        Box box = new Box();
        Thread asking =
                start(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.yield();
                    }
                    box.value++;
                });
        box.value = 11;
        asking.interrupt();
        asking.join();
        return box.value;
    }

    static Object interruptSeenByClearing() throws Exception {
        Box box = new Box();
        Thread asking =
                start(() -> {
                    while (!Thread.interrupted()) {
                        Thread.yield();
                    }
                    box.value++;
                });
        box.value = 11;
        asking.interrupt();
        asking.join();
        return box.value;
    }

    static Object interruptOfPlatformThread() throws Exception {
        Box box = new Box();
        Thread asking =
                new Thread(() -> {
                    while (!Thread.interrupted()) {
                        Thread.yield();
                    }
                    box.value++;
                });
        asking.start();
        box.value = 11;
        asking.interrupt();
        asking.join();
        return box.value;
    }

    static Object interruptThatThrows() throws Exception {
        Box box = new Box();
        Thread sleeping =
                start(() -> {
                    try {
                        Thread.sleep(Duration.ofDays(1));
                    } catch (InterruptedException expected) {
                        box.value++;
                    }
                });
        Thread.sleep(1);
        box.value = 11;
        sleeping.interrupt();
        sleeping.join(Duration.ofDays(1));
        return box.value;
    }

    static Object endSeenByAsking() throws Exception {
        Box box = new Box();
        Thread thread = start(() -> box.value = 12);
        while (thread.isAlive()) {
            Thread.sleep(1);
        }
        return box.value;
    }

    static Object endOfPlatformThreadSeenByAsking() throws Exception {
        Box box = new Box();
        Thread thread = Thread.ofPlatform().start(() -> box.value = 12);
        while (thread.isAlive()) {
            Thread.sleep(1);
        }
        return box.value;
    }

    static Object endSeenByState() throws Exception {
        Box box = new Box();
        Thread thread = start(() -> box.value = 12);
        while (thread.getState() != Thread.State.TERMINATED) {
            Thread.sleep(1);
        }
        return box.value;
    }

    static Object diedOfAnException() throws Exception {
        Box box = new Box();
        Thread thread =
                Thread.ofVirtual()
                        .uncaughtExceptionHandler((who, why) -> box.value++)
                        .start(() -> {
                            box.value = 11;
                            throw new IllegalStateException();
                        });
        thread.join();
        return box.value;
    }

    static Object factoryOfAPool() throws Exception {
        Box made = new Box();
        ThreadFactory factory =
                work -> {
                    made.value++;
                    return new Thread(work);
                };
        try (ExecutorService pool = Executors.newFixedThreadPool(12, factory)) {
            for (int i = 0; i < 12; i++) {
                pool.submit(() -> {});
            }
        }
        return made.value;
    }

    static Object workerUsedAgain() throws Exception {
        Box box = new Box();
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            for (int i = 0; i < 12; i++) {
                pool.execute(() -> box.value++);
            }
            return pool.submit(() -> box.value).get();
        }
    }

    // Monitors and locks

    static Object monitorOfAClass() throws Exception {
        Box box = new Box();
        together(() -> {
            synchronized (OrderedPrograms.class) {
                box.value++;
            }
        });
        return box.value;
    }

    static Object unlockByReference() throws Exception {
        Box box = new Box();
        ReentrantLock lock = new ReentrantLock();
        Runnable locks = lock::lock;
        Runnable unlocks = lock::unlock;
        together(() -> {
            locks.run();
            box.value++;
            unlocks.run();
        });
        return box.value;
    }

    static Object manyReaders() throws Exception {
        Box box = new Box();
        ReadWriteLock lock = new ReentrantReadWriteLock();
        lock.writeLock().lock();
        box.value = 1;
        lock.writeLock().unlock();
        AtomicInteger sum = new AtomicInteger();
        together(() -> {
            lock.readLock().lock();
            sum.addAndGet(box.value);
            lock.readLock().unlock();
        });
        return sum.get();
    }

    static Object permitAsASignal() throws Exception {
        Box box = new Box();
        Semaphore done = new Semaphore(0);
        start(() -> {
            box.value = 12;
            done.release();
        });
        done.acquire();
        return box.value;
    }

    static Object phaserThatAdvances() throws Exception {
        Box box = new Box();
        Phaser phaser =
                new Phaser(3) {
                    @Override
                    protected boolean onAdvance(int phase, int parties) {
                        box.value += 3;
                        return false;
                    }
                };
        together(phaser::arriveAndAwaitAdvance);
        return box.value;
    }

    static Object afterAllHaveSettled() throws Exception {
        Box box = new Box();
        start(() -> box.value = 12);
        Simulation.settle();
        return box.value;
    }

    // Atomics and fences

    static Object adder() throws Exception {
        LongAdder total = new LongAdder();
        together(total::increment);
        return (int) total.sum();
    }

    static Object updaterOfAField() throws Exception {
        Box box = new Box();
        together(() -> {
            while (!Box.TURN.compareAndSet(box, 0, 1)) {
                Thread.yield();
            }
            box.value++;
            Box.TURN.set(box, 0);
        });
        return box.value;
    }

    static Object arrayOfAtomics() throws Exception {
        Box box = new Box();
        AtomicIntegerArray turn = new AtomicIntegerArray(1);
        together(() -> {
            while (!turn.compareAndSet(0, 0, 1)) {
                Thread.yield();
            }
            box.value++;
            turn.set(0, 0);
        });
        return box.value;
    }

    static Object arrayOfReferences() throws Exception {
        AtomicReferenceArray<Box> boxes = new AtomicReferenceArray<>(1);
        start(() -> {
            Box box = new Box();
            box.value = 12;
            boxes.set(0, box);
        });
        while (boxes.get(0) == null) {
            Thread.sleep(1);
        }
        return boxes.get(0).value;
    }

    static Object stampedReference() throws Exception {
        AtomicStampedReference<int[]> last = new AtomicStampedReference<>(new int[1], 0);
        together(() -> {
            int[] stamp = new int[1];
            int[] seen;
            int[] next;
            do {
                seen = last.get(stamp);
                next = new int[] {seen[0] + 1};
            } while (!last.compareAndSet(seen, next, stamp[0], stamp[0] + 1));
        });
        return last.getReference()[0];
    }

    static Object fences() throws Exception {
        Box box = new Box();
        AtomicInteger ready = new AtomicInteger();
        start(() -> {
            box.value = 12;
            VarHandle.releaseFence();
            ready.setOpaque(1);
        });
        while (ready.getOpaque() == 0) {
            Thread.sleep(1);
        }
        VarHandle.acquireFence();
        return box.value;
    }

    // Concurrent collections

    static Object madeOnceInAMap() throws Exception {
        Map<String, Box> boxes = new ConcurrentHashMap<>();
        AtomicInteger sum = new AtomicInteger();
        together(() -> {
            Box box =
                    boxes.computeIfAbsent(
                            "box",
                            key -> {
                                Box made = new Box();
                                made.value = 1;
                                return made;
                            });
            sum.addAndGet(box.value);
        });
        return sum.get();
    }

    static Object putIfAbsentInAMap() throws Exception {
        Map<String, Box> boxes = new ConcurrentSkipListMap<>();
        AtomicInteger sum = new AtomicInteger();
        together(() -> {
            Box made = new Box();
            made.value = 1;
            Box first = boxes.putIfAbsent("box", made);
            sum.addAndGet(first == null ? made.value : first.value);
        });
        return sum.get();
    }

    static Object loopOverAConcurrentMap() throws Exception {
        Map<Integer, Box> boxes = new ConcurrentHashMap<>();
        AtomicInteger keys = new AtomicInteger();
        together(() -> {
            Box box = new Box();
            box.value = 1;
            boxes.put(keys.incrementAndGet(), box);
            for (Map.Entry<Integer, Box> entry : boxes.entrySet()) {
                if (entry.getValue().value != 1) {
                    throw new AssertionError();
                }
            }
        });
        return boxes.values().stream().mapToInt(box -> box.value).sum();
    }

    static Object queues() throws Exception {
        int sum = 0;
        for (BlockingQueue<Wrapped> queue :
                List.<BlockingQueue<Wrapped>>of(
                        new LinkedTransferQueue<>(),
                        new PriorityBlockingQueue<>(),
                        new LinkedBlockingQueue<>())) {
            start(() -> queue.put(new Wrapped(List.of(4))));
            sum += queue.take().list.get(0);
        }
        return sum;
    }

    static Object delayedQueue() throws Exception {
        DelayQueue<Wrapped> queue = new DelayQueue<>();
        start(() -> queue.put(new Wrapped(List.of(12))));
        return queue.take().list.get(0);
    }

    /** Holds a list that can change, but never does once it is made. */
    private static final class Wrapped implements Delayed {
        private final List<Integer> list;

        Wrapped(List<Integer> numbers) {
            list = new ArrayList<>(numbers);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }

    static Object polledDeque() throws Exception {
        ConcurrentLinkedDeque<int[]> deque = new ConcurrentLinkedDeque<>();
        start(() -> {
            int[] array = new int[1];
            array[0] = 12;
            deque.addFirst(array);
        });
        int[] taken = deque.pollLast();
        while (taken == null) {
            Thread.sleep(1);
            taken = deque.pollLast();
        }
        return taken[0];
    }

    static Object drainedAtOnce() throws Exception {
        BlockingQueue<int[]> queue = new LinkedBlockingQueue<>();
        start(() -> {
            for (int i = 0; i < 3; i++) {
                int[] array = new int[1];
                array[0] = 4;
                queue.put(array);
            }
        });
        List<int[]> all = new ArrayList<>();
        while (all.size() < 3) {
            Thread.sleep(1);
            queue.drainTo(all);
        }
        int sum = 0;
        for (int[] array : all) {
            sum += array[0];
        }
        return sum;
    }

    // Guarded collections

    static Object synchronizedWrapper() throws Exception {
        Map<Integer, Integer> map = Collections.synchronizedMap(new HashMap<>());
        together(() -> {
            map.merge(1, 1, Integer::sum);
            map.forEach((key, value) -> {});
            synchronized (map) {
                for (int key : map.keySet()) {
                    map.computeIfPresent(key, (same, value) -> value);
                }
            }
        });
        return map.get(1);
    }

    static Object synchronizedCopy() throws Exception {
        List<Integer> list = Collections.synchronizedList(new ArrayList<>());
        together(() -> {
            list.add(1);
            List<Integer> copy;
            synchronized (list) {
                copy = new ArrayList<>(list);
            }
            copy.add(2);
        });
        return list.size();
    }

    static Object unmodifiableViewBehindALock() throws Exception {
        ReentrantLock lock = new ReentrantLock();
        List<Integer> list = new ArrayList<>();
        List<Integer> view = Collections.unmodifiableList(list);
        together(() -> {
            lock.lock();
            try {
                list.add(view.size());
            } finally {
                lock.unlock();
            }
        });
        return view.size();
    }

    static Object copyTakenBehindALock() throws Exception {
        Object lock = new Object();
        List<String> list = new ArrayList<>();
        AtomicInteger seen = new AtomicInteger();
        together(() -> {
            List<String> copy;
            synchronized (lock) {
                list.add("a");
                copy = List.copyOf(list);
            }
            seen.accumulateAndGet((copy + String.join("", copy)).length(), Math::max);
        });
        return seen.get() == 12 * 3 + 12 ? 12 : seen.get();
    }

    static Object entriesReadLater() throws Exception {
        Object lock = new Object();
        Map<Integer, Integer> map = new HashMap<>();
        AtomicInteger keys = new AtomicInteger();
        AtomicInteger sum = new AtomicInteger();
        together(() -> {
            List<Map.Entry<Integer, Integer>> entries = new ArrayList<>();
            synchronized (lock) {
                map.put(keys.incrementAndGet(), 1);
                for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
                    entries.add(entry);
                }
            }
            sum.addAndGet(entries.get(0).getValue());
        });
        return sum.get();
    }

    static Object onlyRead() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        AtomicInteger sum = new AtomicInteger();
        together(() -> {
            for (int one : list.reversed()) {
                sum.addAndGet(one == 3 ? 1 : 0);
            }
            if (Collections.max(list) != 3 || list.stream().sorted().count() != 3) {
                throw new AssertionError();
            }
        });
        return sum.get();
    }

    static Object oldCollections() throws Exception {
        Vector<Integer> vector = new Vector<>();
        StringBuffer text = new StringBuffer();
        together(() -> {
            vector.add(1);
            text.append(1);
            Enumeration<Integer> all = vector.elements();
            if (!all.hasMoreElements()) {
                throw new AssertionError();
            }
        });
        return (vector.size() + text.length()) / 2;
    }

    // Futures and executors

    static Object stagesOfAFuture() throws Exception {
        Box box = new Box();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            CompletableFuture<Integer> first =
                    CompletableFuture.supplyAsync(() -> box.value = 3, pool);
            return first.thenComposeAsync(
                            three -> CompletableFuture.supplyAsync(() -> box.value += three))
                    .handleAsync((six, failure) -> box.value += 3, pool)
                    .whenComplete((nine, failure) -> box.value += 3)
                    .thenApply(ignored -> box.value)
                    .get();
        }
    }

    static Object anyOfSome() throws Exception {
        Box box = new Box();
        CompletableFuture<Integer> slow = new CompletableFuture<>();
        CompletableFuture<Integer> fast =
                CompletableFuture.supplyAsync(() -> box.value = 12).exceptionally(failure -> 0);
        CompletableFuture.anyOf(slow, fast).join();
        return box.value;
    }

    static Object futureAskedAgainAndAgain() throws Exception {
        Box box = new Box();
        CompletableFuture<Void> done = CompletableFuture.runAsync(() -> box.value = 12);
        while (!done.isDone()) {
            Thread.sleep(1);
        }
        return box.value;
    }

    static Object futureAskedForItsState() throws Exception {
        Box box = new Box();
        FutureTask<Integer> task = new FutureTask<>(() -> box.value = 12);
        new Thread(task).start();
        while (task.state() == Future.State.RUNNING) {
            Thread.sleep(1);
        }
        return box.value - task.resultNow() + 12;
    }

    static Object futureAskedForItsValueNow() throws Exception {
        CompletableFuture<Box> future =
                CompletableFuture.supplyAsync(() -> {
                    Box box = new Box();
                    box.value = 12;
                    return box;
                });
        while (future.getNow(null) == null) {
            Thread.sleep(1);
        }
        return future.resultNow().value;
    }

    static Object firstOfSomeTasks() throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Box> task =
                    () -> {
                        Box box = new Box();
                        box.value = 12;
                        return box;
                    };
            return pool.invokeAny(List.of(task, task)).value;
        }
    }

    static Object withFixedDelay() throws Exception {
        Box box = new Box();
        CountDownLatch done = new CountDownLatch(12);
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(3);
        Future<?> ticking =
                pool.scheduleWithFixedDelay(
                        () -> {
                            if (done.getCount() > 0) {
                                box.value++;
                            }
                            done.countDown();
                        },
                        1,
                        1,
                        MILLISECONDS);
        done.await();
        ticking.cancel(false);
        pool.shutdown();
        return box.value;
    }

    static Object poolAskedWhetherItIsDone() throws Exception {
        Box box = new Box();
        ExecutorService pool = Executors.newCachedThreadPool();
        pool.execute(() -> box.value = 12);
        pool.shutdown();
        while (!pool.isTerminated()) {
            Thread.sleep(1);
        }
        return box.value;
    }

    private static Box boxOf(int value) {
        Box box = new Box();
        box.value = value;
        return box;
    }

    static Object publisher() throws Exception {
        Box box = new Box();
        CountDownLatch done = new CountDownLatch(1);
        try (SubmissionPublisher<int[]> publisher = new SubmissionPublisher<>()) {
            publisher.subscribe(
                    new Flow.Subscriber<>() {
                        @Override
                        public void onSubscribe(Flow.Subscription subscription) {
                            subscription.request(3);
                        }

                        @Override
                        public void onNext(int[] item) {
                            box.value += item[0];
                        }

                        @Override
                        public void onError(Throwable failure) {
                            done.countDown();
                        }

                        @Override
                        public void onComplete() {
                            done.countDown();
                        }
                    });
            for (int i = 0; i < 3; i++) {
                int[] item = new int[1];
                item[0] = 4;
                publisher.submit(item);
            }
        }
        done.await();
        return box.value;
    }

    // Fork and join

    static Object parallelSums() {
        Box box = boxOf(3);
        int[] thirds = new int[4];
        Arrays.parallelSetAll(thirds, i -> box.value);
        int sum = IntStream.of(thirds).parallel().map(one -> one * box.value / 3).sum();
        Map<Boolean, List<Integer>> groups =
                IntStream.range(0, sum)
                        .parallel()
                        .boxed()
                        .collect(Collectors.groupingByConcurrent(one -> true));
        return groups.get(true).size();
    }

    static Object parallelForEachIntoAQueue() {
        ConcurrentLinkedDeque<Box> boxes = new ConcurrentLinkedDeque<>();
        IntStream.range(0, 6).parallel().forEach(i -> boxes.add(boxOf(2)));
        return boxes.stream().mapToInt(box -> box.value).sum();
    }

    static Object actions() {
        int[] data = new int[12];
        /** Sets one element after another, by halves. */
        final class Fill extends RecursiveAction {
            private static final long serialVersionUID = 1L;
            private final int from;
            private final int to;

            Fill(int from, int to) {
                this.from = from;
                this.to = to;
            }

            @Override
            protected void compute() {
                if (to - from == 1) {
                    data[from] = 1;
                } else {
                    invokeAll(new Fill(from, (from + to) / 2), new Fill((from + to) / 2, to));
                }
            }
        }
        ForkJoinPool.commonPool().invoke(new Fill(0, 12));
        return Arrays.stream(data).sum();
    }

    static Object completers() {
        int[] data = new int[12];
        /** Sets one element after another, by halves. */
        final class Fill extends CountedCompleter<Void> {
            private static final long serialVersionUID = 1L;
            private final int from;
            private final int to;

            Fill(CountedCompleter<?> parent, int from, int to) {
                super(parent);
                this.from = from;
                this.to = to;
            }

            @Override
            public void compute() {
                if (to - from == 1) {
                    data[from] = 1;
                } else {
                    addToPendingCount(2);
                    new Fill(this, from, (from + to) / 2).fork();
                    new Fill(this, (from + to) / 2, to).fork();
                }
                tryComplete();
            }
        }
        new Fill(null, 0, 12).invoke();
        int sum = 0;
        for (int one : data) {
            sum += one;
        }
        return sum;
    }
}
