package dev.simul.checks.symptom;

import dev.simul.checks.equality.JdkEquality;
import dev.simul.checks.equality.PlainCopy;
import dev.simul.checks.equality.TrustedEquality;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a value with the expected one, and says how the two are related. */
public final class ValueSymptoms {
    /** The factors between the units of time, from a nanosecond to a day. */
    private static final Set<Long> FACTORS =
            Set.of(60L, 3_600L, 86_400L, 1_000L, 60_000L, 3_600_000L, 1_000_000L, 1_000_000_000L);

    /** Longer collections are not compared element by element, which takes quadratic time. */
    private static final int MOST_ELEMENTS = 1_000;

    private ValueSymptoms() {}

    /**
     * Returns the symptoms of a value that differs from the expected one.
     *
     * @param expected the expected value
     * @param found the value
     * @return the symptoms, which include {@link Symptom#WRONG_VALUE}
     */
    public static Symptoms of(@Nullable Object expected, @Nullable Object found) {
        Symptoms wrong = ofUnexpected(found);
        return switch (expected) {
            case Duration time when found instanceof Duration other ->
                    wrong.and(ofNumbers(nanoseconds(time), nanoseconds(other), true));
            case Number number when isPlain(number) && found instanceof Number n && isPlain(n) ->
                    wrong.and(ofNumbers(decimal(number), decimal(n), false));
            case Collection<?> elements when PlainCopy.of(found) instanceof Collection<?> c ->
                    wrong.and(
                            ofElements(
                                    wrapped(elements),
                                    wrapped(c),
                                    elements instanceof List && c instanceof List));
            case Map<?, ?> entries when PlainCopy.of(found) instanceof Map<?, ?> m ->
                    wrong.and(
                            ofElements(wrapped(entries.entrySet()), wrapped(m.entrySet()), false));
            case null, default -> wrong;
        };
    }

    /**
     * Returns the symptoms of a value that is not as expected, if no particular value is expected.
     *
     * @param found the value
     * @return {@link Symptom#WRONG_VALUE} and, if the value is null, {@link Symptom#NULL_VALUE}
     */
    public static Symptoms ofUnexpected(@Nullable Object found) {
        return Symptoms.of(Symptom.WRONG_VALUE).andIf(found == null, Symptom.NULL_VALUE);
    }

    /**
     * Returns whether a value repeats the result of an earlier call. This never calls an {@code
     * equals} method of a class outside the JDK.
     *
     * @param earlier the result of the earlier call
     * @param found the value
     * @return true if the values are equal and not null; false if this cannot be known
     */
    public static boolean isRepeated(@Nullable Object earlier, @Nullable Object found) {
        return found != null && JdkEquality.areEqual(earlier, found);
    }

    private static Symptoms ofNumbers(BigDecimal expected, BigDecimal found, boolean isTime) {
        int order = found.compareTo(expected);
        BigDecimal difference = found.subtract(expected).abs();
        return Symptoms.NONE
                .andIf(order > 0, Symptom.LARGER_VALUE)
                .andIf(order < 0, Symptom.SMALLER_VALUE)
                .andIf(
                        isOne(difference) || isTime && isOne(difference.movePointLeft(6)),
                        Symptom.OFF_BY_ONE)
                .andIf(isFactor(expected, found) || isFactor(found, expected), Symptom.OTHER_UNIT);
    }

    private static boolean isOne(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0;
    }

    private static boolean isFactor(BigDecimal large, BigDecimal small) {
        return small.signum() != 0
                && FACTORS.stream()
                        .anyMatch(f -> small.multiply(BigDecimal.valueOf(f)).compareTo(large) == 0);
    }

    private static BigDecimal nanoseconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds())
                .movePointRight(9)
                .add(BigDecimal.valueOf(time.getNano()));
    }

    /**
     * Returns whether a number is finite, and of a class whose numbers are quick to compare. A
     * BigDecimal may have a billion digits, and another class may be the student's.
     */
    private static boolean isPlain(Number number) {
        return switch (number) {
            case Byte b -> true;
            case Short s -> true;
            case Integer i -> true;
            case Long l -> true;
            case Float f -> Float.isFinite(f);
            case Double d -> Double.isFinite(d);
            default -> false;
        };
    }

    private static BigDecimal decimal(Number plain) {
        return new BigDecimal(plain.toString());
    }

    private static Symptoms ofElements(List<?> expected, List<?> found, boolean isOrdered) {
        if (expected.size() > MOST_ELEMENTS || found.size() > MOST_ELEMENTS) {
            return Symptoms.NONE
                    .andIf(found.size() < expected.size(), Symptom.MISSING_ELEMENTS)
                    .andIf(found.size() > expected.size(), Symptom.EXTRA_ELEMENTS);
        }
        List<Object> missing = new ArrayList<>(expected);
        List<Object> extra = new ArrayList<>();
        for (Object element : found) {
            if (!removed(missing, element)) {
                extra.add(element);
            }
        }
        boolean isReordered = isOrdered && missing.isEmpty() && extra.isEmpty();
        return Symptoms.NONE
                .andIf(found.isEmpty(), Symptom.EMPTY_VALUE)
                .andIf(!missing.isEmpty() && extra.isEmpty(), Symptom.MISSING_ELEMENTS)
                .andIf(missing.isEmpty() && !extra.isEmpty(), Symptom.EXTRA_ELEMENTS)
                .andIf(isReordered, Symptom.OTHER_ORDER)
                .andIf(isReordered && isSorted(found), Symptom.SORTED);
    }

    private static boolean removed(List<Object> left, Object element) {
        for (int i = 0; i < left.size(); i++) {
            if (TrustedEquality.areEqual(left.get(i), element)) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }

    /** Returns whether there are several elements of one class of the JDK, sorted. */
    @SuppressWarnings("unchecked") // all elements are of the same class, which is comparable
    private static boolean isSorted(List<?> elements) {
        if (elements.size() < 2
                || elements.stream().map(Object::getClass).distinct().count() > 1
                || !(elements.getFirst() instanceof Comparable<?>)
                || elements.getFirst().getClass().getClassLoader() != null) {
            return false;
        }
        List<Comparable<Object>> given = (List<Comparable<Object>>) elements;
        List<Comparable<Object>> sorted = new ArrayList<>(given);
        sorted.sort(Comparator.naturalOrder());
        return sorted.equals(given);
    }

    /** Replaces null, which a list cannot contain. */
    private static List<Object> wrapped(Collection<?> elements) {
        List<Object> all = new ArrayList<>();
        for (Object element : elements) {
            all.add(element == null ? Null.ELEMENT : element);
        }
        return all;
    }

    private enum Null {
        ELEMENT
    }
}
