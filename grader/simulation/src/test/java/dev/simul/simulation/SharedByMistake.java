package dev.simul.simulation;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Formatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Scanner;
import java.util.Set;
import java.util.Spliterator;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Objects of the JDK that are meant for one thread, used by two threads at the same time: of many
 * classes, a method each.
 */
@SuppressWarnings({"CheckReturnValue", "ReturnValueIgnored", "JavaUtilDate", "JdkObsolete"})
final class SharedByMistake {
    private SharedByMistake() {}

    private static Object inParallel(Runnable one, Runnable other) throws InterruptedException {
        Thread first = Thread.startVirtualThread(one);
        Thread second = Thread.startVirtualThread(other);
        first.join();
        second.join();
        return "done";
    }

    static Object bitSet() throws Exception {
        BitSet bits = new BitSet();
        return inParallel(() -> bits.set(1), () -> bits.nextSetBit(0));
    }

    static Object bitSetsCombined() throws Exception {
        BitSet bits = new BitSet();
        BitSet mask = new BitSet();
        return inParallel(() -> bits.and(mask), () -> mask.set(1));
    }

    static Object bitSetCloned() throws Exception {
        BitSet bits = new BitSet();
        return inParallel(bits::clone, () -> bits.get(1));
    }

    static Object stringJoiner() throws Exception {
        StringJoiner joiner = new StringJoiner(",");
        return inParallel(() -> joiner.add("a"), () -> joiner.add("b"));
    }

    static Object builderTrimmed() throws Exception {
        StringBuilder text = new StringBuilder();
        return inParallel(() -> text.trimToSize(), () -> text.length());
    }

    static Object builderRepeating() throws Exception {
        StringBuilder text = new StringBuilder();
        return inParallel(() -> text.repeat("a", 2), () -> text.length());
    }

    static Object scanner() throws Exception {
        Scanner scanner = new Scanner("1 2");
        return inParallel(() -> scanner.nextInt(), () -> scanner.hasNext());
    }

    static Object formatter() throws Exception {
        Formatter formatter = new Formatter(Locale.ROOT);
        return inParallel(() -> formatter.format("a"), () -> formatter.format("b"));
    }

    static Object tokenizer() throws Exception {
        StringTokenizer tokens = new StringTokenizer("a b");
        return inParallel(() -> tokens.nextToken(), () -> tokens.countTokens());
    }

    static Object messageFormat() throws Exception {
        MessageFormat format = new MessageFormat("{0}", Locale.ROOT);
        return inParallel(
                () -> format.format(new Object[] {1}), () -> format.format(new Object[] {2}));
    }

    static Object numberFormat() throws Exception {
        NumberFormat format = NumberFormat.getInstance(Locale.ROOT);
        return inParallel(() -> format.format(1), () -> format.setMaximumFractionDigits(2));
    }

    static Object parsePosition() throws Exception {
        ParsePosition position = new ParsePosition(0);
        NumberFormat one = NumberFormat.getInstance(Locale.ROOT);
        return inParallel(() -> one.parse("12", position), () -> position.getIndex());
    }

    static Object date() throws Exception {
        Date date = new Date(0);
        return inParallel(() -> date.setTime(1), () -> date.getTime());
    }

    static Object calendar() throws Exception {
        Calendar calendar = Calendar.getInstance(Locale.ROOT);
        return inParallel(() -> calendar.add(Calendar.HOUR, 1), () -> calendar.get(Calendar.HOUR));
    }

    static Object statistics() throws Exception {
        IntSummaryStatistics statistics = new IntSummaryStatistics();
        return inParallel(() -> statistics.accept(1), () -> statistics.getMax());
    }

    static Object splittableRandom() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        return inParallel(() -> random.nextInt(), () -> random.nextInt());
    }

    static Object priorityQueue() throws Exception {
        PriorityQueue<Integer> queue = new PriorityQueue<>(List.of(1, 2));
        return inParallel(() -> queue.poll(), () -> queue.peek());
    }

    static Object identityHashMap() throws Exception {
        Map<String, Integer> map = new IdentityHashMap<>();
        return inParallel(() -> map.put("a", 1), () -> map.get("a"));
    }

    static Object weakHashMap() throws Exception {
        Map<String, Integer> map = new WeakHashMap<>();
        return inParallel(() -> map.putIfAbsent("a", 1), () -> map.containsKey("a"));
    }

    static Object enumMap() throws Exception {
        Map<TimeUnit, Integer> map = new EnumMap<>(TimeUnit.class);
        return inParallel(() -> map.put(TimeUnit.DAYS, 1), () -> map.get(TimeUnit.DAYS));
    }

    static Object enumSet() throws Exception {
        Set<TimeUnit> set = EnumSet.noneOf(TimeUnit.class);
        return inParallel(() -> set.add(TimeUnit.DAYS), () -> set.contains(TimeUnit.DAYS));
    }

    static Object entry() throws Exception {
        Map.Entry<Integer, Integer> entry = new SimpleEntry<>(1, 1);
        return inParallel(() -> entry.setValue(2), () -> entry.getValue());
    }

    static Object listMadeLarger() throws Exception {
        ArrayList<Integer> list = new ArrayList<>();
        return inParallel(() -> list.ensureCapacity(100), () -> list.size());
    }

    static Object listWithAllAdded() throws Exception {
        List<Integer> list = new ArrayList<>();
        return inParallel(() -> Collections.addAll(list, 1, 2), () -> list.size());
    }

    static Object listThatIsDrainedTo() throws Exception {
        BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(1));
        List<Integer> list = new ArrayList<>();
        return inParallel(() -> queue.drainTo(list), () -> list.size());
    }

    static Object mapCopiedToConcurrentMap() throws Exception {
        Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1));
        Map<Integer, Integer> concurrent = new ConcurrentHashMap<>();
        return inParallel(() -> concurrent.putAll(map), () -> map.put(2, 2));
    }

    static Object listWhoseElementsAreRemoved() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1));
        Set<Integer> set = new HashSet<>(Set.of(1, 2));
        return inParallel(() -> set.removeAll(list), () -> list.add(2));
    }

    static Object hashCodeOfList() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1));
        return inParallel(() -> list.hashCode(), () -> list.add(2));
    }

    static Object iterator() throws Exception {
        Iterator<Integer> numbers = new ArrayList<>(List.of(1, 2)).iterator();
        return inParallel(() -> numbers.next(), () -> numbers.next());
    }

    static Object iteratorAndMap() throws Exception {
        Map<Integer, Integer> map = new TreeMap<>(Map.of(1, 1, 2, 2));
        Iterator<Integer> keys = map.keySet().iterator();
        return inParallel(() -> keys.next(), () -> map.remove(2));
    }

    static Object listIteratorThatSets() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1));
        ListIterator<Integer> numbers = list.listIterator();
        numbers.next();
        return inParallel(() -> numbers.set(2), () -> list.get(0));
    }

    static Object spliterator() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1));
        Spliterator<Integer> numbers = list.spliterator();
        return inParallel(() -> numbers.tryAdvance(number -> {}), () -> list.clear());
    }

    static Object halfOfSpliterator() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        Spliterator<Integer> half = list.spliterator().trySplit();
        return inParallel(() -> half.tryAdvance(number -> {}), () -> list.clear());
    }

    static Object headOfTreeSet() throws Exception {
        TreeSet<Integer> set = new TreeSet<>(List.of(1, 2));
        Set<Integer> head = set.headSet(2);
        return inParallel(() -> head.clear(), () -> set.first());
    }

    static Object descendingMap() throws Exception {
        TreeMap<Integer, Integer> map = new TreeMap<>(Map.of(1, 1));
        return inParallel(() -> map.descendingMap().put(2, 2), () -> map.firstKey());
    }

    static Object sequencedKeys() throws Exception {
        LinkedHashMap<Integer, Integer> map = new LinkedHashMap<>(Map.of(1, 1));
        Set<Integer> keys = map.sequencedKeySet();
        return inParallel(() -> keys.remove(1), () -> map.firstEntry());
    }

    static Object reversedSet() throws Exception {
        LinkedHashSet<Integer> set = new LinkedHashSet<>(List.of(1));
        Set<Integer> reversed = set.reversed();
        return inParallel(() -> reversed.add(2), () -> set.contains(1));
    }

    static Object checkedList() throws Exception {
        List<Integer> list = new ArrayList<>();
        List<Integer> checked = Collections.checkedList(list, Integer.class);
        return inParallel(() -> checked.add(1), () -> list.size());
    }

    static Object lifoQueue() throws Exception {
        ArrayDeque<Integer> deque = new ArrayDeque<>();
        var queue = Collections.asLifoQueue(deque);
        return inParallel(() -> queue.add(1), () -> deque.peek());
    }

    static Object unmodifiableMap() throws Exception {
        Map<Integer, Integer> map = new HashMap<>();
        Map<Integer, Integer> view = Collections.unmodifiableMap(map);
        return inParallel(() -> map.put(1, 1), () -> view.get(1));
    }

    /** Each wrapper has its own monitor. */
    static Object twoWrappersOfOneList() throws Exception {
        List<Integer> list = new ArrayList<>();
        List<Integer> one = Collections.synchronizedList(list);
        List<Integer> other = Collections.synchronizedList(list);
        return inParallel(() -> one.add(1), () -> other.add(2));
    }

    static Object elementOfList() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        return inParallel(() -> list.set(1, 3), () -> list.get(1));
    }

    static Object elementOfListThatGrows() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        return inParallel(() -> list.add(3), () -> list.set(0, 4));
    }

    static Object elementOfListThatIsIterated() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        return inParallel(() -> list.set(0, 4), () -> list.iterator().next());
    }

    static Object sizeOfListThatGrows() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        return inParallel(() -> list.size(), () -> list.add(3));
    }

    static Object elementOfPartOfList() throws Exception {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        List<Integer> part = list.subList(1, 2);
        return inParallel(() -> part.set(0, 3), () -> list.get(1));
    }

    static Object listOfArray() throws Exception {
        List<Integer> list = Arrays.asList(1, 2);
        return inParallel(() -> list.set(1, 3), () -> list.contains(3));
    }
}
