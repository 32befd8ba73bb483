package dev.simul.task.faninfailures;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.work;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated
class FanInExample {
    @Test
    void one_of_three_fails(TestReporter reporter) {
        List<Callable<Integer>> calls =
                List.of(
                        () -> answer("call 1", ofSeconds(30)),
                        () -> {
                            answer("call 2", ofSeconds(10));
                            throw new IOException("the letter was lost");
                        },
                        () -> answer("call 3", ofSeconds(20)));

        Call<List<Integer>> call = call(() -> FanIn.gatherOrCancel(calls));

        reporter.publishEntry(
                Picture.KEY,
                Picture.of(
                        "Call 2 of three fails after 10 seconds, and the others are cancelled",
                        call));
    }

    private static int answer(String name, Duration time) throws InterruptedException {
        work(name, time);
        return 0;
    }
}
