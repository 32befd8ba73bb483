package dev.simul.junit.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.simul.junit.Simulated;
import dev.simul.simulation.Simulation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Simulated
public class ArgumentsSample {
    @TempDir Path folder;
    private String name = "";

    @BeforeEach
    void before(TestInfo info) {
        name = info.getTestMethod().orElseThrow().getName();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24})
    void waits_hours(int hours) throws InterruptedException {
        Thread.sleep(Duration.ofHours(hours));
        assertEquals(Duration.ofHours(hours), Simulation.elapsed());
    }

    @ParameterizedTest
    @MethodSource("times")
    void waits_times(Duration time) throws InterruptedException {
        Thread.sleep(time);
        assertEquals(time, Simulation.elapsed());
    }

    static List<Duration> times() {
        return List.of(Duration.ofNanos(1), Duration.ofDays(29));
    }

    @RepeatedTest(3)
    void repeats(RepetitionInfo repetition) throws InterruptedException {
        assertEquals(3, repetition.getTotalRepetitions());
        assertEquals(Duration.ZERO, Simulation.elapsed());
        Thread.sleep(Duration.ofHours(1));
    }

    @Test
    void uses_a_folder(@TempDir Path other) throws Exception {
        Files.writeString(folder.resolve("a.txt"), "a");
        assertTrue(Files.isDirectory(other));
        assertTrue(Files.exists(folder.resolve("a.txt")));
        assertEquals("uses_a_folder", name);
    }
}
