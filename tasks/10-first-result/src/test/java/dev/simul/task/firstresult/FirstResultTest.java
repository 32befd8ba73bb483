package dev.simul.task.firstresult;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.task.firstresult.Tasks.succeeds;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@Simulated(given = Tasks.class)
class FirstResultTest {
    /**
     * The first task to end is neither the first nor the last in the list, and its result is not
     * the smallest.
     */
    private final List<Callable<String>> tasks =
            List.of(
                    succeeds(1, ofSeconds(30), "amber"),
                    succeeds(2, ofSeconds(10), "coral"),
                    succeeds(3, ofSeconds(20), "beryl"));

    @Test
    void returns_the_first() {
        Call<String> call = call(() -> FirstResult.firstResult(tasks));

        Observed.returned("first-in-the-list", call, "amber");

        assertThat(call).as("the tasks end after 30, 10 and 20 s").returned("coral");
    }

    @Test
    void does_not_wait_for_the_others() {
        assertThat(call(() -> FirstResult.firstResult(tasks)))
                .as("the quickest of 30, 10 and 20 s")
                .took(ofSeconds(10));
    }
}
