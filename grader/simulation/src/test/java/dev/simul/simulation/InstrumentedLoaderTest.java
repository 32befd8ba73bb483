package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes under test cannot spin for ever, end the JVM, or see the processors of the machine. */
class InstrumentedLoaderTest {

    @Test
    void should_stop_a_loop_that_never_blocks_and_name_its_line() throws Exception {
        Outcome<Object> outcome = run(Spinning.class);

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.BusyWait.class);
        assertThat(outcome.diagnoses().getFirst().message())
                .matches(
                        "busy wait at 0 s: main spins without blocking, at"
                                + " InstrumentedLoaderTest.java:\\d+: sleep, or block until notified");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Yielding.class,
                SleepingNoTime.class,
                TryingLock.class,
                Polling.class,
                AskingFuture.class
            })
    void should_stop_other_ways_to_spin_without_blocking(Class<? extends Callable<?>> type)
            throws Exception {
        Outcome<Object> outcome = run(type);

        assertThat(outcome.elapsed()).isZero();
        assertThat(outcome.diagnoses().getFirst().message())
                .matches(
                        "busy wait at 0 s: main spins without blocking, at"
                                + " InstrumentedLoaderTest.java:\\d+: sleep, or block until notified");
    }

    @Test
    void should_stop_a_loop_that_catches_everything() throws Exception {
        assertThat(run(Stubborn.class).stoppedBy()).isInstanceOf(Diagnosis.BusyWait.class);
    }

    @Test
    void should_stop_endless_calls_from_the_jdk() throws Exception {
        assertThat(run(Streaming.class).stoppedBy()).isInstanceOf(Diagnosis.BusyWait.class);
    }

    @Test
    void should_refuse_to_end_the_jvm() throws Exception {
        assertThat(run(Exiting.class).diagnoses().getFirst().message())
                .startsWith(
                        "cannot be simulated: System.exit: code in a simulation may not end the JVM"
                                + " (in main,");
        assertThat(run(Halting.class).diagnoses().getFirst().message())
                .startsWith("cannot be simulated: Runtime.exit or halt");
    }

    @Test
    void should_refuse_to_end_the_jvm_while_a_class_is_loaded() throws Exception {
        assertThat(run(ExitingWhileLoaded.class).diagnoses().getFirst().message())
                .startsWith("cannot be simulated: System.exit");
    }

    @Test
    void should_show_the_processors_of_the_simulated_machine() throws Exception {
        assertThat(run(Counting.class).value()).isEqualTo(16);
    }

    @Test
    void should_not_stop_long_computations() throws Exception {
        assertThat(run(Computing.class).value()).isEqualTo(10_000_000L);
    }

    @Test
    void should_stop_a_long_computation_if_the_settings_allow_fewer_iterations() throws Exception {
        Settings few = Settings.defaults().withMaxIterations(1_000_000);

        assertThat(run(Computing.class, few).stoppedBy()).isInstanceOf(Diagnosis.BusyWait.class);
        assertThatThrownBy(() -> few.withMaxIterations(0))
                .hasMessage("maxIterations must be more than zero, but was '0'");
    }

    private static Outcome<Object> run(Class<? extends Callable<?>> type) throws Exception {
        return run(type, Settings.defaults());
    }

    private static Outcome<Object> run(Class<? extends Callable<?>> type, Settings settings)
            throws Exception {
        Class<?> fresh = new FreshLoader().loadClass(type.getName());
        Constructor<?> constructor = fresh.getDeclaredConstructor();
        constructor.setAccessible(true);
        return Simulation.run(settings, () -> ((Callable<?>) constructor.newInstance()).call());
    }

    private static final class FreshLoader extends ClassLoader implements InstrumentedLoader {
        FreshLoader() {
            super(InstrumentedLoaderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                return name.startsWith(InstrumentedLoaderTest.class.getName() + "$")
                        ? define(name)
                        : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    static final class Spinning implements Callable<Object> {
        private boolean done;

        @Override
        public Object call() {
            while (!done) {
                Thread.onSpinWait();
            }
            return done;
        }
    }

    static final class Yielding implements Callable<Object> {
        @Override
        @SuppressWarnings("ThreadPriorityCheck")
        public Object call() {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.yield();
            }
            return "not reached";
        }
    }

    static final class SleepingNoTime implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(0);
            }
            return "not reached";
        }
    }

    static final class TryingLock implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            ReentrantLock lock = new ReentrantLock();
            Thread.startVirtualThread(lock::lock).join();
            while (!lock.tryLock()) {
                Thread.onSpinWait();
            }
            return "not reached";
        }
    }

    static final class Polling implements Callable<Object> {
        @Override
        public Object call() throws InterruptedException {
            ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
            while (queue.poll(0, TimeUnit.SECONDS) == null) {
                Thread.onSpinWait();
            }
            return "not reached";
        }
    }

    static final class AskingFuture implements Callable<Object> {
        @Override
        public Object call() {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            while (!future.isDone()) {
                Thread.onSpinWait();
            }
            return "not reached";
        }
    }

    static final class Stubborn implements Callable<Object> {
        private int caught;

        @Override
        @SuppressWarnings("InfiniteRecursion")
        public Object call() {
            for (; ; ) {
                try {
                    spin();
                } catch (Throwable everything) {
                    caught++;
                }
            }
        }

        private void spin() {
            while (caught >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    static final class Streaming implements Callable<Object> {
        @Override
        public Object call() {
            return java.util.stream.Stream.generate(() -> 1).filter(one -> one > 1).findFirst();
        }
    }

    static final class Exiting implements Callable<Object> {
        @Override
        public Object call() {
            System.exit(0);
            return "not reached";
        }
    }

    static final class Halting implements Callable<Object> {
        @Override
        public Object call() {
            Runtime.getRuntime().halt(0);
            return "not reached";
        }
    }

    static final class ExitingWhileLoaded implements Callable<Object> {
        static {
            System.exit(0);
        }

        @Override
        public Object call() {
            return "not reached";
        }
    }

    static final class Counting implements Callable<Object> {
        @Override
        public Object call() {
            return Runtime.getRuntime().availableProcessors();
        }
    }

    static final class Computing implements Callable<Object> {
        @Override
        public Object call() {
            long sum = 0;
            for (int i = 0; i < 10_000_000; i++) {
                sum++;
            }
            return sum;
        }
    }
}
