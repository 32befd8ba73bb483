package dev.simul.checks.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.CheckTestKit;
import dev.simul.checks.Simulated;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Checks that write down which class they ran on, and of which nothing can be left. */
@Simulated
public class ReuseChecks {
    private static final Map<String, Integer> NUMBERS = Map.of("one", 1, "two", 2);

    private static Colour colour = Colour.RED;

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void changes_an_enum_field() {
        assertThat(colour).isEqualTo(Colour.RED);
        assertThat(NUMBERS).hasSize(2);
        colour = Colour.GREEN;
        writeDown(getClass());
    }

    @Test
    @SuppressWarnings("FutureReturnValueIgnored")
    void leaves_a_pool() {
        Executors.newFixedThreadPool(2).submit(() -> colour = Colour.GREEN);
        writeDown(getClass());
    }

    /** Draws a number as well: of schedules that would make the same run, only one is tried. */
    static void writeDown(Class<?> type) {
        var _ = Math.random();
        CheckTestKit.journal().add("class " + System.identityHashCode(type));
    }
}
