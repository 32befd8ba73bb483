package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * A class whose initializer does what cannot be simulated can be used after the simulation, because
 * the initializer ends before the simulation is stopped.
 */
class RefusedInitializerTest {
    /**
     * Not in the class that is initialized, whose methods only the initializing thread can call.
     */
    private static final Runnable SLEEPS = () -> sleep(20);

    private static final class StartsAProcess {
        static final int STATUS = status();

        private static int status() {
            try {
                String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
                Process process = new ProcessBuilder(java, "--version").start();
                process.getInputStream().readAllBytes();
                return process.waitFor();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class StartsAThreadAndSleeps {
        static final long SLEPT = slept();

        private static long slept() {
            try (ServerSocket socket = new ServerSocket(0)) {
                Thread thread = new Thread(SLEEPS);
                thread.start();
                thread.join();
                sleep(20);
                return socket.getLocalPort();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Nested {
        static final long PORT = 1 + Inner.PORT;

        private static final class Inner {
            static final long PORT = port();

            private static long port() {
                try (ServerSocket socket = new ServerSocket(0)) {
                    return socket.getLocalPort();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void refuse(Callable<Object> first, Diagnosis.Escape.Kind kind) {
        boolean[] goesOn = {false};

        Outcome<Object> outcome =
                Simulation.run(() -> {
                    Object value = first.call();
                    Thread.sleep(1_000);
                    goesOn[0] = true;
                    return value;
                });

        assertThat(outcome.stoppedBy())
                .isInstanceOfSatisfying(
                        Diagnosis.Escape.class,
                        escape -> assertThat(escape.kind()).isEqualTo(kind));
        assertThat(goesOn[0]).isFalse();
        assertThat(Simulation.run(() -> 12).value()).isEqualTo(12);
    }

    @Test
    void should_end_an_initializer_that_starts_a_process() {
        refuse(() -> StartsAProcess.STATUS, Diagnosis.Escape.Kind.PROCESS);

        assertThat(StartsAProcess.STATUS).isZero();
    }

    @Test
    void should_end_an_initializer_that_starts_threads_and_sleeps() {
        refuse(() -> StartsAThreadAndSleeps.SLEPT, Diagnosis.Escape.Kind.NETWORK);

        assertThat(StartsAThreadAndSleeps.SLEPT).isPositive();
    }

    @Test
    void should_end_all_initializers_that_the_thread_runs() {
        refuse(() -> Nested.PORT, Diagnosis.Escape.Kind.NETWORK);

        assertThat(Nested.PORT).isEqualTo(1 + Nested.Inner.PORT);
    }
}
