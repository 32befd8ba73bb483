package dev.simul.simulation.internal.weave;

import java.util.List;
import java.util.Set;

/** Which methods of the JDK touch what threads may share, and which of them change it. */
final class SharedCalls {
    private static final Set<String> SINGLE =
            Set.of(
                    "java/lang/Thread",
                    "java/lang/Iterable",
                    "java/lang/StringBuilder",
                    "java/lang/StringBuffer",
                    "java/lang/invoke/VarHandle",
                    "java/text/CompactNumberFormat",
                    "java/text/DateFormat",
                    "java/text/DecimalFormat",
                    "java/text/Format",
                    "java/text/MessageFormat",
                    "java/text/NumberFormat",
                    "java/text/SimpleDateFormat");
    private static final Set<String> NEVER =
            Set.of(
                    "java/util/Collections",
                    "java/util/Objects",
                    "java/util/Arrays",
                    "java/util/Locale",
                    "java/util/Optional",
                    "java/util/OptionalDouble",
                    "java/util/OptionalInt",
                    "java/util/OptionalLong",
                    "java/util/Random",
                    "java/util/UUID",
                    "java/util/Comparator",
                    "java/util/concurrent/TimeUnit",
                    "java/util/concurrent/ThreadLocalRandom");
    private static final List<String> CHANGES =
            List.of(
                    "add", "append", "clear", "compute", "delete", "drain", "flip", "format",
                    "insert", "merge", "next", "offer", "parse", "poll", "pop", "push", "put",
                    "remove", "replace", "retain", "reverse", "set", "sort");
    private static final Set<String> OF_BITS = Set.of("and", "andNot", "or", "xor");
    private static final Set<String> VIEWS = Set.of("reversed", "sorted");
    private static final Set<String> ITERATORS =
            Set.of("java/util/Iterator", "java/util/ListIterator", "java/util/Spliterator");

    private SharedCalls() {}

    static boolean concerns(String owner) {
        return SINGLE.contains(owner)
                || (owner.startsWith("java/util/")
                        && !owner.startsWith("java/util/function/")
                        && !owner.startsWith("java/util/regex/")
                        && !NEVER.contains(owner));
    }

    /** Tells whether what a static method returns lets its holder at what it was given. */
    static boolean wraps(String owner, String method) {
        return owner.equals("java/util/Collections")
                && (method.startsWith("unmodifiable")
                        || method.startsWith("synchronized")
                        || method.startsWith("checked")
                        || method.equals("asLifoQueue")
                        || method.equals("newSetFromMap"));
    }

    /** Tells whether a method changes the collection, builder or format it is called on. */
    static boolean changes(String owner, String method) {
        if (ITERATORS.contains(owner) && method.startsWith("next")) {
            return false;
        }
        if (VIEWS.contains(method)) {
            return false;
        }
        if (owner.equals("java/util/BitSet") && OF_BITS.contains(method)) {
            return true;
        }
        return CHANGES.stream().anyMatch(method::startsWith);
    }
}
