package dev.simul.grader.mutant.operator;

import dev.simul.grader.submission.SourceFile;
import java.util.Map;

/** Classes that work as classes of {@code java.util.concurrent.atomic} but are not atomic. */
final class PlainClasses {
    private static final String NUMBER =
            """
            final class %1$s extends Number {
                private %2$s value;
                %1$s() {}
                %1$s(%2$s value) { this.value = value; }
                %2$s get() { return value; }
                %2$s getPlain() { return value; }
                %2$s getAcquire() { return value; }
                void set(%2$s next) { value = next; }
                void lazySet(%2$s next) { value = next; }
                void setRelease(%2$s next) { value = next; }
                %2$s getAndSet(%2$s next) { %2$s old = value; value = next; return old; }
                boolean compareAndSet(%2$s old, %2$s next) {
                    if (value != old) return false;
                    value = next;
                    return true;
                }
                boolean weakCompareAndSetVolatile(%2$s old, %2$s next) {
                    return compareAndSet(old, next);
                }
                %2$s getAndIncrement() { %2$s old = value; value = old + 1; return old; }
                %2$s getAndDecrement() { %2$s old = value; value = old - 1; return old; }
                %2$s getAndAdd(%2$s by) { %2$s old = value; value = old + by; return old; }
                %2$s incrementAndGet() { %2$s next = value + 1; value = next; return next; }
                %2$s decrementAndGet() { %2$s next = value - 1; value = next; return next; }
                %2$s addAndGet(%2$s by) { %2$s next = value + by; value = next; return next; }
                %2$s getAndUpdate(java.util.function.%3$sUnaryOperator next) {
                    %2$s old = value;
                    value = next.applyAs%3$s(old);
                    return old;
                }
                %2$s updateAndGet(java.util.function.%3$sUnaryOperator next) {
                    value = next.applyAs%3$s(value);
                    return value;
                }
                %2$s getAndAccumulate(%2$s by, java.util.function.%3$sBinaryOperator next) {
                    %2$s old = value;
                    value = next.applyAs%3$s(old, by);
                    return old;
                }
                %2$s accumulateAndGet(%2$s by, java.util.function.%3$sBinaryOperator next) {
                    value = next.applyAs%3$s(value, by);
                    return value;
                }
                void add(%2$s by) { value = value + by; }
                void increment() { value = value + 1; }
                void decrement() { value = value - 1; }
                %2$s sum() { return value; }
                void reset() { value = 0; }
                %2$s sumThenReset() { %2$s old = value; value = 0; return old; }
                @Override public int intValue() { return (int) value; }
                @Override public long longValue() { return value; }
                @Override public float floatValue() { return value; }
                @Override public double doubleValue() { return value; }
                @Override public String toString() { return String.valueOf(value); }
            }
            """;

    private static final String BOOLEAN =
            """
            final class PlainBoolean {
                private boolean value;
                PlainBoolean() {}
                PlainBoolean(boolean value) { this.value = value; }
                boolean get() { return value; }
                boolean getPlain() { return value; }
                boolean getAcquire() { return value; }
                void set(boolean next) { value = next; }
                void lazySet(boolean next) { value = next; }
                void setRelease(boolean next) { value = next; }
                boolean getAndSet(boolean next) { boolean old = value; value = next; return old; }
                boolean compareAndSet(boolean old, boolean next) {
                    if (value != old) return false;
                    value = next;
                    return true;
                }
                @Override public String toString() { return String.valueOf(value); }
            }
            """;

    private static final String REFERENCE =
            """
            final class PlainReference<V> {
                private V value;
                PlainReference() {}
                PlainReference(V value) { this.value = value; }
                V get() { return value; }
                V getPlain() { return value; }
                V getAcquire() { return value; }
                void set(V next) { value = next; }
                void lazySet(V next) { value = next; }
                void setRelease(V next) { value = next; }
                V getAndSet(V next) { V old = value; value = next; return old; }
                boolean compareAndSet(V old, V next) {
                    if (value != old) return false;
                    value = next;
                    return true;
                }
                V getAndUpdate(java.util.function.UnaryOperator<V> next) {
                    V old = value;
                    value = next.apply(old);
                    return old;
                }
                V updateAndGet(java.util.function.UnaryOperator<V> next) {
                    value = next.apply(value);
                    return value;
                }
                V getAndAccumulate(V by, java.util.function.BinaryOperator<V> next) {
                    V old = value;
                    value = next.apply(old, by);
                    return old;
                }
                V accumulateAndGet(V by, java.util.function.BinaryOperator<V> next) {
                    value = next.apply(value, by);
                    return value;
                }
                @Override public String toString() { return String.valueOf(value); }
            }
            """;

    private static final Map<String, String> TEXTS =
            Map.of(
                    "PlainInteger",
                    NUMBER.formatted("PlainInteger", "int", "Int"),
                    "PlainLong",
                    NUMBER.formatted("PlainLong", "long", "Long"),
                    "PlainBoolean",
                    BOOLEAN,
                    "PlainReference",
                    REFERENCE);

    /** The names of atomic and concurrent classes, and what to write instead. */
    static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("AtomicInteger", "PlainInteger"),
                    Map.entry("AtomicLong", "PlainLong"),
                    Map.entry("LongAdder", "PlainLong"),
                    Map.entry("AtomicBoolean", "PlainBoolean"),
                    Map.entry("AtomicReference", "PlainReference"),
                    Map.entry("ConcurrentMap", "java.util.Map"),
                    Map.entry("ConcurrentHashMap", "java.util.HashMap"),
                    Map.entry("ConcurrentSkipListMap", "java.util.TreeMap"),
                    Map.entry("ConcurrentSkipListSet", "java.util.TreeSet"),
                    Map.entry("ConcurrentLinkedQueue", "java.util.ArrayDeque"),
                    Map.entry("ConcurrentLinkedDeque", "java.util.ArrayDeque"),
                    Map.entry("CopyOnWriteArrayList", "java.util.ArrayList"),
                    Map.entry("CopyOnWriteArraySet", "java.util.LinkedHashSet"),
                    Map.entry("Vector", "java.util.ArrayList"),
                    Map.entry("Hashtable", "java.util.HashMap"),
                    Map.entry("StringBuffer", "StringBuilder"));

    private PlainClasses() {}

    /** Returns whether a class is one of this kit's, so that its source must be added. */
    static boolean isOurs(String name) {
        return TEXTS.containsKey(name);
    }

    static SourceFile source(String name, String packageName) {
        String text = TEXTS.getOrDefault(name, "");
        return new SourceFile(
                name + ".java",
                packageName.isEmpty() ? text : "package " + packageName + ";\n\n" + text);
    }
}
