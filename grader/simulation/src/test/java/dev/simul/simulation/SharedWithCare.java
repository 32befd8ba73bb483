package dev.simul.simulation;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Formatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Scanner;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.Vector;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.StampedLock;

/** Objects of the JDK that threads share in the right way: a method each, which returns 12. */
@SuppressWarnings({"CheckReturnValue", "ReturnValueIgnored", "JdkObsolete"})
final class SharedWithCare {
    private SharedWithCare() {}

    private static final class Box {
        private int value;
    }

    private static <T> T inParallel(Runnable one, Runnable other, Callable<T> result)
            throws Exception {
        Thread first = Thread.startVirtualThread(one);
        Thread second = Thread.startVirtualThread(other);
        first.join();
        second.join();
        return result.call();
    }

    private static Box box(int value) {
        Box box = new Box();
        box.value = value;
        return box;
    }

    static Object bitSetThatIsOnlyRead() throws Exception {
        BitSet bits = new BitSet();
        bits.set(12);
        return inParallel(
                () -> bits.nextSetBit(0), () -> bits.nextClearBit(0), () -> bits.nextSetBit(1));
    }

    static Object scannerWithLock() throws Exception {
        Scanner scanner = new Scanner("5 7");
        AtomicInteger sum = new AtomicInteger();
        Runnable next =
                () -> {
                    synchronized (scanner) {
                        if (scanner.hasNextInt()) {
                            sum.addAndGet(scanner.nextInt());
                        }
                    }
                };
        return inParallel(next, next, sum::get);
    }

    static Object formatterWithLock() throws Exception {
        Formatter formatter = new Formatter(Locale.ROOT);
        Runnable format =
                () -> {
                    synchronized (formatter) {
                        formatter.format("%6d", 1);
                    }
                };
        return inParallel(format, format, () -> formatter.toString().length());
    }

    static Object decimalFormatWithLock() throws Exception {
        DecimalFormat format =
                new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        StringJoiner joiner = new StringJoiner("");
        Runnable add =
                () -> {
                    synchronized (format) {
                        joiner.add(format.format(123456));
                    }
                };
        return inParallel(add, add, joiner::length);
    }

    static Object randomOfEachThread() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        SplittableRandom one = random.split();
        SplittableRandom other = random.split();
        return inParallel(() -> one.nextInt(), () -> other.nextInt(), () -> 12);
    }

    static Object randomsThatMayBeShared() throws Exception {
        Random random = new Random(1);
        return inParallel(
                () -> random.nextInt(),
                () -> random.nextInt(),
                () -> 12 + 0 * ThreadLocalRandom.current().nextInt());
    }

    static Object optional() throws Exception {
        Optional<Integer> optional = Optional.of(12);
        return inParallel(() -> optional.map(n -> n + 1), optional::get, optional::get);
    }

    static Object elementsSeenByCopyingQueue() throws Exception {
        ConcurrentLinkedQueue<Box> queue = new ConcurrentLinkedQueue<>();
        AtomicInteger sum = new AtomicInteger();
        return inParallel(
                () -> queue.add(box(12)),
                () -> {
                    List<Box> copy = new ArrayList<>(queue);
                    for (Box box : copy) {
                        sum.addAndGet(box.value);
                    }
                },
                () -> queue.peek().value);
    }

    static Object elementsSeenByCopyingSynchronizedList() throws Exception {
        List<Box> list = Collections.synchronizedList(new ArrayList<>());
        return inParallel(
                () -> list.add(box(12)),
                () -> {
                    for (Box box : List.copyOf(list)) {
                        box.value++;
                        box.value--;
                    }
                },
                () -> list.get(0).value);
    }

    static Object elementsSeenByAddingAll() throws Exception {
        CopyOnWriteArrayList<Box> list = new CopyOnWriteArrayList<>();
        return inParallel(
                () -> list.add(box(12)),
                () -> {
                    List<Box> all = new ArrayList<>();
                    all.addAll(list);
                    for (Box box : all) {
                        box.value++;
                        box.value--;
                    }
                },
                () -> list.get(0).value);
    }

    static Object elementsSeenByEnumeration() throws Exception {
        Vector<Box> vector = new Vector<>();
        return inParallel(
                () -> vector.add(box(12)),
                () -> {
                    var all = vector.elements();
                    while (all.hasMoreElements()) {
                        Box box = all.nextElement();
                        box.value++;
                        box.value--;
                    }
                },
                () -> vector.get(0).value);
    }

    static Object valuesSeenByBulkOperations() throws Exception {
        Map<Integer, Box> map = new ConcurrentHashMap<>();
        ConcurrentHashMap<Integer, Box> bulk = (ConcurrentHashMap<Integer, Box>) map;
        return inParallel(
                () -> map.put(1, box(12)),
                () -> bulk.forEachValue(Long.MAX_VALUE, box -> box.value += 0),
                () -> bulk.reduceValuesToInt(Long.MAX_VALUE, box -> box.value, 0, Integer::sum));
    }

    static Object iteratorPassedOn() throws Exception {
        BlockingQueue<Iterator<Integer>> queue = new LinkedBlockingQueue<>();
        List<Integer> list = new ArrayList<>(List.of(5, 12));
        BlockingQueue<Integer> results = new LinkedBlockingQueue<>();
        return inParallel(
                () -> {
                    Iterator<Integer> numbers = list.iterator();
                    numbers.next();
                    queue.add(numbers);
                },
                () -> {
                    try {
                        results.add(queue.take().next());
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                results::take);
    }

    static Object iteratorsOfOneList() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(12));
        return inParallel(
                () -> list.iterator().next(),
                () -> list.listIterator().next(),
                () -> list.iterator().next());
    }

    static Object wrapperUsedByBothThreads() throws Exception {
        List<Integer> list = new ArrayList<>();
        List<Integer> guarded = Collections.synchronizedList(list);
        return inParallel(
                () -> guarded.add(5),
                () -> {
                    synchronized (guarded) {
                        for (int number : guarded) {
                            Thread.yield();
                        }
                        guarded.add(7);
                    }
                },
                () -> list.get(0) + list.get(1));
    }

    static Object twoWrappersWithCommonLock() throws Exception {
        List<Integer> list = new ArrayList<>();
        List<Integer> one = Collections.synchronizedList(list);
        List<Integer> other = Collections.synchronizedList(list);
        Object lock = new Object();
        return inParallel(
                () -> {
                    synchronized (lock) {
                        one.add(5);
                    }
                },
                () -> {
                    synchronized (lock) {
                        other.add(7);
                    }
                },
                () -> list.get(0) + list.get(1));
    }

    static Object entryReadWhileMapChanges() throws Exception {
        Map<Integer, Integer> map = new HashMap<>(Map.of(1, 12));
        Map.Entry<Integer, Integer> entry = map.entrySet().iterator().next();
        return inParallel(() -> map.put(2, 2), () -> entry.getValue(), entry::getValue);
    }

    static Object entryOfItsOwn() throws Exception {
        Map.Entry<Integer, Integer> entry = new SimpleEntry<>(1, 12);
        return inParallel(() -> entry.getValue(), () -> entry.getKey(), entry::getValue);
    }

    static Object classOfListThatChanges() throws Exception {
        List<Integer> list = new ArrayList<>();
        return inParallel(() -> list.add(12), () -> list.getClass(), () -> list.get(0));
    }

    static Object optimisticReadWithOtherCalls() throws Exception {
        StampedLock lock = new StampedLock();
        AtomicInteger reads = new AtomicInteger();
        Box box = box(5);
        return inParallel(
                () -> {
                    long stamp = lock.writeLock();
                    box.value = 12;
                    lock.unlockWrite(stamp);
                },
                () -> {
                    long stamp = lock.tryOptimisticRead();
                    reads.incrementAndGet();
                    int value = box.value;
                    if (!lock.validate(stamp)) {
                        stamp = lock.readLock();
                        value = box.value;
                        lock.unlockRead(stamp);
                    }
                    reads.addAndGet(value);
                },
                () -> box.value);
    }

    /** To set an element does not change the structure of a list. */
    static Object resultsInList() throws Exception {
        List<Integer> results = new ArrayList<>(Collections.nCopies(3, 0));
        return inParallel(
                () -> results.set(0, 5),
                () -> results.set(results.size() - 1, 7),
                () -> results.get(0) + results.getLast());
    }

    static Object resultsInListOfArray() throws Exception {
        List<Integer> results = Arrays.asList(0, 0);
        return inParallel(
                () -> results.set(0, 5),
                () -> results.set(1, 7),
                () -> results.stream().mapToInt(n -> n).sum());
    }

    static Object resultsInLinkedList() throws Exception {
        List<Integer> results = new LinkedList<>(List.of(0, 0));
        return inParallel(
                () -> results.set(0, 5),
                () -> results.set(1, 7),
                () -> results.get(0) + results.get(1));
    }
}
