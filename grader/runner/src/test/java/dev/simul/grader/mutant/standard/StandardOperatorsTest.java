package dev.simul.grader.mutant.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.compile.VariantCompiler;
import dev.simul.grader.submission.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandardOperatorsTest {
    private static final VariantCompiler COMPILER = new VariantCompiler();

    @Test
    void should_change_conditions_numbers_results_and_calls() {
        assertThat(
                        changes(
                                """
                                class A {
                                    int one(int n) {
                                        return n < 3 ? n + 1 : n;
                                    }
                                    void two() {
                                        System.gc();
                                    }
                                }
                                """))
                .containsExactlyInAnyOrder(
                        "3 boundary one: changed conditional boundary",
                        "3 condition one: replaced comparison check with true",
                        "3 condition one: replaced comparison check with false",
                        "3 math one: replaced integer addition with subtraction",
                        "3 return-value one: replaced int return with 0",
                        "6 void-call two: removed call to System::gc");
    }

    @Test
    void should_number_changes_that_are_described_alike() {
        assertThat(
                        changes(
                                """
                                class A {
                                    boolean one(boolean a, boolean b, Runnable r) {
                                        r.run(); r.run();
                                        return true;
                                    }
                                }
                                """))
                .contains(
                        "3 void-call one: removed call to Runnable::run (1 of 2)",
                        "3 void-call one: removed call to Runnable::run (2 of 2)");
    }

    @Test
    void should_name_the_method_around_a_lambda() {
        assertThat(
                        changes(
                                """
                                class A {
                                    Runnable one() {
                                        return () -> {
                                            System.gc();
                                        };
                                    }
                                }
                                """))
                .contains("4 void-call one: removed call to System::gc");
    }

    @Test
    void should_leave_out_code_that_the_compiler_generates() {
        assertThat(
                        changes(
                                """
                                import java.util.List;
                                import java.util.concurrent.*;

                                record A(int n, String text) {
                                    enum Kind { ONE, TWO }
                                    static void some(List<Callable<String>> all) throws Exception {
                                        try (var pool = Executors.newCachedThreadPool()) {
                                            pool.invokeAll(all);
                                        }
                                        for (Callable<String> one : all) {
                                            one.call();
                                        }
                                    }
                                }
                                """))
                .isEmpty();
    }

    @Test
    void should_leave_out_results_that_can_only_be_null() {
        assertThat(
                        changes(
                                """
                                class A {
                                    Void one(Void nothing) {
                                        return nothing;
                                    }
                                }
                                """))
                .isEmpty();
    }

    @Test
    void should_leave_out_files_that_are_not_named() {
        Map<String, byte[]> classes = compile("class A { int one(int n) { return n + 1; } }");

        assertThat(StandardOperators.changes(classes, Set.of("B.java"))).isEmpty();
    }

    @Test
    void should_leave_out_what_is_only_for_people() {
        assertThat(
                        changes(
                                """
                                class A {
                                    void one(Exception e) {
                                        System.out.println("one");
                                        Thread.currentThread().setName("one");
                                        e.printStackTrace();
                                    }
                                    @Override public String toString() { return "A"; }
                                    @Override public int hashCode() { return 31 * 3; }
                                }
                                """))
                .isEmpty();
    }

    private List<String> changes(String text) {
        return StandardOperators.changes(compile(text), Set.of("A.java")).stream()
                .map(change ->
                        change.line()
                                + " "
                                + change.operator()
                                + " "
                                + change.method()
                                + ": "
                                + change.description())
                .toList();
    }

    private Map<String, byte[]> compile(String text) {
        return COMPILER.compile(
                        List.of(List.of(new SourceFile("trial/A.java", "package trial; " + text))))
                .getFirst();
    }
}
