package dev.simul.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.000000007S, 7 ns",
        "PT0.0000015S, 1.5 µs",
        "PT0.0015S, 1.5 ms",
        "PT0.999999999S, 999.999999 ms",
        "PT1S, 1 s",
        "PT65S, 1 min 5 s",
        "PT12H, 12 h",
        "PT72H3M4.5S, 3 d 3 min 4.5 s",
        "PT-1S, -1 s",
        "PT-0.0005S, -500 µs"
    })
    void should_format_durations_in_common_units(Duration duration, String text) {
        assertThat(DurationText.of(duration)).isEqualTo(text);
    }
}
