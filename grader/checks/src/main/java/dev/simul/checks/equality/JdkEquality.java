package dev.simul.checks.equality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two values that a student's code returned. This never calls an {@code equals} method of
 * a class outside the JDK: two objects of such a class are equal only if they are the same object.
 */
public final class JdkEquality {
    /** Larger sets and maps are not compared, because that takes quadratic time. */
    private static final int MOST_ELEMENTS = 1_000;

    private static final int DEEPEST = 16;

    private JdkEquality() {}

    /**
     * Returns whether two values are equal. Arrays are equal if their elements are.
     *
     * @param one a value
     * @param other another value
     * @return true if the values are equal; false if they differ, or if this cannot be known
     *     without calling such a method or comparing large or deeply nested collections
     */
    public static boolean areEqual(@Nullable Object one, @Nullable Object other) {
        return areEqual(one, other, 0);
    }

    private static boolean areEqual(@Nullable Object one, @Nullable Object other, int depth) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null || depth > DEEPEST || !isOfJdk(one) || !isOfJdk(other)) {
            return false;
        }
        int next = depth + 1;
        return switch (one) {
            case List<?> list -> other instanceof List<?> l && areEqualInOrder(list, l, next);
            case Set<?> set -> other instanceof Set<?> s && areEqualInAnyOrder(set, s, next);
            case Map<?, ?> map ->
                    other instanceof Map<?, ?> m
                            && areEqualInAnyOrder(map.entrySet(), m.entrySet(), next);
            case Map.Entry<?, ?> entry ->
                    other instanceof Map.Entry<?, ?> e
                            && areEqual(entry.getKey(), e.getKey(), next)
                            && areEqual(entry.getValue(), e.getValue(), next);
            case Optional<?> optional ->
                    other instanceof Optional<?> o
                            && areEqual(optional.orElse(null), o.orElse(null), next);
            case Object[] array ->
                    other instanceof Object[] a
                            && areEqualInOrder(Arrays.asList(array), Arrays.asList(a), next);
            default -> Objects.deepEquals(one, other);
        };
    }

    private static boolean areEqualInOrder(List<?> some, List<?> others, int depth) {
        Iterator<?> other = others.iterator();
        for (Object one : some) {
            if (!other.hasNext() || !areEqual(one, other.next(), depth)) {
                return false;
            }
        }
        return !other.hasNext();
    }

    private static boolean areEqualInAnyOrder(Collection<?> some, Collection<?> others, int depth) {
        if (some.size() != others.size() || some.size() > MOST_ELEMENTS) {
            return false;
        }
        List<Object> left = new ArrayList<>(others);
        for (Object one : some) {
            if (!removed(left, one, depth)) {
                return false;
            }
        }
        return left.isEmpty();
    }

    private static boolean removed(List<Object> left, @Nullable Object one, int depth) {
        for (int i = 0; i < left.size(); i++) {
            if (areEqual(one, left.get(i), depth)) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean isOfJdk(Object value) {
        return value.getClass().getClassLoader() == null;
    }
}
