package dev.simul.task.asynccomprehension;

import static dev.simul.checks.Calls.call;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = {AsyncGenerator.class, ScriptedNumbers.class})
class AsyncComprehensionExample {
    @Test
    void greater_than_six(TestReporter reporter) {
        ScriptedNumbers.come(5, 9, 7, 2, 8);

        Call<List<Double>> call = call(() -> AsyncComprehension.asyncComprehension(x -> x > 6));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of(
                        "Five numbers come, one a second; those greater than six are kept", call));
    }
}
