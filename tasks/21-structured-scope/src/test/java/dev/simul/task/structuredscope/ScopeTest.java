package dev.simul.task.structuredscope;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static dev.simul.task.structuredscope.Children.child;
import static dev.simul.task.structuredscope.Children.failing;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@Simulated(given = Children.class)
class ScopeTest {

    @Test
    void children_run_together() {
        Call<List<Integer>> block =
                call(() -> {
                    try (Scope scope = new Scope()) {
                        Future<Integer> first = scope.fork(child("child 1", ofSeconds(30), 5));
                        Future<Integer> second = scope.fork(child("child 2", ofSeconds(10), 9));
                        Future<Integer> third = scope.fork(child("child 3", ofSeconds(20), 7));
                        scope.join();
                        return List.of(first.get(), second.get(), third.get());
                    }
                });

        assertThat(block).as("the results of three children").returned(List.of(5, 9, 7));
        assertThat(block).as("the time of the longest child").took(ofSeconds(30));
        assertThat(block).spans("child").overlapped();
    }

    @Test
    void first_failure_is_thrown() {
        Exception lost = new IOException("the letter was lost");
        Exception late = new IllegalStateException("the answer came too late");

        Call<Void> block =
                call(() -> {
                    try (Scope scope = new Scope()) {
                        scope.fork(child("child 1", ofSeconds(30), 5));
                        scope.fork(failing("child 2", ofSeconds(20), late));
                        scope.fork(failing("child 3", ofSeconds(10), lost));
                        scope.join();
                    }
                });

        Throwable thrown = block.failure();
        Observed.that("failure-of-child-2", thrown == late);
        Observed.that("wraps-it", thrown != null && thrown.getCause() == lost);
        assertThat(block).as("child 3 is the first to fail").threwOrWrapped(lost);
        assertThat(block.failure()).as("join throws the failure of child 3 itself").isSameAs(lost);
    }

    @Test
    void failure_cancels_siblings() throws Exception {
        Call<Void> block =
                call(() -> {
                    try (Scope scope = new Scope()) {
                        scope.fork(child("child 1", ofSeconds(30), 5));
                        scope.fork(
                                failing("child 2", ofSeconds(10), new IOException("it is lost")));
                        scope.fork(child("child 3", ofSeconds(20), 7));
                        scope.join();
                    }
                });
        sleepThenSettle(ofSeconds(60));

        assertThat(block)
                .spans("child")
                .as("child 2 fails at 10 s")
                .wasCancelledAt("child 1", ofSeconds(10))
                .wasCancelledAt("child 3", ofSeconds(10));
        assertThat(block).as("child 2 fails at 10 s").took(ofSeconds(10));
    }
}
