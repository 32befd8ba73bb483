package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.internal.jdk.JdkNames;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Names for the objects that threads hold and wait for; objects of the same type are numbered. */
final class ObjectNames {
    private final Map<Object, String> types = new IdentityHashMap<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Adds an object; the first one of its type gets number 1. */
    void add(Object object) {
        if (!types.containsKey(object)) {
            String type = typeOf(object);
            types.put(object, type);
            numbers.put(object, counts.merge(type, 1, Integer::sum));
        }
    }

    /** Returns "the Account", or "Account 2" if several objects have the same type. */
    String name(Object object) {
        String type = types.getOrDefault(object, typeOf(object));
        return counts.getOrDefault(type, 1) == 1 || object instanceof Class
                ? "the " + type
                : type + " " + numbers.get(object);
    }

    /**
     * Returns the name of the public type: that of the lock, for example, not that of its inner
     * synchronizer.
     */
    private static String typeOf(Object object) {
        if (object instanceof Class<?> type) {
            return "class " + simple(type);
        }
        Class<?> type = object.getClass();
        Class<?> lock = JdkNames.lockOf(type);
        return simple(lock == null ? type : lock);
    }

    private static String simple(Class<?> type) {
        String simple = type.getSimpleName();
        String name = type.getName();
        return simple.isEmpty()
                ? name.substring(name.lastIndexOf('.') + 1).replace('$', '.')
                : simple;
    }
}
