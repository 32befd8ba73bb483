package dev.simul.checks.sample;

import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that find static fields as they were left by the initialiser of their class. */
@Simulated
public class StaticChecks {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static int count = 1;
    private static Runnable way = StaticChecks::usual;

    /** Something that cannot be put back, so its class is loaded anew. */
    private static final class Memory {
        private static final List<String> SEEN = new ArrayList<>();
    }

    /** Something that can. */
    private static final class Setting {
        private static String name = "initial";
    }

    private static void usual() {}

    @Test
    void puts_simple_fields_back() throws Exception {
        expect(count == 1 && Setting.name.equals("initial"));
        way.run();
        count++;
        Setting.name = "other";
        way = () -> expect(false);
        Thread.sleep(SECOND);
    }

    @Test
    void loads_others_anew() {
        expect(Memory.SEEN.isEmpty() && count == 1);
        Memory.SEEN.add("this run");
        count++;
    }

    /** Draws a number first: of schedules that would make the same run, only one is tried. */
    private static void expect(boolean condition) {
        var _ = Math.random();
        if (!condition) {
            throw new AssertionError("an earlier run has left something");
        }
    }
}
