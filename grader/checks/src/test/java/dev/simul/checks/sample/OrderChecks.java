package dev.simul.checks.sample;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;

import dev.simul.checks.CheckTestKit;
import dev.simul.checks.Simulated;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A check that passes on its usual schedule only. */
@Simulated
public class OrderChecks {
    private static int runs;

    @Test
    void starts_in_order() throws Exception {
        CheckTestKit.journal().add("run " + ++runs);
        List<Integer> order = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            Thread.startVirtualThread(() -> order.add(number));
        }
        Thread.sleep(1);
        assertThat(call(() -> List.copyOf(order))).returned(List.of(0, 1, 2));
    }
}
