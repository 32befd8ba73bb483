package dev.simul.grader.mutant.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.compile.VariantCompiler;
import dev.simul.grader.mutant.source.Change;
import dev.simul.grader.submission.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each test states which lines an operator changes, and how. */
class OperatorsTest {
    private static final String IMPORTS =
            """
            package trial;

            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;

            """;

    private static final VariantCompiler COMPILER = new VariantCompiler();

    @Test
    void should_remove_synchronized_from_methods_and_blocks() {
        assertThat(
                        compiling(
                                "remove-synchronized",
                                """
                                class A {
                                    int n;
                                    public synchronized void one() { n++; }
                                    static final synchronized void two() {}
                                    void three() {
                                        synchronized (this) {
                                            n++;
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "public synchronized void one() { n++; } -> public void one() { n++; }",
                        "static final synchronized void two() {} -> static final void two() {}",
                        "synchronized (this) { -> {");
    }

    @Test
    void should_take_the_first_or_the_last_statement_out_of_a_synchronized_block() {
        assertThat(
                        compiling(
                                "narrow-synchronized",
                                """
                                class A {
                                    int n;
                                    void one() {
                                        synchronized (this) {
                                            n++;
                                            n--;
                                        }
                                    }
                                    void alone() {
                                        synchronized (this) {
                                            n++;
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "synchronized (this) { n++; -> n++; synchronized (this) {",
                        "n--; } -> } n--;");
    }

    @Test
    void should_take_statements_out_of_a_synchronized_method() {
        assertThat(
                        compiling(
                                "narrow-synchronized",
                                """
                                class A {
                                    int n;
                                    synchronized int one() {
                                        n++;
                                        return n;
                                    }
                                    static synchronized void two() {
                                        System.gc();
                                        System.gc();
                                    }
                                }
                                """))
                .contains(
                        "synchronized int one() { return n; -> int one() { synchronized (this) { }"
                                + " return n;")
                .anyMatch(change -> change.contains("synchronized (A.class) {"))
                .hasSize(4);
    }

    @Test
    void should_lock_later_and_unlock_earlier() {
        assertThat(
                        compiling(
                                "narrow-lock",
                                """
                                class A {
                                    final Lock lock = new ReentrantLock();
                                    int n;
                                    void one() {
                                        lock.lock();
                                        try {
                                            n++;
                                            n--;
                                        } finally {
                                            lock.unlock();
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "lock.lock(); n++; -> n++; lock.lock();",
                        "n--; lock.unlock(); -> lock.unlock(); n--;");
    }

    @Test
    void should_exchange_monitors() {
        assertThat(
                        compiling(
                                "exchange-locks",
                                """
                                class A {
                                    final Object left = new Object();
                                    final Object right = new Object();
                                    void one() {
                                        synchronized (left) {
                                            synchronized (right) {
                                            }
                                        }
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "synchronized (left) { -> synchronized (right) {",
                        "synchronized (left) { -> synchronized (this) {",
                        "synchronized (right) { -> synchronized (left) {",
                        "synchronized (right) { -> synchronized (this) {");
    }

    @Test
    void should_exchange_locks_and_their_order() {
        assertThat(
                        compiling(
                                "exchange-locks",
                                """
                                class A {
                                    final Lock left = new ReentrantLock();
                                    final Lock right = new ReentrantLock();
                                    void one() {
                                        left.lock();
                                        right.lock();
                                        right.unlock();
                                        left.unlock();
                                    }
                                    void two(ReadWriteLock both) {
                                        right.lock();
                                        left.lock();
                                        both.writeLock();
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "left.lock(); left.unlock(); -> right.lock(); right.unlock();",
                        "right.lock(); right.unlock(); -> left.lock(); left.unlock();",
                        "left.lock(); right.lock(); -> right.lock(); left.lock();",
                        "right.lock(); left.lock(); -> left.lock(); right.lock();",
                        "right.lock(); -> left.lock();",
                        "left.lock(); -> right.lock();",
                        "both.writeLock(); -> both.readLock();");
    }

    @Test
    void should_wake_one_thread_instead_of_all() {
        assertThat(
                        compiling(
                                "notify-one",
                                """
                                class A {
                                    void one(Condition some) {
                                        notifyAll();
                                        this.notifyAll();
                                        some.signalAll();
                                        some.signal();
                                    }
                                }
                                """))
                .containsExactly(
                        "notifyAll(); -> notify();",
                        "this.notifyAll(); -> this.notify();",
                        "some.signalAll(); -> some.signal();");
    }

    @Test
    void should_ask_only_once_before_a_wait() {
        assertThat(
                        compiling(
                                "wait-once",
                                """
                                class A {
                                    boolean ready;
                                    void one(Condition some) throws Exception {
                                        while (!ready) wait();
                                        while (!ready) {
                                            some.await();
                                        }
                                        while (!ready) {
                                            ready = true;
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "while (!ready) wait(); -> if (!ready) wait();",
                        "while (!ready) { -> if (!ready) {");
    }

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
    void should_change_permits_by_one() {
        assertThat(
                        compiling(
                                "change-permits",
                                """
                                class A {
                                    void one(int n) throws Exception {
                                        Semaphore some = new Semaphore(n);
                                        some.release();
                                        Executors.newFixedThreadPool(4);
                                        new CountDownLatch(n * 2);
                                        new ArrayBlockingQueue<String>(n, true);
                                        new ThreadPoolExecutor(n, n, 1, null, null);
                                        new ForkJoinPool(n, null, null, true, 1, 2, 3, null, 4, null);
                                        new ArrayList<String>(n);
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "Semaphore some = new Semaphore(n); -> Semaphore some = new Semaphore(n + 1);",
                        "Semaphore some = new Semaphore(n); -> Semaphore some = new Semaphore(n - 1);",
                        "some.release(); -> some.release(2);",
                        "Executors.newFixedThreadPool(4); -> Executors.newFixedThreadPool(3);",
                        "new CountDownLatch(n * 2); -> new CountDownLatch((n * 2) + 1);",
                        "new CountDownLatch(n * 2); -> new CountDownLatch((n * 2) - 1);",
                        "new ArrayBlockingQueue<String>(n, true); -> new ArrayBlockingQueue<String>(n"
                                + " + 1, true);",
                        "new ArrayBlockingQueue<String>(n, true); -> new ArrayBlockingQueue<String>(n"
                                + " - 1, true);",
                        "new ThreadPoolExecutor(n, n, 1, null, null); -> new"
                                + " ThreadPoolExecutor(n - 1, n - 1, 1, null, null);",
                        "new ForkJoinPool(n, null, null, true, 1, 2, 3, null, 4, null); -> new"
                                + " ForkJoinPool(n - 1, null, null, true, 1, 2, 3, null, 4, null);");
    }

    @Test
    void should_drop_finally_or_run_it_on_success_only() {
        assertThat(
                        compiling(
                                "drop-finally",
                                """
                                class A {
                                    void one(Lock lock) {
                                        try {
                                            lock.lock();
                                        } finally {
                                            lock.unlock();
                                        }
                                    }
                                    void two(Lock lock) {
                                        try {
                                            lock.lock();
                                        } catch (RuntimeException e) {
                                            throw e;
                                        } finally {
                                            lock.unlock();
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "try { } finally { lock.unlock(); -> {",
                        "try { } finally { -> { } {",
                        "} finally { lock.unlock(); -> ",
                        "} finally { -> } {");
    }

    @Test
    void should_remove_calls_in_statements_lambdas_and_references() {
        assertThat(
                        compiling(
                                "remove-call",
                                """
                                class A {
                                    void one(Future<?> future, List<Thread> threads) throws Exception {
                                        future.cancel(true);
                                        if (future.isDone()) Thread.currentThread().interrupt();
                                        threads.forEach(thread -> thread.interrupt());
                                        threads.forEach(Thread::interrupt);
                                        boolean kept = future.cancel(true);
                                    }
                                }
                                """))
                .containsExactly(
                        "future.cancel(true); -> ",
                        "if (future.isDone()) Thread.currentThread().interrupt(); -> if"
                                + " (future.isDone()) ;",
                        "threads.forEach(thread -> thread.interrupt()); -> threads.forEach(thread ->"
                                + " {});",
                        "threads.forEach(Thread::interrupt); -> threads.forEach(_ -> {});");
    }

    @Test
    void should_not_close_resources() {
        assertThat(
                        compiling(
                                "remove-call",
                                """
                                class A {
                                    void one() {
                                        try (var pool = Executors.newCachedThreadPool()) {
                                            pool.execute(() -> {});
                                        }
                                    }
                                    void two() {
                                        try (var pool = Executors.newCachedThreadPool()) {
                                            pool.execute(() -> {});
                                        } catch (RuntimeException e) {
                                            throw e;
                                        }
                                    }
                                }
                                """))
                .containsExactly(
                        "try (var pool = Executors.newCachedThreadPool()) { -> { var pool ="
                                + " Executors.newCachedThreadPool();",
                        "try (var pool = Executors.newCachedThreadPool()) { -> try { var pool ="
                                + " Executors.newCachedThreadPool();");
    }

    @Test
    void should_remove_pairs_in_one_method_and_in_all() {
        assertThat(
                        compiling(
                                "remove-pair",
                                """
                                class A {
                                    final Semaphore some = new Semaphore(1);
                                    void one() throws Exception {
                                        some.acquire();
                                        some.release();
                                    }
                                    void two() throws Exception {
                                        some.acquire();
                                    }
                                }
                                """))
                .containsExactly(
                        "some.acquire(); some.release(); -> ",
                        "some.acquire(); some.release(); some.acquire(); -> ");
    }

    @Test
    void should_not_interrupt_when_cancelling() {
        assertThat(
                        compiling(
                                "cancel-mode",
                                """
                                class A {
                                    void one(Future<?> future) {
                                        future.cancel(true);
                                        future.cancel(false);
                                    }
                                }
                                """))
                .containsExactly("future.cancel(true); -> future.cancel(false);");
    }

    @Test
    void should_exchange_all_clocks_of_a_file() {
        assertThat(
                        compiling(
                                "exchange-clock",
                                """
                                class A {
                                    long one() {
                                        long start = System.nanoTime();
                                        return System.nanoTime() - start;
                                    }
                                    long two() {
                                        return 2 * System.currentTimeMillis();
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "long start = System.nanoTime(); return System.nanoTime() - start; -> long"
                                + " start = System.currentTimeMillis() * 1_000_000; return"
                                + " (System.currentTimeMillis() * 1_000_000) - start;",
                        "return 2 * System.currentTimeMillis(); -> return 2 * (System.nanoTime() /"
                                + " 1_000_000);");
    }

    @Test
    void should_exchange_units_and_lose_small_ones() {
        assertThat(
                        compiling(
                                "exchange-unit",
                                """
                                class A {
                                    Duration one(long n) { return Duration.ofSeconds(n); }
                                    long two(Duration time) { return time.toNanos(); }
                                    void three(Lock lock) throws Exception {
                                        lock.tryLock(1, TimeUnit.MILLISECONDS);
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "Duration one(long n) { return Duration.ofSeconds(n); } -> Duration one(long"
                                + " n) { return Duration.ofMillis(n); }",
                        "long two(Duration time) { return time.toNanos(); } -> long two(Duration"
                                + " time) { return time.toMillis(); }",
                        "long two(Duration time) { return time.toNanos(); } -> long two(Duration"
                                + " time) { return time.toMillis() * 1_000_000; }",
                        "lock.tryLock(1, TimeUnit.MILLISECONDS); -> lock.tryLock(1,"
                                + " TimeUnit.NANOSECONDS);",
                        "lock.tryLock(1, TimeUnit.MILLISECONDS); -> lock.tryLock(1,"
                                + " TimeUnit.MINUTES);");
    }

    @Test
    void should_catch_more_and_fewer_exceptions() {
        assertThat(
                        compiling(
                                "change-catch",
                                """
                                class A {
                                    void one(Runnable some) {
                                        try {
                                            some.run();
                                        } catch (IllegalStateException | IllegalArgumentException e) {
                                        }
                                    }
                                    void two(Runnable some) {
                                        try {
                                            some.run();
                                        } catch (Exception e) {
                                        }
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "} catch (IllegalStateException | IllegalArgumentException e) { -> } catch"
                                + " (IllegalStateException e) {",
                        "} catch (IllegalStateException | IllegalArgumentException e) { -> } catch"
                                + " (IllegalArgumentException e) {",
                        "} catch (Exception e) { -> } catch (RuntimeException e) {");
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

    @Test
    void should_tell_the_line_and_the_method_of_a_change() {
        List<Change> changes =
                changes(
                        "drop-volatile",
                        """
                        class A {
                            int n;
                            volatile int m;
                            void one() { notifyAll(); }
                        }
                        """);

        assertThat(changes.getFirst().line()).isEqualTo(11);
        assertThat(changes.getFirst().method()).isEqualTo("A");
        assertThat(changes("notify-one", "class A { void one() { notifyAll(); } }"))
                .extracting(Change::method)
                .containsExactly("one");
    }

    @Test
    void should_change_nothing_in_code_without_concurrency() {
        String plain =
                """
                class A {
                    static int sum(int... numbers) {
                        int sum = 0;
                        for (int number : numbers) {
                            sum += number;
                        }
                        return sum;
                    }
                }
                """;

        assertThat(Operators.ids())
                .filteredOn(id -> !id.equals("make-static"))
                .allSatisfy(id -> assertThat(changes(id, plain)).as(id).isEmpty());
    }

    private static List<Change> changes(String operator, String text) {
        SourceFile file = new SourceFile("trial/A.java", IMPORTS + text);
        return Operators.changes(COMPILER.parse(List.of(file)), file).stream()
                .filter(change -> change.operator().equals(operator))
                .toList();
    }

    /** Returns the changes that compile, each as the lines before and after it. */
    static List<String> compiling(String operator, String text) {
        List<Change> changes = changes(operator, text);
        List<Map<String, byte[]>> classes =
                COMPILER.compile(
                        changes.stream()
                                .map(change ->
                                        Stream.concat(
                                                        Stream.of(change.changed()),
                                                        change.helpers().stream())
                                                .toList())
                                .toList());
        return Stream.iterate(0, i -> i < changes.size(), i -> i + 1)
                .filter(i -> !classes.get(i).isEmpty())
                .map(changes::get)
                .map(change ->
                        String.join(" ", change.before())
                                + " -> "
                                + String.join(" ", change.after()))
                .toList();
    }
}
