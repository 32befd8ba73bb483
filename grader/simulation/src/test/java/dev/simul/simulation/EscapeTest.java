package dev.simul.simulation;

import static dev.simul.simulation.Simulated.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.simul.simulation.Simulated.Body;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a simulation cannot see or time is named, and never graded as slow or fast. */
class EscapeTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("escapes")
    void should_be_refused_by_name(String named, Body body) {
        Outcome<Object> outcome = Simulated.run(body);

        assertThat(outcome.stoppedBy())
                .isInstanceOfSatisfying(
                        Diagnosis.Escape.class,
                        escape -> {
                            assertThat(escape.what()).contains(named);
                            assertThat(escape.thread()).isEqualTo("main");
                        });
    }

    static Stream<Arguments> escapes() {
        return Stream.of(
                escape("a network connection", () -> new ServerSocket(0).close()),
                escape("a network connection", () -> SocketChannel.open().close()),
                escape("an HttpClient", () -> HttpClient.newHttpClient().close()),
                escape("another process", () -> new ProcessBuilder("true").start()),
                escape("a wait inside a static initialiser", () -> SleepsWhileLoaded.touch()),
                escape(
                        "a repeated task of a ForkJoinPool",
                        () ->
                                ForkJoinPool.commonPool()
                                        .scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS)));
    }

    private static Arguments escape(String named, Body body) {
        return arguments(named, body);
    }

    @Test
    void should_say_where_it_was() {
        Outcome<Object> outcome = Simulated.run(() -> new ServerSocket(0).close());

        assertThat(outcome.diagnoses().getFirst().message())
                .matches(
                        "cannot be simulated: a network connection: use a fake of it that sleeps"
                                + " \\(in main, at EscapeTest.java:\\d+\\)");
    }

    @Test
    void should_not_be_hidden_by_code_that_catches_everything() {
        Outcome<Object> outcome =
                Simulated.run(() -> {
                    try {
                        new ServerSocket(0).close();
                    } catch (Throwable everything) {
                        sleep(1);
                    }
                });

        assertThat(outcome.stoppedBy()).isInstanceOf(Diagnosis.Escape.class);
    }

    private static final class SleepsWhileLoaded {
        private static final int VALUE;

        static {
            sleep(1000);
            VALUE = 1;
        }

        private SleepsWhileLoaded() {}

        static int touch() {
            return VALUE;
        }
    }
}
