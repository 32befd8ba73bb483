package @package@;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

// TODO(author): show the same behaviour on real threads and the real clock, with delays of milliseconds.
class @class@RealTimeTest {
    @Test
    void takes_its_time() throws Exception {
        long start = System.nanoTime();
        Duration result = @class@.@function@(ofMillis(20));
        Duration took = ofNanos(System.nanoTime() - start);

        assertThat(result).isEqualTo(ofMillis(20));
        assertThat(took).isGreaterThanOrEqualTo(ofMillis(20));
    }
}
