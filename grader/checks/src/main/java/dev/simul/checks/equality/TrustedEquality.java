package dev.simul.checks.equality;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.internal.StandardComparisonStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Compares values with the {@code equals} method of the expected value. The other value may be of a
 * student's class, and may claim to be equal to everything.
 */
public final class TrustedEquality {
    private TrustedEquality() {}

    /**
     * Returns whether a value is equal to an expected one. Arrays are equal if their elements are.
     *
     * @param expected the expected value, whose class is not the student's
     * @param actual the value that a student's code returned; a {@linkplain PlainCopy copy} of it
     *     is compared
     * @return true if the expected value is equal to the copy
     */
    public static boolean areEqual(@Nullable Object expected, @Nullable Object actual) {
        return areEqualPlain(expected, PlainCopy.of(actual));
    }

    /**
     * Returns a comparison strategy for AssertJ, for use if it is not known which of two values is
     * the expected one. Each value must be equal to the other.
     *
     * @return the strategy
     */
    static StandardComparisonStrategy both() {
        return new InBothDirections();
    }

    /** Compares elements here, because a set or a map would call the other's equals method. */
    private static boolean areEqualPlain(@Nullable Object expected, @Nullable Object copy) {
        return switch (expected) {
            case List<?> wanted -> copy instanceof List<?> found && areEqualLists(wanted, found);
            case Set<?> wanted -> copy instanceof Set<?> found && areEqualSets(wanted, found);
            case Map<?, ?> wanted -> copy instanceof Map<?, ?> found && areEqualMaps(wanted, found);
            case null, default -> Objects.deepEquals(expected, copy);
        };
    }

    private static boolean areEqualLists(List<?> expected, List<?> copy) {
        Iterator<?> found = copy.iterator();
        return expected.size() == copy.size()
                && expected.stream().allMatch(wanted -> areEqualPlain(wanted, found.next()));
    }

    private static boolean areEqualSets(Set<?> expected, Set<?> copy) {
        return expected.size() == copy.size()
                && expected.stream()
                        .allMatch(wanted ->
                                copy.stream().anyMatch(found -> areEqualPlain(wanted, found)));
    }

    private static boolean areEqualMaps(Map<?, ?> expected, Map<?, ?> copy) {
        return expected.size() == copy.size()
                && expected.entrySet().stream()
                        .allMatch(wanted ->
                                copy.entrySet().stream()
                                        .anyMatch(found -> areEqualEntries(wanted, found)));
    }

    private static boolean areEqualEntries(Map.Entry<?, ?> expected, Map.Entry<?, ?> copy) {
        return areEqualPlain(expected.getKey(), copy.getKey())
                && areEqualPlain(expected.getValue(), copy.getValue());
    }

    private static final class InBothDirections extends StandardComparisonStrategy {
        @Override
        public boolean areEqual(@Nullable Object left, @Nullable Object right) {
            return super.areEqual(left, right) && super.areEqual(right, left);
        }
    }
}
