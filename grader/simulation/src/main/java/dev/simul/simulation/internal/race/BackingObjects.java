package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which objects only let their holder at another one: iterators, key sets, wrappers. */
final class BackingObjects {
    /** Methods whose result lets its holder at the object they are called on. */
    private static final Set<String> OF_RECEIVER =
            Set.of(
                    "asReadLock",
                    "asReadWriteLock",
                    "asWriteLock",
                    "descendingIterator",
                    "descendingKeySet",
                    "descendingMap",
                    "descendingSet",
                    "entrySet",
                    "headMap",
                    "headSet",
                    "iterator",
                    "keySet",
                    "listIterator",
                    "navigableKeySet",
                    "newCondition",
                    "readLock",
                    "reversed",
                    "sequencedEntrySet",
                    "sequencedKeySet",
                    "sequencedValues",
                    "spliterator",
                    "subList",
                    "subMap",
                    "subSet",
                    "tailMap",
                    "tailSet",
                    "values",
                    "writeLock");

    /** Methods of a synchronised wrapper that leave it to their caller to synchronise. */
    private static final Set<String> LEFT_TO_CALLER =
            Set.of("iterator", "listIterator", "parallelStream", "spliterator", "stream");

    private final Map<Object, Object> viewed = new IdentityHashMap<>();
    private final Map<Object, Object> wrapped = new IdentityHashMap<>();
    private final Map<Object, Object> wrappers = new IdentityHashMap<>();

    /**
     * Learns what came of a call: it may be a view of the object that was called or passed, or of
     * what that is a view of, its key.
     */
    void learn(Object result, Object receiver, Object key, AccessSite site) {
        String member = site.member();
        if (site.owner().equals("java.util.Collections")) {
            if (member.startsWith("synchronized")) {
                wrapped.put(result, key);
                wrappers.put(key, result);
            } else {
                viewed.put(result, key);
            }
        } else if (OF_RECEIVER.contains(member)) {
            Object backing = isLeftToCaller(site) ? wrapped.get(key) : null;
            viewed.put(result, backing == null ? key : backing);
        } else if (result instanceof Map.Entry && isOverEntries(receiver)) {
            viewed.put(result, key);
        }
    }

    /** Returns what a call is to: the object itself, or the one it lets its holder at. */
    Object keyOf(Object object) {
        Object key = viewed.get(object);
        return key == null ? object : key;
    }

    /** Returns what a synchronised wrapper guards, or null where that is not known. */
    @Nullable Object wrappedBy(Object wrapper) {
        return wrapped.get(wrapper);
    }

    /** Returns the synchronised wrapper of an object, or null where it has none. */
    @Nullable Object wrapperOf(Object object) {
        return wrappers.get(object);
    }

    private static boolean isOverEntries(Object iterator) {
        return iterator.getClass().getName().endsWith("EntryIterator");
    }

    static boolean isLeftToCaller(AccessSite site) {
        return LEFT_TO_CALLER.contains(site.member());
    }
}
