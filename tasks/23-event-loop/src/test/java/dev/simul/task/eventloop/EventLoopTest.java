package dev.simul.task.eventloop;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.CheckAssertions.assertThat;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Simulated;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@Simulated(given = Log.class)
class EventLoopTest {
    private final EventLoop loop = new EventLoop();
    private final Log log = new Log();

    @Test
    void runs_until_main_is_done() {
        Call<String> tea =
                call(() -> loop.run(() -> loop.sleep(ofMinutes(3)).thenApply(over -> "tea")));
        Call<String> water =
                call(() -> new EventLoop().run(() -> CompletableFuture.completedFuture("water")));

        assertThat(tea).as("main sleeps for 3 min").returned("tea").took(ofMinutes(3));
        assertThat(water).as("main is done immediately").returned("water");
    }

    @Test
    void sleeps_go_on_together() {
        Call<Void> three =
                call(() ->
                        loop.run(() -> {
                            CompletableFuture<?> first =
                                    log.noteAfter(loop.sleep(ofSeconds(30)), "first");
                            CompletableFuture<?> second =
                                    log.noteAfter(loop.sleep(ofSeconds(10)), "second");
                            CompletableFuture<?> third =
                                    log.noteAfter(loop.sleep(ofSeconds(20)), "third");
                            return CompletableFuture.allOf(first, second, third);
                        }));

        boolean together = three.elapsed().equals(ofSeconds(30));
        Observed.that("one-sleep-after-another", three.elapsed().equals(ofSeconds(60)));
        Observed.that("in-the-order-set", together && log.names().indexOf("first") == 0);
        assertThat(three).as("sleeps of 30, 10 and 20 s").took(ofSeconds(30));
        assertThat(log.names())
                .as("the order in which the sleeps end")
                .isEqualTo(List.of("second", "third", "first"));
        assertThat(log.times())
                .as("the times at which the sleeps end")
                .isEqualTo(List.of(ofSeconds(10), ofSeconds(20), ofSeconds(30)));
    }

    @Test
    void all_on_one_thread() {
        Call<Thread> call =
                call(() ->
                        loop.run(() -> {
                            log.note("main");
                            CompletableFuture<?> spawned =
                                    log.noteAfter(
                                            loop.spawn(() -> {
                                                log.note("task");
                                                return 0;
                                            }),
                                            "after the task");
                            CompletableFuture<?> asleep =
                                    log.noteAfter(loop.sleep(ofSeconds(1)), "after a sleep");
                            return CompletableFuture.allOf(spawned, asleep)
                                    .thenApply(both -> Thread.currentThread());
                        }));

        assertThat(call).returned();
        Observed.that("several-threads", log.threads().size() > 1);
        assertThat(log.names()).as("the steps that ran").hasSize(4);
        assertThat(log.threads())
                .as("the threads of these steps: only the one that called run")
                .hasSize(1);
        assertThat(call).as("main is done").leftNothingRunning();
    }
}
