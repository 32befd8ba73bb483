package dev.simul.task.eventloop;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.task.RealTime;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class EventLoopRealTimeTest {
    private final RealTime time = RealTime.scaled(25);

    @Test
    void tasks_take_turns_on_one_thread() {
        time.takes(
                ofSeconds(10),
                () -> {
                    EventLoop loop = new EventLoop();
                    Queue<String> turns = new ConcurrentLinkedQueue<>();

                    loop.run(() -> {
                        loop.spawn(() -> work(loop, turns, "A", 2, 3));
                        loop.spawn(() -> work(loop, turns, "B", 1, 5));
                        return loop.sleep(time.of(ofSeconds(10)));
                    });

                    return assertThat(turns).containsExactly("A", "B", "A again", "B again");
                });
    }

    @Test
    void continues_with_what_another_thread_completes() {
        time.takes(
                ofSeconds(5),
                () -> {
                    EventLoop loop = new EventLoop();
                    CompletableFuture<String> outside = new CompletableFuture<>();
                    Thread.ofVirtual()
                            .start(() -> {
                                sleep(5);
                                outside.complete("hello");
                            });

                    List<Object> result =
                            loop.run(() ->
                                    loop.await(outside)
                                            .thenApply(
                                                    word -> List.of(word, Thread.currentThread())));

                    return assertThat(result).containsExactly("hello", Thread.currentThread());
                });
    }

    @Test
    void loses_no_task_of_another_thread() throws Exception {
        EventLoop loop = new EventLoop();
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        CompletableFuture<Void> all = new CompletableFuture<>();
        for (int i = 0; i < 4; i++) {
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> {
                        for (int k = 0; k < 1000; k++) {
                            loop.spawn(() -> {
                                seen.add(1);
                                return seen.size() == 4000 && all.complete(null);
                            });
                        }
                    });
        }

        loop.run(() -> all);

        assertThat(seen).hasSize(4000);
    }

    @Test
    void throws_the_failure_of_the_main_task() {
        IllegalStateException failure = new IllegalStateException("broken");

        assertThatThrownBy(() -> new EventLoop().run(() -> CompletableFuture.failedFuture(failure)))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isSameAs(failure),
                        thrown -> assertThat(thrown).hasRootCause(failure));
    }

    private Void work(
            EventLoop loop, Queue<String> turns, String name, int seconds, int secondsOfSleep) {
        sleep(seconds);
        turns.add(name);
        loop.sleep(time.of(ofSeconds(secondsOfSleep))).thenRun(() -> turns.add(name + " again"));
        return null;
    }

    private void sleep(int seconds) {
        try {
            time.sleep(ofSeconds(seconds));
        } catch (InterruptedException interruption) {
            throw new IllegalStateException(interruption);
        }
    }
}
