package dev.simul.simulation;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Right ways for threads to share something; each returns 12. */
public final class RaceFreePrograms {
    private RaceFreePrograms() {}

    /** Work that may throw. */
    interface Work {
        void run() throws Exception;
    }

    private static Thread start(Work work) {
        return Thread.startVirtualThread(() -> quietly(work));
    }

    private static void quietly(Work work) {
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets three threads do something four times each. */
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

    static final class Synchronized implements Callable<Object> {
        private int total;

        private synchronized void add() {
            total++;
        }

        @Override
        public Object call() throws InterruptedException {
            together(this::add);
            return total;
        }
    }

    static final class SynchronizedStatic implements Callable<Object> {
        private static int total;

        private static synchronized void add() {
            total++;
        }

        @Override
        public Object call() throws InterruptedException {
            together(SynchronizedStatic::add);
            return total;
        }
    }

    static final class SynchronizedThatThrows implements Callable<Object> {
        private int total;

        private synchronized void add() {
            total++;
            throw new IllegalStateException();
        }

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                try {
                    add();
                } catch (IllegalStateException expected) {
                    Thread.yield();
                }
            });
            return total;
        }
    }

    static final class SynchronizedBlockThatThrows implements Callable<Object> {
        private final Object lock = new Object();
        private int total;

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                try {
                    synchronized (lock) {
                        total++;
                        throw new IllegalStateException();
                    }
                } catch (IllegalStateException expected) {
                    Thread.yield();
                }
            });
            return total;
        }
    }

    static final class Reentrant implements Callable<Object> {
        private final Lock lock = new ReentrantLock();
        private int total;

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                lock.lock();
                try {
                    total++;
                } finally {
                    lock.unlock();
                }
            });
            return total;
        }
    }

    static final class TriedLock implements Callable<Object> {
        private final ReentrantLock lock = new ReentrantLock();
        private int total;

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                while (!lock.tryLock(1, MILLISECONDS)) {
                    Thread.yield();
                }
                try {
                    total++;
                } finally {
                    lock.unlock();
                }
            });
            return total;
        }
    }

    static final class ReadAndWriteLock implements Callable<Object> {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int total;
        private final AtomicInteger seen = new AtomicInteger();

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                lock.readLock().lock();
                try {
                    seen.addAndGet(total);
                } finally {
                    lock.readLock().unlock();
                }
                lock.writeLock().lock();
                try {
                    total++;
                } finally {
                    lock.writeLock().unlock();
                }
            });
            return total;
        }
    }

    static final class Stamped implements Callable<Object> {
        private final StampedLock lock = new StampedLock();
        private int total;
        private final AtomicInteger seen = new AtomicInteger();

        private int read() {
            long stamp = lock.tryOptimisticRead();
            int value = total;
            if (!lock.validate(stamp)) {
                stamp = lock.readLock();
                try {
                    value = total;
                } finally {
                    lock.unlockRead(stamp);
                }
            }
            return value;
        }

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                seen.addAndGet(read());
                long stamp = lock.writeLock();
                try {
                    total++;
                } finally {
                    lock.unlockWrite(stamp);
                }
            });
            return total;
        }
    }

    static final class WaitAndNotify implements Callable<Object> {
        private final Deque<Integer> buffer = new ArrayDeque<>();
        private int total;

        private synchronized void put(int value) throws InterruptedException {
            while (buffer.size() == 2) {
                wait();
            }
            buffer.add(value);
            notifyAll();
        }

        private synchronized int take() throws InterruptedException {
            while (buffer.isEmpty()) {
                wait(1);
            }
            int value = buffer.remove();
            notifyAll();
            return value;
        }

        @Override
        public Object call() throws InterruptedException {
            Thread producer =
                    start(() -> {
                        for (int i = 0; i < 12; i++) {
                            put(1);
                        }
                    });
            for (int i = 0; i < 12; i++) {
                total += take();
            }
            producer.join();
            return total;
        }
    }

    static final class InterruptedWait implements Callable<Object> {
        private int data;

        @Override
        public Object call() throws InterruptedException {
            Thread waiting =
                    start(() -> {
                        synchronized (this) {
                            try {
                                wait();
                            } catch (InterruptedException expected) {
                                data++;
                            }
                        }
                    });
            Thread.sleep(1);
            synchronized (this) {
                data = 11;
                waiting.interrupt();
            }
            TimeUnit.DAYS.timedJoin(waiting, 1);
            return data;
        }
    }

    static final class WaitOfSomeTime implements Callable<Object> {
        private int data;

        @Override
        public Object call() throws InterruptedException {
            start(() -> {
                Thread.sleep(2);
                synchronized (this) {
                    data = 12;
                }
            });
            synchronized (this) {
                while (data == 0) {
                    MILLISECONDS.timedWait(this, 1);
                }
                return data;
            }
        }
    }

    static final class Conditions implements Callable<Object> {
        private final Lock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();
        private int box = -1;

        @Override
        public Object call() throws InterruptedException {
            start(() -> {
                Thread.sleep(3);
                lock.lock();
                try {
                    filled.signal();
                    box = 12;
                } finally {
                    lock.unlock();
                }
            });
            lock.lock();
            try {
                while (box < 0) {
                    if (!filled.await(1, MILLISECONDS)) {
                        Thread.yield();
                    }
                }
                return box;
            } finally {
                lock.unlock();
            }
        }
    }

    static final class VolatileFlag implements Callable<Object> {
        private int data;
        private volatile boolean ready;

        @Override
        public Object call() throws InterruptedException {
            start(() -> {
                data = 12;
                ready = true;
            });
            while (!ready) {
                Thread.sleep(1);
            }
            return data;
        }
    }

    static final class Atomics implements Callable<Object> {
        private final AtomicInteger total = new AtomicInteger();
        private final AtomicReference<int[]> published = new AtomicReference<>();
        private final AtomicBoolean done = new AtomicBoolean();

        @Override
        public Object call() throws InterruptedException {
            together(total::incrementAndGet);
            start(() -> {
                int[] array = new int[1];
                array[0] = total.get();
                published.set(array);
                done.set(true);
            });
            while (!done.get()) {
                Thread.sleep(1);
            }
            return published.get()[0];
        }
    }

    static final class Handle implements Callable<Object> {
        private static final VarHandle TOTAL;

        static {
            try {
                TOTAL = MethodHandles.lookup().findVarHandle(Handle.class, "total", int.class);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private int total;
        private int data;

        @Override
        public Object call() throws InterruptedException {
            together(() -> TOTAL.getAndAdd(this, 1));
            start(() -> {
                data = 12;
                TOTAL.setRelease(this, 13);
            });
            while ((int) TOTAL.getAcquire(this) != 13) {
                Thread.sleep(1);
            }
            return data;
        }
    }

    static final class ConcurrentMap implements Callable<Object> {
        private final Map<String, List<Integer>> lists = new ConcurrentHashMap<>();

        @Override
        public Object call() throws InterruptedException {
            together(() ->
                    lists.compute(
                            "all",
                            (key, list) -> {
                                List<Integer> grown = list == null ? new ArrayList<>() : list;
                                grown.add(1);
                                return grown;
                            }));
            return lists.get("all").size();
        }
    }

    static final class PublishedInMap implements Callable<Object> {
        private final Map<String, int[]> arrays = new ConcurrentHashMap<>();

        @Override
        public Object call() throws InterruptedException {
            start(() -> {
                int[] array = new int[1];
                array[0] = 12;
                arrays.put("a", array);
            });
            while (arrays.isEmpty()) {
                Thread.sleep(1);
            }
            int sum = 0;
            for (int[] array : arrays.values()) {
                sum += array[0];
            }
            return sum;
        }
    }

    static final class HandOff implements Callable<Object> {
        private final BlockingQueue<List<Integer>> queue = new ArrayBlockingQueue<>(1);

        @Override
        public Object call() throws InterruptedException {
            start(() -> {
                for (int i = 0; i < 3; i++) {
                    List<Integer> list = new ArrayList<>();
                    list.add(4);
                    queue.put(list);
                }
            });
            int sum = 0;
            for (int i = 0; i < 3; i++) {
                List<Integer> list = queue.take();
                sum += list.get(0);
            }
            return sum;
        }
    }

    static final class HandOffAtOnce implements Callable<Object> {
        private final SynchronousQueue<int[]> queue = new SynchronousQueue<>();

        @Override
        public Object call() throws InterruptedException {
            start(() -> {
                int[] array = new int[1];
                array[0] = 12;
                queue.put(array);
            });
            return queue.take()[0];
        }
    }

    static final class Futures implements Callable<Object> {
        private int before;

        @Override
        public Object call() throws Exception {
            before = 4;
            CompletableFuture<int[]> one =
                    CompletableFuture.supplyAsync(() -> {
                        int[] array = new int[1];
                        array[0] = before;
                        return array;
                    });
            CompletableFuture<int[]> other =
                    CompletableFuture.supplyAsync(() -> {
                        int[] array = new int[1];
                        array[0] = before;
                        return array;
                    });
            CompletableFuture<int[]> both =
                    one.thenCombine(
                            other,
                            (a, b) -> {
                                a[0] += b[0];
                                return a;
                            });
            CompletableFuture<Integer> more =
                    both.thenApplyAsync(array -> {
                        array[0] += 4;
                        return array[0];
                    });
            CompletableFuture.allOf(more, other).join();
            return more.get();
        }
    }

    static final class FutureCompletedByHand implements Callable<Object> {
        private int data;

        @Override
        public Object call() throws Exception {
            CompletableFuture<Void> done = new CompletableFuture<>();
            start(() -> {
                data = 12;
                done.complete(null);
            });
            CompletableFuture<Integer> read = new CompletableFuture<>();
            start(() -> {
                Thread.sleep(2);
                done.thenRun(() -> read.complete(data));
            });
            return read.get();
        }
    }

    static final class FutureThatTimesOut implements Callable<Object> {
        private int data;

        @Override
        public Object call() {
            data = 12;
            return new CompletableFuture<Integer>()
                    .orTimeout(1, MILLISECONDS)
                    .exceptionally(late -> data)
                    .join();
        }
    }

    static final class Submitted implements Callable<Object> {
        private int[] data;

        @Override
        public Object call() throws Exception {
            try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
                int sum = 0;
                for (int round = 0; round < 3; round++) {
                    data = new int[1];
                    Future<Integer> future =
                            pool.submit(() -> {
                                data[0] = 4;
                                return 4;
                            });
                    Thread.sleep(1);
                    future.get();
                    sum += data[0];
                }
                return sum;
            }
        }
    }

    static final class SubmittedThatFails implements Callable<Object> {
        private int data;

        @Override
        public Object call() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            Future<?> future =
                    pool.submit(() -> {
                        data = 12;
                        throw new IllegalStateException();
                    });
            Thread.sleep(1);
            try {
                future.get();
            } catch (ExecutionException expected) {
                return data;
            } finally {
                pool.shutdown();
            }
            return 0;
        }
    }

    static final class ExecutedAndAwaited implements Callable<Object> {
        private final int[] data = new int[3];

        @Override
        public Object call() throws Exception {
            ExecutorService pool = Executors.newFixedThreadPool(2);
            for (int i = 0; i < 3; i++) {
                int number = i;
                pool.execute(() -> data[number] = 4);
            }
            pool.shutdown();
            if (!pool.awaitTermination(1, MILLISECONDS)) {
                return 0;
            }
            return data[0] + data[1] + data[2];
        }
    }

    static final class ClosedPerTask implements Callable<Object> {
        private final int[] data = new int[3];

        @Override
        public Object call() {
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 3; i++) {
                    int number = i;
                    pool.submit(() -> data[number] = 4);
                }
            }
            return data[0] + data[1] + data[2];
        }
    }

    static final class InvokedAll implements Callable<Object> {
        private final int[] data = new int[3];

        @Override
        public Object call() throws Exception {
            int sum = 0;
            try (ExecutorService pool = Executors.newFixedThreadPool(2);
                    ExecutorService perTask = Executors.newVirtualThreadPerTaskExecutor()) {
                for (ExecutorService executor : List.of(pool, perTask)) {
                    List<Callable<Integer>> tasks = new ArrayList<>();
                    for (int i = 0; i < 3; i++) {
                        int number = i;
                        tasks.add(() -> data[number] = 2);
                    }
                    executor.invokeAll(tasks);
                    sum += data[0] + data[1] + data[2];
                }
            }
            return sum;
        }
    }

    static final class CompletionService implements Callable<Object> {
        private final int[] data = new int[3];

        @Override
        public Object call() throws Exception {
            try (ExecutorService pool = Executors.newCachedThreadPool()) {
                var service = new ExecutorCompletionService<Integer>(pool);
                for (int i = 0; i < 3; i++) {
                    int number = i;
                    service.submit(() -> {
                        data[number] = 4;
                        return number;
                    });
                }
                int sum = 0;
                for (int i = 0; i < 3; i++) {
                    sum += data[service.take().get()];
                }
                return sum;
            }
        }
    }

    static final class Scheduled implements Callable<Object> {
        private int data;

        @Override
        public Object call() throws Exception {
            CountDownLatch done = new CountDownLatch(3);
            try (ScheduledExecutorService pool = Executors.newScheduledThreadPool(2)) {
                Future<?> ticking =
                        pool.scheduleAtFixedRate(
                                () -> {
                                    data += 4;
                                    done.countDown();
                                    if (done.getCount() == 0) {
                                        throw new IllegalStateException();
                                    }
                                },
                                1,
                                1,
                                MILLISECONDS);
                done.await();
                ticking.cancel(false);
                return pool.schedule(() -> data, 1, MILLISECONDS).get();
            }
        }
    }

    static final class ByTimer implements Callable<Object> {
        private int data;
        private volatile boolean done;

        @Override
        public Object call() throws Exception {
            data = 11;
            Timer timer = new Timer();
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            data++;
                            done = true;
                        }
                    },
                    1);
            while (!done) {
                Thread.sleep(1);
            }
            timer.cancel();
            return data;
        }
    }

    static final class TaskOnThread implements Callable<Object> {
        private int data;

        @Override
        public Object call() throws Exception {
            FutureTask<Integer> task = new FutureTask<>(() -> data = 12);
            new Thread(task).start();
            Thread.sleep(1);
            task.get();
            return data;
        }
    }

    static final class Latch implements Callable<Object> {
        private final int[] data = new int[3];

        @Override
        public Object call() throws Exception {
            CountDownLatch done = new CountDownLatch(3);
            for (int i = 0; i < 3; i++) {
                int number = i;
                start(() -> {
                    data[number] = 4;
                    done.countDown();
                });
            }
            Thread.sleep(1);
            done.await();
            return data[0] + data[1] + data[2];
        }
    }

    static final class Barrier implements Callable<Object> {
        private final int[] data = new int[3];
        private int sum;

        @Override
        public Object call() throws Exception {
            CyclicBarrier barrier = new CyclicBarrier(3, () -> sum += data[0] + data[1] + data[2]);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int number = i;
                threads.add(
                        start(() -> {
                            data[number] = 1;
                            barrier.await();
                            data[(number + 1) % 3] += 2;
                            barrier.await();
                        }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return sum;
        }
    }

    static final class Phases implements Callable<Object> {
        private final int[] data = new int[3];

        @Override
        public Object call() throws Exception {
            Phaser phaser = new Phaser(4);
            for (int i = 0; i < 3; i++) {
                int number = i;
                start(() -> {
                    data[number] = 2;
                    phaser.arriveAndAwaitAdvance();
                    data[(number + 1) % 3] += 2;
                    phaser.arrive();
                });
            }
            phaser.arriveAndAwaitAdvance();
            phaser.arriveAndAwaitAdvance();
            return data[0] + data[1] + data[2];
        }
    }

    static final class Exchanged implements Callable<Object> {
        @Override
        public Object call() throws Exception {
            Exchanger<int[]> exchanger = new Exchanger<>();
            start(() -> {
                int[] mine = new int[1];
                mine[0] = 12;
                int[] yours = exchanger.exchange(mine);
                yours[0]++;
            });
            int[] mine = new int[1];
            mine[0] = 1;
            return exchanger.exchange(mine)[0];
        }
    }

    static final class Permits implements Callable<Object> {
        private final Semaphore one = new Semaphore(1);
        private int total;

        @Override
        public Object call() throws Exception {
            together(() -> {
                one.acquire();
                try {
                    total++;
                } finally {
                    one.release();
                }
            });
            return total;
        }
    }

    static final class StartAndJoin implements Callable<Object> {
        private int data;

        /** A thread of a class of its own. */
        private final class Worker extends Thread {
            @Override
            public void run() {
                data += 4;
            }
        }

        @Override
        public Object call() throws Exception {
            data = 4;
            Worker worker = new Worker();
            worker.start();
            Thread.sleep(1);
            worker.join();
            Thread other = new Thread(() -> data += 4);
            other.start();
            other.join();
            return data;
        }
    }

    static final class ParallelStream implements Callable<Object> {
        @Override
        public Object call() {
            List<Integer> list =
                    IntStream.range(0, 40)
                            .parallel()
                            .filter(i -> i < 3)
                            .mapToObj(i -> 4)
                            .collect(Collectors.toList());
            ArrayList<Integer> other =
                    IntStream.range(0, 40)
                            .parallel()
                            .filter(i -> i < 3)
                            .boxed()
                            .collect(
                                    () -> new ArrayList<>(),
                                    (all, one) -> all.add(one),
                                    (all, more) -> all.addAll(more));
            return list.stream().mapToInt(i -> i).sum() + other.size() - 3;
        }
    }

    static final class ForkAndJoin implements Callable<Object> {
        /** Sums up by halves. */
        private static final class Sum extends RecursiveTask<Integer> {
            private static final long serialVersionUID = 1L;
            private final int[] data;
            private final int from;
            private final int to;

            Sum(int[] data, int from, int to) {
                this.data = data;
                this.from = from;
                this.to = to;
            }

            @Override
            protected Integer compute() {
                if (to - from == 1) {
                    return data[from] += 1;
                }
                Sum left = new Sum(data, from, (from + to) / 2);
                Sum right = new Sum(data, (from + to) / 2, to);
                left.fork();
                int sum = right.compute();
                sum += left.join();
                for (int i = from; i < to; i++) {
                    data[i] += 0;
                }
                return sum;
            }
        }

        @Override
        public Object call() {
            int[] data = new int[12];
            new ForkJoinPool(2).invoke(new Sum(data, 0, 12));
            int sum = 0;
            for (int one : data) {
                sum += one;
            }
            return sum;
        }
    }

    static final class Local implements Callable<Object> {
        private static final ThreadLocal<List<Integer>> OWN =
                ThreadLocal.withInitial(ArrayList::new);
        private final AtomicInteger total = new AtomicInteger();

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                OWN.get().add(1);
                total.addAndGet(OWN.get().size() == 4 ? 4 : 0);
            });
            return total.get();
        }
    }

    static final class Scoped implements Callable<Object> {
        private static final ScopedValue<int[]> OWN = ScopedValue.newInstance();
        private final AtomicInteger total = new AtomicInteger();

        @Override
        public Object call() throws InterruptedException {
            together(() ->
                    ScopedValue.where(OWN, new int[1])
                            .run(() -> {
                                OWN.get()[0]++;
                                total.addAndGet(OWN.get()[0]);
                            }));
            return total.get();
        }
    }

    static final class SynchronizedList implements Callable<Object> {
        private final List<Integer> list = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                list.add(1);
                synchronized (list) {
                    for (int one : list) {
                        if (one != 1) {
                            throw new AssertionError();
                        }
                    }
                }
            });
            return list.size();
        }
    }

    static final class Immutable implements Callable<Object> {
        /** A value that never changes. */
        private record Point(int x, List<Integer> more) {}

        private final Point point;

        Immutable() {
            List<Integer> more = new ArrayList<>();
            more.add(1);
            point = new Point(11, more);
        }

        @Override
        public Object call() throws InterruptedException {
            AtomicInteger sum = new AtomicInteger();
            together(() -> sum.set(point.x() + point.more().get(0)));
            return sum.get();
        }
    }

    public static final class InitialisedOnce implements Callable<Object> {
        /** Created by the first thread that needs it. */
        private static final class Holder {
            private static final Map<String, Integer> MAP = new HashMap<>();

            static {
                fill();
            }

            private static void fill() {
                MAP.put("a", 12);
            }
        }

        @Override
        public Object call() throws InterruptedException {
            AtomicInteger seen = new AtomicInteger();
            together(() -> seen.set(Holder.MAP.get("a")));
            return seen.get();
        }
    }

    static final class DoubleChecked implements Callable<Object> {
        private volatile List<Integer> list;

        private List<Integer> list() {
            if (list == null) {
                synchronized (this) {
                    if (list == null) {
                        List<Integer> made = new ArrayList<>();
                        made.add(12);
                        list = made;
                    }
                }
            }
            return list;
        }

        @Override
        public Object call() throws InterruptedException {
            AtomicInteger seen = new AtomicInteger();
            together(() -> seen.set(list().get(0)));
            return seen.get();
        }
    }

    static final class CopyOnWrite implements Callable<Object> {
        private final List<int[]> list = new CopyOnWriteArrayList<>();

        @Override
        public Object call() throws InterruptedException {
            together(() -> {
                int[] array = new int[1];
                array[0] = 1;
                list.add(array);
            });
            int sum = 0;
            for (int[] array : list) {
                sum += array[0];
            }
            return sum;
        }
    }

    static final class Parked implements Callable<Object> {
        private int data;
        private volatile boolean done;

        @Override
        public Object call() {
            Thread self = Thread.currentThread();
            start(() -> {
                data = 12;
                done = true;
                LockSupport.unpark(self);
            });
            while (!done) {
                LockSupport.park();
            }
            return data;
        }
    }

    static final class OwnExecutor implements Callable<Object> {
        private final BlockingQueue<Runnable> loop = new LinkedBlockingQueue<>();
        private int total;

        @Override
        public Object call() throws Exception {
            IntSupplier add = () -> ++total;
            Thread worker =
                    start(() -> {
                        for (int i = 0; i < 12; i++) {
                            loop.take().run();
                        }
                    });
            ConcurrentLinkedQueue<CompletableFuture<Integer>> futures =
                    new ConcurrentLinkedQueue<>();
            together(() -> futures.add(CompletableFuture.supplyAsync(add::getAsInt, loop::add)));
            int highest = 0;
            for (CompletableFuture<Integer> future : futures) {
                highest = Math.max(highest, future.get());
            }
            worker.join();
            return highest == total ? total : 0;
        }
    }
}
