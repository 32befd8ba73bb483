package @package@;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;

// TODO(author): write the two or three checks that students see. Begin with the example of the README.
@Simulated
class @class@Test {

    @Test
    void returns_the_result() {
        assertThat(call(() -> @class@.@function@(ofSeconds(3)))).returned(ofSeconds(3));
    }

    @Test
    void takes_its_time() {
        Call<Duration> call = call(() -> @class@.@function@(ofSeconds(3)));

        assertThat(call).as("the only wait takes 3 s").took(ofSeconds(3));
    }
}
