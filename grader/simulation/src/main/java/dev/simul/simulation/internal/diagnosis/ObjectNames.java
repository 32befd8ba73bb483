package dev.simul.simulation.internal.diagnosis;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Gives names to what threads have and wait for: numbers tell things of one type apart. */
final class ObjectNames {
    private final Map<Object, String> types = new IdentityHashMap<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** Learns of a thing; what is first is number 1 of its type. */
    void add(Object thing) {
        if (!types.containsKey(thing)) {
            String type = typeOf(thing);
            types.put(thing, type);
            numbers.put(thing, counts.merge(type, 1, Integer::sum));
        }
    }

    /** Returns "the Account", or "Account 2" where there are more of its type. */
    String name(Object thing) {
        String type = types.getOrDefault(thing, typeOf(thing));
        return counts.getOrDefault(type, 1) == 1 || thing instanceof Class
                ? "the " + type
                : type + " " + numbers.get(thing);
    }

    /** Returns the name of what people know a thing as: a lock, not its inner synchroniser. */
    private static String typeOf(Object thing) {
        if (thing instanceof Class<?> type) {
            return "class " + simple(type);
        }
        Class<?> type = thing.getClass();
        Class<?> outer = type.getEnclosingClass();
        boolean inner =
                outer != null
                        && type.getName().startsWith("java.util.concurrent.")
                        && type.getSimpleName().endsWith("Sync");
        return simple(inner ? outer : type);
    }

    private static String simple(Class<?> type) {
        String simple = type.getSimpleName();
        String name = type.getName();
        return simple.isEmpty()
                ? name.substring(name.lastIndexOf('.') + 1).replace('$', '.')
                : simple;
    }
}
