package dev.simul.grader.check.sample;

import static dev.simul.checks.Calls.*;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static java.time.Duration.*;

import dev.simul.checks.*;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.*;

@Simulated(given = Waiting.class)
class WaitsChecks {
    final Script<Duration> script =
            Script.of(
                    after(ofSeconds(1)).value(ofSeconds(5)),
                    after(ofSeconds(2)).value(ofSeconds(9)),
                    after(ofSeconds(3)).value(ofSeconds(7)));

    @BeforeEach
    void use() {
        Waiting.way = script::next;
    }

    @Test
    void right() {
        assertThat(call(() -> Waits.atOnce(3)))
                .returned(List.of(ofSeconds(5), ofSeconds(9), ofSeconds(7)))
                .took(ofSeconds(3))
                .leftNothingRunning()
                .waitedWithoutPolling()
                .spans("wait")
                .overlapped()
                .hasSize(3);
    }

    @Test
    void took() {
        assertThat(call(() -> Waits.oneByOne(3)))
                .as("all waits run together, so the longest decides")
                .took(ofSeconds(3));
    }

    @Test
    void order() {
        assertThat(call(() -> Waits.atOnce(3)))
                .returned(List.of(ofSeconds(9), ofSeconds(5), ofSeconds(7)));
    }

    @Test
    void left() {
        assertThat(call(() -> Waits.inOrderOfSubmission(3))).leftNothingRunning();
    }

    @Test
    void blocked() {
        assertThat(call(() -> Waits.task().join())).didNotBlock();
    }

    @Test
    void polls() {
        assertThat(call(Waits::polling)).waitedWithoutPolling();
    }

    @Test
    void deadlock() {
        call(Waits::forEver);
    }

    @Test
    void busy() {
        call(Waits::spinning);
    }

    @Test
    void unnoticed() {
        assertThat(call(Waits::unnoticed)).took(ofSeconds(2));
    }

    @Test
    void stub() {
        call(Waits::stub);
    }

    @Test
    void overrun() {
        call(() -> Waits.atOnce(4));
    }

    @Test
    void overlapped() {
        assertThat(call(() -> Waits.oneByOne(3))).spans("wait").overlapped();
    }

    @Test
    void plain() {
        assertThat(call(() -> Waits.oneByOne(3)).value()).isEmpty();
    }

    @Test
    void direct() throws Exception {
        Waits.stub();
    }

    @Test
    void task() throws Exception {
        var f = call(Waits::task).value();
        assertThat(f).isNotDone();
        Thread.sleep(1000);
        dev.simul.simulation.Simulation.settle();
        assertThat(f).isCompletedWithValue(ofSeconds(5));
    }
}
