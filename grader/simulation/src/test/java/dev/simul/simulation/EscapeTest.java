package dev.simul.simulation;

import static dev.simul.simulation.Simulations.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A simulation is stopped if the code uses something that it cannot see or time. The coverage tests
 * list what that is.
 */
class EscapeTest {

    @Test
    void should_name_the_line() {
        Outcome<Object> outcome = Simulations.run(() -> new ServerSocket(0).close());

        assertThat(outcome.diagnoses().getFirst().message())
                .matches(
                        "cannot be simulated: a network connection: use a fake connection that"
                                + " sleeps"
                                + " \\(in main, at EscapeTest.java:\\d+\\)");
    }

    @Test
    void should_report_an_unsupported_call_even_if_the_code_catches_everything() {
        Outcome<Object> outcome =
                Simulations.run(() -> {
                    try {
                        new ServerSocket(0).close();
                    } catch (Throwable everything) {
                        sleep(1);
                    }
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Escape.class);
    }

    @Test
    @Timeout(60)
    void should_release_the_locks_that_threads_outside_need() throws Exception {
        try (ServerSocket server = new ServerSocket(0)) {
            Outcome<Object> outcome = Simulations.run(() -> server.accept().close());
            server.setSoTimeout(1);

            assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Escape.class);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }
}
