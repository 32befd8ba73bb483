package dev.simul.task.eventloop;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.work;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Picture;
import dev.simul.checks.Simulated;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

@Simulated
class EventLoopExample {
    private final EventLoop loop = new EventLoop();

    @Test
    void two_tasks_and_main(TestReporter reporter) {
        Call<Void> call =
                call(() ->
                        loop.run(() -> {
                            loop.spawn(() -> workAndSleep("A", ofSeconds(2), ofSeconds(3)));
                            loop.spawn(() -> workAndSleep("B", ofSeconds(1), ofSeconds(2)));
                            return loop.sleep(ofSeconds(10));
                        }));

        reporter.publishEntry(
                Picture.KEY, Picture.of("Two tasks share the one thread of the loop", call));
    }

    private Void workAndSleep(String name, Duration toWork, Duration toSleep) throws Exception {
        work(name, toWork);
        loop.sleep(toSleep).thenRun(() -> wake(name));
        return null;
    }

    private static void wake(String name) {
        try {
            work("after the sleep of " + name, ofSeconds(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }
}
