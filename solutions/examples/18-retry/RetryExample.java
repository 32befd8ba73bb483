package dev.simul.task.retry;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Script.after;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Script;
import dev.simul.checks.Simulated;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated(given = {Jitter.class, Policy.class})
class RetryExample {
    @Test
    void the_third_attempt_succeeds(TestReporter reporter) {
        RuntimeException busy = new IllegalStateException("the line is busy");
        Script<String> attempts =
                Script.<String>of(
                                after(ofSeconds(2)).failsWith(busy),
                                after(ofSeconds(3)).failsWith(busy),
                                after(ofSeconds(1)).value("hello"))
                        .named("attempt");
        Iterator<Duration> pauses = List.of(ofMillis(700), ofMillis(1500)).iterator();
        Jitter.draw = bound -> pauses.next();
        Policy policy = new Policy(5, ofSeconds(1), ofSeconds(10), ofMinutes(1), failure -> true);

        Call<String> call = call(() -> Retry.retry(attempts::next, policy));

        reporter.publishEntry(
                Picture.KEY, Picture.of("Two attempts fail, and the third one succeeds", call));
    }
}
