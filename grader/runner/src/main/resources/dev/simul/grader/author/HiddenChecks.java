package @package@;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.StretchedTime.ofNanos;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static java.time.Duration.ZERO;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;

// TODO(author): write the hidden checks, each of which catches a mistake that no other check catches.
@Simulated
class @class@HiddenTest {

    @Test
    void takes_exactly_its_time() {
        Duration odd = ofNanos(3_000_000_007L);

        assertThat(call(() -> @class@.@function@(odd)))
                .as(text("the only wait takes %s", odd))
                .took(odd);
    }

    @Test
    void takes_no_time_for_zero() {
        assertThat(call(() -> @class@.@function@(ZERO))).returned(ZERO).took(ZERO);
    }

    @Test
    void calls_are_independent() throws Exception {
        Call<Duration> one = start(() -> @class@.@function@(ofSeconds(3)));
        Call<Duration> other = start(() -> @class@.@function@(ofSeconds(5)));

        assertThat(one.join())
                .as("two calls run at the same time")
                .returned(ofSeconds(3))
                .took(ofSeconds(3));
        assertThat(other.join())
                .as("two calls run at the same time")
                .returned(ofSeconds(5))
                .took(ofSeconds(5));
    }

    @Test
    void leaves_nothing_running() {
        assertThat(call(() -> @class@.@function@(ofSeconds(3)))).leftNothingRunning();
    }
}
