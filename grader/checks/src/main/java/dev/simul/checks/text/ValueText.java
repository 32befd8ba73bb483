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
    private static final int MOST_ELEMENTS_OF_A_WHOLE = 10_000;
    private static final int MOST_CHARACTERS_OF_A_WHOLE = 100_000;

    private final int mostElements;
    private final int mostCharacters;

    private ValueText(int mostElements, int mostCharacters) {
        this.mostElements = mostElements;
        this.mostCharacters = mostCharacters;
    }

    /**
     * Formats a value. Durations are written with units, text is in quotes, and long lists are
     * shortened.
     *
     * @param value any value
     * @return one line
     */
    public static String of(@Nullable Object value) {
        return new ValueText(MOST_ELEMENTS, MOST_CHARACTERS).of(value, 0);
    }

    /**
     * Formats a value as {@link #of} does, but shortens only what is extremely long. The text is
     * meant to be cut around what matters.
     *
     * @param value any value
     * @return one line
     */
    static String whole(@Nullable Object value) {
        return new ValueText(MOST_ELEMENTS_OF_A_WHOLE, MOST_CHARACTERS_OF_A_WHOLE).of(value, 0);
    }

    private String of(@Nullable Object value, int depth) {
        try {
            return switch (value) {
                case null -> "null";
                case Duration duration -> Phrases.duration(duration);
                case CharSequence text -> '"' + shortened(text.toString()) + '"';
                case Character character -> "'" + character + "'";
                case Throwable failure -> ThrowableText.of(failure);
                case Thread thread -> Phrases.name(thread.getName());
                case Collection<?> elements -> elements(elements, depth);
                case Map<?, ?> map -> entries(map, depth);
                case Map.Entry<?, ?> entry ->
                        of(entry.getKey(), depth) + "=" + of(entry.getValue(), depth);
                case Object array when array.getClass().isArray() ->
                        elements(elementsOf(array), depth);
                default -> shortened(withoutHash(value, String.valueOf(value)));
            };
        } catch (RuntimeException | StackOverflowError e) {
            return "a " + name(value) + " whose toString throws " + e.getClass().getSimpleName();
        }
    }

    private String elements(Collection<?> elements, int depth) {
        if (depth == DEEPEST) {
            return "[…]";
        }
        List<String> shown = new ArrayList<>();
        for (Object element : elements) {
            if (shown.size() == mostElements) {
                shown.add("… " + (elements.size() - mostElements) + " more");
                break;
            }
            shown.add(of(element, depth + 1));
        }
        return "[" + String.join(", ", shown) + "]";
    }

    private String entries(Map<?, ?> map, int depth) {
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

    /**
     * Replaces the beginning of a text that the default {@code toString} created, because its hash
     * code differs from run to run.
     */
    private static String withoutHash(Object value, String text) {
        String hashed =
                value.getClass().getName()
                        + "@"
                        + Integer.toHexString(System.identityHashCode(value));
        return text.startsWith(hashed)
                ? Phrases.article(name(value)) + text.substring(hashed.length())
                : text;
    }

    private static String name(@Nullable Object value) {
        return value == null ? "null" : Phrases.className(value.getClass());
    }

    private String shortened(@Nullable String text) {
        String line = String.valueOf(text).replaceAll("\\p{Cntrl}", " ");
        return line.length() > mostCharacters ? line.substring(0, mostCharacters - 1) + "…" : line;
    }
}
