package dev.simul.task.waitn;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Script;
import dev.simul.checks.ScriptStep;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Simulated(given = WaitRandom.class)
class WaitNTest {
    private static final Duration MAX = ofMinutes(1);
    private static final Duration FIVE = ofSeconds(5);
    private static final Duration SEVEN = ofSeconds(7);
    private static final Duration NINE = ofSeconds(9);

    /** Another check detects an extra wait; the extra wait should not make these checks fail. */
    private static final ScriptStep<Duration> ONE_TOO_MANY = after(ofMinutes(1)).value(FIVE);

    /** The results do not reveal how long the waits take, so that a wrong order is detected. */
    private final Script<Duration> waits =
            Script.of(
                            after(ofSeconds(30)).value(FIVE),
                            after(ofSeconds(10)).value(NINE),
                            after(ofSeconds(20)).value(SEVEN))
                    .thenAlways(ONE_TOO_MANY);

    @BeforeEach
    void follow_the_script() {
        WaitRandom.waiting = max -> waits.next();
    }

    @Test
    void completion_order() {
        Call<List<Duration>> call = call(() -> WaitN.waitN(3, MAX));
        Observed.inValue("order-of-start", call, List.of(FIVE, NINE, SEVEN)::equals);

        assertThat(call)
                .as("the waits end after 10, 20 and 30 s")
                .returned(List.of(NINE, SEVEN, FIVE));
    }

    @Test
    void waits_overlap() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        WaitRandom.waiting =
                max -> {
                    threads.add(Thread.currentThread());
                    return waits.next();
                };

        Call<List<Duration>> call =
                call(() -> {
                    threads.add(Thread.currentThread());
                    return WaitN.waitN(3, MAX);
                });
        Observed.that("one-worker", threads.size() == 2);

        assertThat(call)
                .as("all waits run at the same time, so the longest decides")
                .took(ofSeconds(30));
        assertThat(call).spans("wait").overlapped();
    }
}
