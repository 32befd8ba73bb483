package dev.simul.junit.reload;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that static fields have right after initialisation, for classes whose static
 * initialisers only assign immutable values.
 *
 * @param values the value of each field that is not final
 */
record StaticSnapshot(Map<Field, @Nullable Object> values) {
    /**
     * Reads the static fields of classes.
     *
     * @param types the classes, which were just initialised
     * @param immutable the types whose values never change
     * @return the snapshot, or null if a field has a value that may change
     */
    static @Nullable StaticSnapshot of(List<Class<?>> types, ImmutableTypes immutable) {
        Map<Field, @Nullable Object> values = new LinkedHashMap<>();
        for (Class<?> type : types) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                field.setAccessible(true);
                Object value = read(field);
                if (!immutable.isImmutable(value)) {
                    return null;
                }
                if (!Modifier.isFinal(field.getModifiers())) {
                    values.put(field, value);
                }
            }
        }
        return new StaticSnapshot(values);
    }

    /** Assigns the initial value of each field again. */
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
