package dev.simul.checks.equality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies collections into JDK collections, so that a comparison neither runs methods of a student's
 * collection class nor depends on threads that are still changing the collection.
 */
public final class PlainCopy {
    /** A larger collection differs from anything that a check expects, and may never end. */
    private static final int MOST_ELEMENTS = 1_000_000;

    private static final int DEEPEST = 16;

    private PlainCopy() {}

    /**
     * Copies a value if it is a list, a set or a map, including the lists, sets and maps inside it.
     *
     * @param value any value
     * @return the copy, or the value itself if it is not a list, a set or a map; at most a million
     *     elements are copied
     */
    public static @Nullable Object of(@Nullable Object value) {
        return of(value, 0);
    }

    /**
     * Copies a value as {@link #of(Object)} does, but only if its class is not the JDK's, because
     * such a class may return other elements at each call.
     *
     * @param value any value
     * @return the copy, or the value itself
     */
    public static @Nullable Object ofForeign(@Nullable Object value) {
        return value == null || value.getClass().getClassLoader() == null ? value : of(value);
    }

    /**
     * Copies a value as {@link #of(Object)} does, but only if the value is a list. Other threads
     * may still be changing the list.
     *
     * @param value any value
     * @return the copy, or the value itself if it is not a list, or if the list cannot be read now
     */
    public static @Nullable Object ofListNow(@Nullable Object value) {
        if (!(value instanceof List<?>)) {
            return value;
        }
        try {
            return of(value);
        } catch (RuntimeException e) {
            return value;
        }
    }

    /**
     * Copies the elements of a list.
     *
     * @param elements the elements
     * @param <E> the type of the elements
     * @return a JDK list
     */
    public static <E extends @Nullable Object> List<E> ofList(Iterable<? extends E> elements) {
        List<E> copy = new ArrayList<>();
        fill(copy, elements, DEEPEST);
        return copy;
    }

    private static @Nullable Object of(@Nullable Object value, int depth) {
        if (depth == DEEPEST) {
            return value;
        }
        return switch (value) {
            case List<?> list -> fill(new ArrayList<@Nullable Object>(), list, depth);
            case Set<?> set -> fill(new LinkedHashSet<@Nullable Object>(), set, depth);
            case Map<?, ?> map -> entries(map, depth);
            case null, default -> value;
        };
    }

    @SuppressWarnings("unchecked") // to its readers, the copy of an element has the element's type
    private static <E extends @Nullable Object> Collection<E> fill(
            Collection<E> copy, Iterable<? extends E> elements, int depth) {
        for (E element : elements) {
            if (copy.size() == MOST_ELEMENTS) {
                break;
            }
            copy.add(depth == DEEPEST ? element : (E) of(element, depth + 1));
        }
        return copy;
    }

    private static Map<@Nullable Object, @Nullable Object> entries(Map<?, ?> map, int depth) {
        Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (copy.size() == MOST_ELEMENTS) {
                break;
            }
            copy.put(of(entry.getKey(), depth + 1), of(entry.getValue(), depth + 1));
        }
        return copy;
    }
}
