package dev.simul.grader.mutant.operator;

import static dev.simul.grader.mutant.operator.OperatorTestKit.compiling;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators that make state less safe to share, or share more of it. */
class SharedStateOperatorsTest {
    @Test
    void should_use_plain_classes() {
        assertThat(
                        compiling(
                                "plain-class",
                                """
                                class A {
                                    final AtomicInteger count = new AtomicInteger();
                                    final ConcurrentMap<String, Integer> map = new ConcurrentHashMap<>();
                                    final Queue<String> queue;
                                    A() {
                                        queue = new ConcurrentLinkedQueue<>();
                                    }
                                    int next() {
                                        List<String> list = Collections.synchronizedList(new ArrayList<>());
                                        return count.incrementAndGet() + list.size();
                                    }
                                }
                                """))
                .contains(
                        "final AtomicInteger count = new AtomicInteger(); -> final PlainInteger count"
                                + " = new PlainInteger();",
                        "final ConcurrentMap<String, Integer> map = new ConcurrentHashMap<>(); ->"
                                + " final java.util.Map<String, Integer> map = new"
                                + " java.util.HashMap<>();",
                        "queue = new ConcurrentLinkedQueue<>(); -> queue = new"
                                + " java.util.ArrayDeque<>();",
                        "List<String> list = Collections.synchronizedList(new ArrayList<>()); ->"
                                + " List<String> list = new ArrayList<>();");
    }

    @Test
    void should_replace_each_atomic_class_by_one_that_compiles() {
        assertThat(
                        compiling(
                                "plain-class",
                                """
                                class A {
                                    final AtomicLong number = new AtomicLong(1);
                                    final AtomicBoolean flag = new AtomicBoolean(true);
                                    final AtomicReference<String> text = new AtomicReference<>();
                                    final LongAdder sum = new LongAdder();
                                    long all() {
                                        sum.increment();
                                        text.updateAndGet(old -> old + flag.getAndSet(false));
                                        return sum.sum() + number.accumulateAndGet(2, Long::sum);
                                    }
                                }
                                """))
                .hasSize(5);
    }

    @Test
    void should_drop_volatile() {
        assertThat(
                        compiling(
                                "drop-volatile",
                                """
                                class A {
                                    private volatile boolean done;
                                    volatile int n;
                                }
                                """))
                .containsExactly(
                        "private volatile boolean done; -> private boolean done;",
                        "volatile int n; -> int n;");
    }

    @Test
    void should_make_locals_and_fields_static() {
        assertThat(
                        compiling(
                                "make-static",
                                """
                                class A {
                                    private final List<String> names = new ArrayList<>();
                                    static List<String> all(int n) {
                                        var list = new ArrayList<String>(n);
                                        int sum = 0;
                                        sum += n;
                                        Thread.yield();
                                        list.add("" + sum);
                                        return list;
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "private final List<String> names = new ArrayList<>(); -> private final"
                                + " static List<String> names = new ArrayList<>();",
                        "var list = new ArrayList<String>(n); -> if (list == null) list = new"
                                + " ArrayList<String>(n); private static"
                                + " java.util.ArrayList<java.lang.String> list;",
                        "var list = new ArrayList<String>(n); -> list = new"
                                + " ArrayList<String>(n); private static"
                                + " java.util.ArrayList<java.lang.String> list;",
                        "int sum = 0; -> private static int sum = 0;",
                        "int sum = 0; -> sum = 0; private static int sum;");
    }

    @Test
    void should_change_the_body_of_an_annotated_class_as_that_of_any_class() {
        String body =
                """
                class A {
                    @SuppressWarnings({"x", "y"})
                    private volatile int n;
                    @Deprecated(since = "{")
                    synchronized int one(List<@NotHere("}") String> names) throws Exception {
                        int sum = 0;
                        var lock = new ReentrantLock();
                        lock.lock();
                        try {
                            sum += names.size();
                            n += sum;
                        } finally {
                            lock.unlock();
                        }
                        while (n > 0) wait();
                        notifyAll();
                        return n;
                    }
                    @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
                    @interface NotHere { String value(); }
                }
                """;

        assertThat(Operators.ids())
                .allSatisfy(id ->
                        assertThat(compiling(id, "@SuppressWarnings({\"x\", \"y\"})\n" + body))
                                .as(id)
                                .isEqualTo(compiling(id, body)));
        assertThat(compiling("make-static", body)).hasSize(3);
    }

    @Test
    void should_keep_a_local_whose_type_is_generic() {
        assertThat(
                        compiling(
                                "make-static",
                                """
                                class A {
                                    static <T> List<T> all(T one) {
                                        List<T> list = new ArrayList<>();
                                        list.add(one);
                                        return list;
                                    }
                                }
                                """))
                .containsExactly(
                        "List<T> list = new ArrayList<>(); -> List<T> list = (List<T>) (keptList ="
                                + " keptList != null ? keptList : new ArrayList<>()); private static"
                                + " Object keptList;");
    }
}
