package dev.simul.task.asynccomprehension;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Calls;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import dev.simul.simulation.Simulation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@Simulated(given = {AsyncGenerator.class, ScriptedNumbers.class})
class AsyncComprehensionTest {

    @Test
    void keeps_what_passes() {
        ScriptedNumbers.come(5, 9, 7, 2, 8, 1);

        Call<List<Double>> call = call(() -> AsyncComprehension.asyncComprehension(x -> x > 6));

        Observed.returned("the-others-kept", call, List.of(5.0, 2.0, 1.0));

        assertThat(call)
                .as("the numbers greater than six, in the order in which they arrive")
                .returned(List.of(9.0, 7.0, 8.0));
    }

    @Test
    void tests_each_as_it_comes() {
        ScriptedNumbers.come(5, 9, 7);
        List<Duration> tested = new CopyOnWriteArrayList<>();

        Call<List<Double>> call =
                call(() ->
                        AsyncComprehension.asyncComprehension(number -> {
                            tested.add(Simulation.elapsed());
                            record("test " + tested.size());
                            return true;
                        }));

        Observed.that(
                "tested-one-late", !tested.isEmpty() && tested.getFirst().equals(ofSeconds(2)));
        Observed.that(
                "tested-at-the-end", !tested.isEmpty() && tested.getFirst().equals(ofSeconds(3)));

        assertThat(call)
                .spans("test")
                .as("a number is tested as soon as it arrives")
                .startedAt(ofSeconds(1), ofSeconds(2), ofSeconds(3));
    }

    private static void record(String name) {
        try {
            Calls.work(name, ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
