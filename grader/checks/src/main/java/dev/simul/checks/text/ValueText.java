package dev.simul.checks.text;

import java.lang.reflect.Array;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formats a value that a student's code returned. The value may be long, contain itself, or throw
 * an exception from {@code toString}, but none of this may hide the failure of the check.
 */
public final class ValueText {
    private static final int MOST_ELEMENTS = 12;
    private static final int MOST_CHARACTERS = 80;
    private static final int DEEPEST = 4;

    private ValueText() {}

    /**
     * Formats a value. Durations are written with units, text is in quotes, and long lists are
     * shortened.
     *
     * @param value any value
     * @return one line
     */
    public static String of(@Nullable Object value) {
        return of(value, 0);
    }

    private static String of(@Nullable Object value, int depth) {
        try {
            return switch (value) {
                case null -> "null";
                case Duration duration -> Phrases.duration(duration);
                case CharSequence text -> '"' + shortened(text.toString()) + '"';
                case Character character -> "'" + character + "'";
                case Collection<?> elements -> elements(elements, depth);
                case Map<?, ?> map -> entries(map, depth);
                case Map.Entry<?, ?> entry ->
                        of(entry.getKey(), depth) + "=" + of(entry.getValue(), depth);
                case Object array when array.getClass().isArray() ->
                        elements(elementsOf(array), depth);
                default -> shortened(String.valueOf(value));
            };
        } catch (RuntimeException | StackOverflowError e) {
            return "a " + name(value) + " whose toString throws " + e.getClass().getSimpleName();
        }
    }

    private static String elements(Collection<?> elements, int depth) {
        if (depth == DEEPEST) {
            return "[…]";
        }
        List<String> shown = new ArrayList<>();
        for (Object element : elements) {
            if (shown.size() == MOST_ELEMENTS) {
                shown.add("… " + (elements.size() - MOST_ELEMENTS) + " more");
                break;
            }
            shown.add(of(element, depth + 1));
        }
        return "[" + String.join(", ", shown) + "]";
    }

    private static String entries(Map<?, ?> map, int depth) {
        String inside = elements(map.entrySet(), depth);
        return "{" + inside.substring(1, inside.length() - 1) + "}";
    }

    private static List<@Nullable Object> elementsOf(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private static String name(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }

    private static String shortened(@Nullable String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
        return line.length() > MOST_CHARACTERS
                ? line.substring(0, MOST_CHARACTERS - 1) + "…"
                : line;
    }
}
