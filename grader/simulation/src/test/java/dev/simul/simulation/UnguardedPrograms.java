package dev.simul.simulation;

import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Objects of the JDK that are meant for one thread, in the hands of two. */
final class UnguardedPrograms {
    private UnguardedPrograms() {}

    /** Lets one thread do one thing and another thread another. */
    abstract static class Two implements Callable<Object> {
        abstract void one();

        abstract void other();

        @Override
        public Object call() throws InterruptedException {
            Thread first = Thread.startVirtualThread(this::one);
            Thread second = Thread.startVirtualThread(this::other);
            first.join();
            second.join();
            return "done";
        }
    }

    static final class HashMapPut extends Two {
        private final Map<Integer, Integer> map = new HashMap<>();

        @Override
        void one() {
            map.put(1, 1);
        }

        @Override
        void other() {
            map.merge(2, 2, Integer::sum);
        }
    }

    static final class ArrayListGet extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1));

        @Override
        void one() {
            list.add(2);
        }

        @Override
        void other() {
            list.getFirst();
        }
    }

    static final class LinkedHashMapRemove extends Two {
        private final Map<Integer, Integer> map = new LinkedHashMap<>(Map.of(1, 1));

        @Override
        void one() {
            map.remove(1);
        }

        @Override
        void other() {
            map.containsKey(1);
        }
    }

    static final class ArrayDequePoll extends Two {
        private final ArrayDeque<Integer> deque = new ArrayDeque<>(List.of(1, 2));

        @Override
        void one() {
            deque.pollFirst();
        }

        @Override
        void other() {
            deque.pollLast();
        }
    }

    static final class PriorityQueueOffer extends Two {
        private final PriorityQueue<Integer> queue = new PriorityQueue<>();

        @Override
        void one() {
            queue.offer(1);
        }

        @Override
        void other() {
            queue.isEmpty();
        }
    }

    static final class HashSetAdd extends Two {
        private final Set<Integer> set = new HashSet<>();

        @Override
        void one() {
            set.add(1);
        }

        @Override
        void other() {
            set.contains(1);
        }
    }

    static final class TreeMapPut extends Two {
        private final TreeMap<Integer, Integer> map = new TreeMap<>();

        @Override
        void one() {
            map.put(1, 1);
        }

        @Override
        void other() {
            map.floorKey(1);
        }
    }

    static final class LinkedListAdd extends Two {
        private final LinkedList<Integer> list = new LinkedList<>();

        @Override
        void one() {
            list.addFirst(1);
        }

        @Override
        void other() {
            list.addLast(1);
        }
    }

    static final class BuilderAppend extends Two {
        private final StringBuilder text = new StringBuilder();

        @Override
        void one() {
            text.append(1);
        }

        @Override
        @SuppressWarnings("CheckReturnValue")
        void other() {
            text.toString();
        }
    }

    static final class DateFormatFormat extends Two {
        private final SimpleDateFormat format = new SimpleDateFormat("yyyy");

        @Override
        @SuppressWarnings("CheckReturnValue")
        void one() {
            format.format(new Date(0));
        }

        @Override
        @SuppressWarnings("CheckReturnValue")
        void other() {
            format.format(new Date(1));
        }
    }

    static final class DecimalFormatFormat extends Two {
        private final DecimalFormat format = new DecimalFormat("0.0");

        @Override
        @SuppressWarnings("CheckReturnValue")
        void one() {
            format.format(1);
        }

        @Override
        @SuppressWarnings("CheckReturnValue")
        void other() {
            format.format(2);
        }
    }

    static final class BitSetFlip extends Two {
        private final BitSet bits = new BitSet();

        @Override
        void one() {
            bits.flip(1);
        }

        @Override
        void other() {
            bits.flip(2);
        }
    }

    static final class IteratorOfList extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1));

        @Override
        void one() {
            for (int one : list) {
                Thread.yield();
            }
        }

        @Override
        void other() {
            list.remove(0);
        }
    }

    static final class IteratorThatRemoves extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1));

        @Override
        void one() {
            for (Iterator<Integer> all = list.iterator(); all.hasNext(); ) {
                all.next();
                all.remove();
            }
        }

        @Override
        void other() {
            list.size();
        }
    }

    static final class StreamOfList extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1));

        @Override
        @SuppressWarnings("CheckReturnValue")
        void one() {
            list.stream().map(one -> one + 1).collect(Collectors.toList());
        }

        @Override
        void other() {
            list.add(1);
        }
    }

    static final class LoopOverEntries extends Two {
        private final Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1));

        @Override
        void one() {
            for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
                Thread.yield();
            }
        }

        @Override
        void other() {
            map.put(2, 2);
        }
    }

    static final class EntryThatIsSet extends Two {
        private final Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1));

        @Override
        void one() {
            for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
                entry.setValue(2);
            }
        }

        @Override
        void other() {
            map.get(1);
        }
    }

    static final class KeysThatAreRemoved extends Two {
        private final Map<Integer, Integer> map = new HashMap<>(Map.of(1, 1));
        private final Set<Integer> keys = map.keySet();

        @Override
        void one() {
            keys.remove(1);
        }

        @Override
        void other() {
            map.get(1);
        }
    }

    static final class SubList extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
        private final List<Integer> part = list.subList(0, 1);

        @Override
        void one() {
            part.set(0, 2);
        }

        @Override
        void other() {
            list.get(0);
        }
    }

    static final class UnmodifiableView extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1));
        private final List<Integer> view = Collections.unmodifiableList(list);

        @Override
        void one() {
            list.add(2);
        }

        @Override
        void other() {
            for (int one : view) {
                Thread.yield();
            }
        }
    }

    static final class Reversed extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1, 2));

        @Override
        void one() {
            list.add(1);
        }

        @Override
        void other() {
            list.reversed().get(0);
        }
    }

    static final class SynchronizedButIterated extends Two {
        private final List<Integer> list = Collections.synchronizedList(new ArrayList<>());

        @Override
        void one() {
            list.add(1);
        }

        @Override
        void other() {
            for (int one : list) {
                Thread.yield();
            }
        }
    }

    static final class SynchronizedMapIterated extends Two {
        private final Map<Integer, Integer> map = Collections.synchronizedMap(new HashMap<>());

        @Override
        void one() {
            map.put(1, 1);
        }

        @Override
        void other() {
            for (int one : map.keySet()) {
                Thread.yield();
            }
        }
    }

    static final class SynchronizedAndBackingList extends Two {
        private final List<Integer> list = new ArrayList<>();
        private final List<Integer> guarded = Collections.synchronizedList(list);

        @Override
        void one() {
            guarded.add(1);
        }

        @Override
        void other() {
            list.add(1);
        }
    }

    static final class Copied extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1));

        @Override
        void one() {
            list.add(1);
        }

        @Override
        void other() {
            new ArrayList<>(list).clear();
        }
    }

    static final class CopiedByFactory extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1));

        @Override
        void one() {
            list.add(1);
        }

        @Override
        void other() {
            List.copyOf(list);
        }
    }

    static final class AddedToAnother extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(1));

        @Override
        void one() {
            list.add(1);
        }

        @Override
        void other() {
            new ArrayList<Integer>().addAll(list);
        }
    }

    static final class SortedByCollections extends Two {
        private final List<Integer> list = new ArrayList<>(List.of(2, 1));

        @Override
        void one() {
            Collections.sort(list);
        }

        @Override
        void other() {
            list.get(0);
        }
    }

    static final class Joined extends Two {
        private final List<String> list = new ArrayList<>(List.of("a"));

        @Override
        void one() {
            list.add("b");
        }

        @Override
        @SuppressWarnings("CheckReturnValue")
        void other() {
            String.join(",", list);
        }
    }

    static final class Printed extends Two {
        private final List<String> list = new ArrayList<>(List.of("a"));

        @Override
        void one() {
            list.add("b");
        }

        @Override
        @SuppressWarnings("CheckReturnValue")
        void other() {
            list.toString();
        }
    }

    static final class PrintedInText extends Two {
        private final List<String> list = new ArrayList<>(List.of("a"));

        @Override
        void one() {
            list.add("b");
        }

        @Override
        void other() {
            String text = "all: " + list;
            text.isEmpty();
        }
    }

    static final class ThroughACollection extends Two {
        private final Collection<Integer> all = new ArrayList<>();

        @Override
        void one() {
            all.removeIf(one -> one > 0);
        }

        @Override
        void other() {
            all.forEach(one -> {});
        }
    }

    static final class OwnSubclass extends Two {
        /** Forgets all but ten. */
        private static final class Recent extends LinkedHashMap<Integer, Integer> {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, Integer> eldest) {
                return size() > 10;
            }
        }

        private final Recent recent = new Recent();

        @Override
        void one() {
            recent.put(1, 1);
        }

        @Override
        void other() {
            recent.put(2, 2);
        }
    }

    static final class ByReference extends Two {
        private final List<Integer> list = new ArrayList<>();

        @Override
        void one() {
            List.of(1, 2).forEach(list::add);
        }

        @Override
        void other() {
            List.of(1, 2).forEach(list::add);
        }
    }
}
