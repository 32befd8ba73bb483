package @package@;

import static dev.simul.checks.Calls.call;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

// TODO(author): run the example of the README, with its times.
@Simulated
class @class@Example {
    @Test
    void example(TestReporter reporter) {
        Call<Duration> call = call(() -> @class@.@function@(ofSeconds(3)));

        reporter.publishEntry(Picture.KEY, Picture.of("One call takes 3 seconds", call));
    }
}
