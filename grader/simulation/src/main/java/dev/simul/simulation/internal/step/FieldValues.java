package dev.simul.simulation.internal.step;

import dev.simul.simulation.AccessSite;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the values of fields and of elements of arrays, as text. Calls no code under test. */
final class FieldValues {
    private static final int LONGEST = 40;

    private final Map<String, Optional<Field>> fields = new ConcurrentHashMap<>();

    /** Returns the value of an instance field, or null if it cannot be read. */
    @Nullable String of(Object object, AccessSite site) {
        Field field =
                fields.computeIfAbsent(
                                object.getClass().getName()
                                        + "#"
                                        + site.owner()
                                        + "#"
                                        + site.member(),
                                first -> find(object.getClass(), site))
                        .orElse(null);
        try {
            return field == null ? null : text(field.get(object));
        } catch (IllegalAccessException | IllegalArgumentException closed) {
            return null;
        }
    }

    /** Returns the value of an element of an array, or null if there is no such element. */
    static @Nullable String of(Object array, int index) {
        return index >= 0 && index < Array.getLength(array) ? text(Array.get(array, index)) : null;
    }

    private static Optional<Field> find(Class<?> type, AccessSite site) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.getName().equals(site.owner())) {
                try {
                    Field field = each.getDeclaredField(site.member());
                    return field.trySetAccessible() ? Optional.of(field) : Optional.empty();
                } catch (NoSuchFieldException missing) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Returns a value as text. Methods of classes under test are not called. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> '"' + shortened(text) + '"';
            case Character letter -> "'" + letter + "'";
            case Boolean flag -> flag.toString();
            case Number number when isOfJdk(number) -> shortened(number.toString());
            case Enum<?> constant -> constant.name();
            case Class<?> type -> type.getSimpleName() + ".class";
            default -> nameOf(value.getClass());
        };
    }

    private static boolean isOfJdk(Object value) {
        return value.getClass().getClassLoader() == null;
    }

    private static String nameOf(Class<?> type) {
        String name = type.getSimpleName();
        if (name.isEmpty() || type.isHidden()) {
            return "an object";
        }
        return ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
