package dev.simul.task.retry;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@Simulated(given = {Draws.class, Jitter.class, Policies.class, Policy.class})
class RetryTest {
    private final RuntimeException busy = new IllegalStateException("the line is busy");

    @Test
    void returns_the_first_success() {
        Draws.of();
        Script<String> attempts =
                Script.<String>of(
                                after(ofSeconds(2)).failsWith(busy),
                                after(ofSeconds(3)).failsWith(busy),
                                after(ofSeconds(1)).value("hello"))
                        .thenAlways(after(ofSeconds(1)).value("hello again"))
                        .named("attempt");

        Call<String> call = call(() -> Retry.retry(attempts::next, Policies.attempts(5)));

        Observed.that(
                "suppresses-itself",
                call.failure() instanceof IllegalArgumentException e
                        && "Self-suppression not permitted".equals(e.getMessage()));
        Observed.that("later-result", call.failure() == null && "hello again".equals(call.value()));
        assertThat(call).as("the third attempt succeeds").returned("hello");
        assertThat(call).spans("attempt").hasSize(3).ranOneAfterAnother();
    }

    @Test
    void pauses_as_long_as_drawn() {
        Draws draws = Draws.of(ofNanos(700_300_007), ofMillis(1500));
        Script<String> attempts =
                Script.<String>of(
                                after(ofSeconds(2)).failsWith(busy),
                                after(ofSeconds(3)).failsWith(busy),
                                after(ofSeconds(1)).value("hello"))
                        .thenAlways(after(ofSeconds(1)).value("hello"))
                        .named("attempt");

        Call<String> call = call(() -> Retry.retry(attempts::next, Policies.attempts(3)));

        Observed.that("whole-milliseconds", call.elapsed().equals(ofMillis(8200)));
        Observed.that("pauses-for-the-bound", call.elapsed().equals(ofSeconds(9)));
        Observed.that("no-pause", call.elapsed().equals(ofSeconds(6)));
        Observed.that("draws-twice", draws.bounds().size() == 4);
        assertThat(call)
                .spans("attempt")
                .as("pauses of 700 300 007 ns and 1.5 s were drawn")
                .startedAt(ZERO, ofNanos(2_700_300_007L), ofNanos(7_200_300_007L));
        assertThat(call).as("the third attempt takes 1 s").took(ofNanos(8_200_300_007L));
    }

    @Test
    void doubles_the_bound_up_to_the_cap() {
        Draws draws = Draws.of();
        Script<String> attempts =
                Script.<String>of().thenAlways(after(ofSeconds(1)).failsWith(busy));

        Call<String> call = call(() -> Retry.retry(attempts::next, Policies.attempts(7)));

        assertThat(call).threwOrWrapped(busy);
        List<Duration> bounds = draws.bounds();
        Observed.that("begins-with-2-s", bounds.indexOf(ofSeconds(2)) == 0);
        Observed.that("always-1-s", bounds.size() == 6 && bounds.lastIndexOf(ofSeconds(1)) == 5);
        Observed.that("beyond-the-cap", bounds.contains(ofSeconds(16)));
        assertThat(draws.bounds())
                .as("the bounds of the pauses, for a base of 1 s and a cap of 10 s")
                .startsWith(
                        ofSeconds(1),
                        ofSeconds(2),
                        ofSeconds(4),
                        ofSeconds(8),
                        ofSeconds(10),
                        ofSeconds(10));
    }
}
