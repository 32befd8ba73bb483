package dev.simul.checks.reload;

import dev.simul.checks.ScriptStep;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The static fields of classes right after they were initialised, where they can be put back: where
 * no initialiser does more than to assign values that never change.
 *
 * @param values the value of each field that is not final
 */
record StaticSnapshot(Map<Field, @Nullable Object> values) {
    private static final Set<Class<?>> UNCHANGING =
            Set.of(
                    Boolean.class,
                    Byte.class,
                    Character.class,
                    Short.class,
                    Integer.class,
                    Long.class,
                    Float.class,
                    Double.class,
                    String.class,
                    Class.class,
                    Duration.class,
                    Instant.class,
                    Pattern.class,
                    ScriptStep.class);

    /** Reads the fields of classes just initialised; null where one has a value that may change. */
    static @Nullable StaticSnapshot of(List<Class<?>> types) {
        Map<Field, @Nullable Object> values = new LinkedHashMap<>();
        for (Class<?> type : types) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                field.setAccessible(true);
                Object value = read(field);
                if (!isUnchanging(value)) {
                    return null;
                }
                if (!Modifier.isFinal(field.getModifiers())) {
                    values.put(field, value);
                }
            }
        }
        return new StaticSnapshot(values);
    }

    private static boolean isUnchanging(@Nullable Object value) {
        if (value == null || UNCHANGING.contains(value.getClass())) {
            return true;
        }
        if (value.getClass().isHidden()) {
            // A lambda expression or a method reference; without fields it has captured nothing.
            return value.getClass().getDeclaredFields().length == 0;
        }
        if (value.getClass().getName().startsWith("java.util.ImmutableCollections$")) {
            return switch (value) {
                case Collection<?> elements -> areUnchanging(elements);
                case Map<?, ?> map -> areUnchanging(map.keySet()) && areUnchanging(map.values());
                default -> false;
            };
        }
        // Those of classes loaded afresh are nothing but names: their class was looked at.
        return value instanceof Enum<?>;
    }

    private static boolean areUnchanging(Collection<?> elements) {
        return elements.stream().allMatch(StaticSnapshot::isUnchanging);
    }

    /** Puts all fields back. */
    void restore() {
        values.forEach(StaticSnapshot::write);
    }

    private static @Nullable Object read(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(Field field, @Nullable Object value) {
        try {
            field.set(null, value);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
