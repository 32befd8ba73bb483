package dev.simul.task.measureruntime;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@Simulated(given = WaitN.class)
class MeasureRuntimeTest {
    private static final Duration MAX = ofMinutes(1);

    @Test
    void measures_the_waiting() {
        follow(Script.<Duration>of().thenAlways(after(ofSeconds(30)).value(ofSeconds(5))));

        Call<Duration> call = call(() -> MeasureRuntime.measureTime(1, MAX));
        Observed.inValue("no-time", call, Duration::isZero);
        Observed.inValue("result-of-the-wait", call, ofSeconds(5)::equals);

        assertThat(call)
                .as("the wait takes 30 s, whatever time waitRandom returns")
                .returned(ofSeconds(30));
    }

    @Test
    void divides_by_n() {
        follow(
                Script.of(
                        after(ofSeconds(28)).value(ofSeconds(5)),
                        after(ZERO).value(ofSeconds(9)),
                        after(ZERO).value(ofSeconds(8)),
                        after(ZERO).value(ofSeconds(6))));

        Call<Duration> call = call(() -> MeasureRuntime.measureTime(4, MAX));
        Observed.inValue("not-divided", call, ofSeconds(28)::equals);

        assertThat(call).as("4 waits take 28 s").returned(ofSeconds(7));
    }

    private static void follow(Script<Duration> waits) {
        WaitN.waiting = max -> waits.next();
    }
}
