package dev.simul.simulation.internal.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.simulation.Outcome;
import dev.simul.simulation.Simulation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Simulated threads yield and resume as they would on the JDK's own scheduler. */
class ContinuationTest {
    private static final ScopedValue<Integer> NUMBER = ScopedValue.newInstance();
    private static final int THREADS = 3;
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void should_sleep_inside_a_nested_continuation() {
        List<String> order = new ArrayList<>();

        Outcome<?> outcome =
                Simulation.run(() -> {
                    // If no other thread waits, time passes without a yield.
                    Thread other = Thread.startVirtualThread(ContinuationTest::sleep);
                    runInside(
                            "inner",
                            () -> {
                                order.add("before");
                                sleep();
                                order.add("after");
                            });
                    order.add("outside");
                    other.join();
                    return null;
                });

        assertThat(outcome.failure()).isNull();
        assertThat(order).containsExactly("before", "after", "outside");
        assertThat(outcome.elapsed()).isEqualTo(SECOND);
    }

    @Test
    void should_keep_the_scoped_values_of_each_thread_when_it_yields() {
        List<Integer> read = new ArrayList<>();

        Outcome<?> outcome =
                Simulation.run(() -> {
                    List<Thread> threads = new ArrayList<>();
                    for (int i = 0; i < THREADS; i++) {
                        int number = i;
                        threads.add(
                                Thread.startVirtualThread(() ->
                                        ScopedValue.where(NUMBER, number)
                                                .run(() -> {
                                                    read.add(NUMBER.get());
                                                    sleep();
                                                    read.add(NUMBER.get());
                                                })));
                    }
                    for (Thread thread : threads) {
                        thread.join();
                    }
                    return null;
                });

        assertThat(outcome.failure()).isNull();
        assertThat(read).containsExactly(0, 1, 2, 0, 1, 2);
    }

    private static void sleep() {
        try {
            Thread.sleep(SECOND);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void runInside(String scope, Runnable work) throws ReflectiveOperationException {
        Class<?> scopes = Class.forName("jdk.internal.vm.ContinuationScope");
        Class<?> continuations = Class.forName("jdk.internal.vm.Continuation");
        MethodHandles.Lookup lookup =
                MethodHandles.privateLookupIn(continuations, MethodHandles.lookup());
        MethodHandle make =
                lookup.findConstructor(
                        continuations, MethodType.methodType(void.class, scopes, Runnable.class));
        MethodHandle run =
                lookup.findVirtual(continuations, "run", MethodType.methodType(void.class));
        try {
            run.invoke(
                    make.invoke(
                            scopes.getDeclaredConstructor(String.class).newInstance(scope), work));
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }
}
