package dev.simul.task.eventloop;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.Calls.work;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;

import dev.simul.checks.Call;
import dev.simul.checks.Observed;
import dev.simul.checks.Schedules;
import dev.simul.checks.Simulated;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@Simulated(given = Log.class)
class EventLoopHiddenTest {
    private final EventLoop loop = new EventLoop();
    private final Log log = new Log();

    @Test
    void order_at_one_instant() {
        Call<Void> equal =
                call(() ->
                        loop.run(() -> {
                            for (int i = 1; i <= 8; i++) {
                                log.noteAfter(loop.sleep(ofSeconds(10)), "sleep " + i);
                            }
                            return loop.sleep(ofSeconds(11));
                        }));
        EventLoop late = new EventLoop();
        Log lateLog = new Log();
        Call<Void> overdue =
                call(() ->
                        late.run(() -> {
                            lateLog.noteAfter(late.sleep(ofSeconds(3)), "due after 3 s");
                            lateLog.noteAfter(late.sleep(ofSeconds(1)), "due after 1 s");
                            lateLog.noteAfter(late.sleep(ofSeconds(2)), "due after 2 s");
                            late.spawn(() -> spend(ofSeconds(5)));
                            return late.sleep(ofSeconds(6));
                        }));

        assertThat(equal).returned();
        Observed.that("loses-sleeps", log.names().size() < 8);
        Observed.that("mixes-sleeps", log.names().size() == 8);
        assertThat(log.names())
                .as("eight sleeps that are due at 10 s")
                .isEqualTo(
                        List.of(
                                "sleep 1", "sleep 2", "sleep 3", "sleep 4", "sleep 5", "sleep 6",
                                "sleep 7", "sleep 8"));
        Observed.part("overdue");
        assertThat(overdue).returned();
        assertThat(lateLog.names())
                .as("three sleeps that became due while a task was working")
                .isEqualTo(List.of("due after 1 s", "due after 2 s", "due after 3 s"));
    }

    /** Time passes only inside a step, because a loop never waits while a task is ready. */
    @Test
    void starves_no_timer() {
        Call<Void> call =
                call(() ->
                        loop.run(() -> {
                            loop.spawn(() -> step(100));
                            return loop.sleep(ofMillis(100));
                        }));

        Observed.part("timer");
        assertThat(call)
                .as("main sleeps for 100 ms, while a task spawns itself every 10 ms")
                .tookBetween(ofMillis(100), ofMillis(110));

        EventLoop other = new EventLoop();
        Call<Integer> task =
                call(() ->
                        other.run(() -> {
                            nap(other, 100);
                            return other.spawn(() -> 7);
                        }));
        Observed.part("task");
        assertThat(task)
                .as("a task, while a sleep of 1 ms is always due, since 10 ms of work follow each")
                .returned(7)
                .tookBetween(ZERO, ofMillis(100));
    }

    private static void nap(EventLoop loop, int left) {
        CompletableFuture<Void> asleep = loop.sleep(ofMillis(1));
        pause(ofMillis(10));
        if (left > 0) {
            asleep.thenRun(() -> nap(loop, left - 1));
        }
    }

    private Void step(int left) throws Exception {
        spend(ofMillis(10));
        if (left > 0) {
            loop.spawn(() -> step(left - 1));
        }
        return null;
    }

    @Test
    void spawned_run_in_order_and_later() {
        Call<Void> call =
                call(() ->
                        loop.run(() -> {
                            loop.spawn(() -> {
                                log.note("first");
                                loop.spawn(() -> noted("spawned by the first"));
                                log.note("end of the first");
                                return 0;
                            });
                            loop.spawn(() -> noted("second"));
                            log.note("end of main");
                            return loop.sleep(ofSeconds(1));
                        }));

        List<String> ran = log.names();
        Observed.that(
                "runs-inside-spawn",
                ran.contains("first") && ran.indexOf("first") < ran.indexOf("end of main"));
        Observed.that(
                "last-spawned-first",
                ran.contains("second") && ran.indexOf("second") < ran.indexOf("first"));
        assertThat(call).returned();
        assertThat(log.names())
                .as("the order in which everything runs")
                .isEqualTo(
                        List.of(
                                "end of main",
                                "first",
                                "end of the first",
                                "second",
                                "spawned by the first"));
    }

    @Test
    void waits_without_polling() {
        CompletableFuture<String> letter = new CompletableFuture<>();
        EventLoop other = new EventLoop();

        Call<Void> asleep =
                call(() ->
                        loop.run(() ->
                                loop.sleep(ofMinutes(3))
                                        .thenCompose(over -> loop.sleep(ofMinutes(3)))));
        completeAfter(ofMinutes(3), letter);
        Call<String> waiting = call(() -> other.run(() -> other.await(letter)));

        assertThat(asleep).took(ofMinutes(6));
        assertThat(asleep).as("two sleeps of 3 min").waitedWithoutPolling(2);
        assertThat(waiting).returned("a letter");
        assertThat(waiting).as("nothing sleeps").waitedWithoutPolling();

        Observed.part("another-thread-spawns");
        EventLoop third = new EventLoop();
        CompletableFuture<Void> done = new CompletableFuture<>();
        spawnAfter(ofMinutes(3), third, done);
        Call<Void> spawned = call(() -> third.run(() -> done));
        assertThat(spawned)
                .as("another thread spawns a task after 3 min, which completes main's future")
                .returned()
                .took(ofMinutes(3))
                .waitedWithoutPolling();
    }

    @Test
    void sleeps_count_from_now() {
        Call<Void> afterWork =
                call(() ->
                        loop.run(() -> {
                            CompletableFuture<CompletableFuture<Void>> worked =
                                    loop.spawn(() -> {
                                        spend(ofSeconds(3));
                                        return loop.sleep(ofSeconds(2));
                                    });
                            return worked.thenCompose(slept -> slept);
                        }));
        EventLoop exact = new EventLoop();
        Call<Void> nanos =
                call(() ->
                        exact.run(() ->
                                exact.sleep(ofNanos(1_500_300))
                                        .thenCompose(over -> exact.sleep(ofNanos(700)))));

        Observed.part("after-work");
        assertThat(afterWork)
                .as("a task works for 3 s, and then sleeps for 2 s")
                .took(ofSeconds(5));
        Observed.part("nanoseconds");
        assertThat(nanos).as("sleeps of 1 500 300 and 700 ns").took(ofNanos(1_501_000));
    }

    @Test
    void awaits_what_others_complete() {
        CompletableFuture<String> letter = new CompletableFuture<>();
        completeAfter(ofSeconds(5), letter);
        Call<Thread> call =
                call(() ->
                        loop.run(() -> {
                            log.note("main starts");
                            log.noteAfter(loop.sleep(ofMinutes(1)), "a late sleep");
                            log.noteAfter(loop.sleep(ofSeconds(2)), "a sleep of 2 s");
                            return loop.await(letter)
                                    .thenApply(text -> {
                                        log.note(text);
                                        return Thread.currentThread();
                                    });
                        }));
        Observed.that(
                "stands-still", log.names().size() > 1 && !log.times().contains(ofSeconds(2)));
        Observed.part("failure");
        EventLoop other = new EventLoop();
        Exception lost = new IOException("the letter was lost");
        CompletableFuture<String> never = new CompletableFuture<>();
        failAfter(ofSeconds(5), never, lost);
        Call<String> failing = call(() -> other.run(() -> other.await(never)));

        Observed.part("letter");
        assertThat(call).as("the letter arrives at 5 s").took(ofSeconds(5));
        assertThat(log.names())
                .as("the loop continues while main awaits the letter")
                .isEqualTo(List.of("main starts", "a sleep of 2 s", "a letter"));
        assertThat(log.threads())
                .as("the threads of these steps: only the one that called run")
                .hasSize(1);
        assertThat(failing).as("the letter is lost at 5 s").threwOrWrapped(lost);

        Observed.part("null-result");
        EventLoop third = new EventLoop();
        CompletableFuture<String> empty = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            pause(ofSeconds(5));
            empty.complete(null);
        });
        Call<String> nothing = call(() -> third.run(() -> third.await(empty)));
        assertThat(nothing).as("the result is null").returned(null);
    }

    /** Both letters arrive when a sleep is due; another loop runs at the same time. */
    @Test
    @Schedules(200)
    void any_thread_may_add() {
        CompletableFuture<String> first = new CompletableFuture<>();
        CompletableFuture<String> second = new CompletableFuture<>();
        EventLoop other = new EventLoop();
        Log otherLog = new Log();

        loop.spawn(() -> noted("before run"));
        CompletableFuture<Void> firstRan = spawnAndCompleteAfter(ofSeconds(5), first);
        CompletableFuture<Void> secondRan = spawnAndCompleteAfter(ofSeconds(5), second);
        Call<String> call =
                start(() ->
                        loop.run(() -> {
                            log.noteAfter(loop.sleep(ofSeconds(5)), "a sleep");
                            CompletableFuture<Void> bothRan =
                                    CompletableFuture.allOf(
                                            loop.await(firstRan), loop.await(secondRan));
                            return loop.await(first)
                                    .thenCombine(
                                            loop.await(second), (one, two) -> one + " and " + two)
                                    .thenCombine(bothRan, (letters, ran) -> letters);
                        }));
        Call<String> meanwhile =
                start(() ->
                        other.run(() -> {
                            CompletableFuture<Integer> task =
                                    other.spawn(() -> {
                                        otherLog.note("a task of the other loop");
                                        return 7;
                                    });
                            return other.sleep(ofSeconds(5))
                                    .thenCombine(task, (slept, number) -> "the other " + number);
                        }));
        call.join();
        meanwhile.join();

        Observed.that("forgets-earlier-tasks", !log.names().contains("before run"));
        assertThat(call).as("both letters arrive at 5 s").returned("a letter and a letter");
        assertThat(call).as("both letters arrive at 5 s").took(ofSeconds(5));
        assertThat(log.names().stream().filter(name -> !name.equals("a sleep")).sorted().toList())
                .as("the tasks that were spawned before run and by two other threads")
                .isEqualTo(List.of("before run", "from another thread", "from another thread"));
        assertThat(log.threads())
                .as("the threads of these steps: only the one that called run")
                .hasSize(1);
        assertThat(meanwhile)
                .as("another loop, on another thread")
                .returned("the other 7")
                .took(ofSeconds(5));
        assertThat(otherLog.names())
                .as("the tasks of the other loop")
                .isEqualTo(List.of("a task of the other loop"));

        EventLoop third = new EventLoop();
        CompletableFuture<String> letter = new CompletableFuture<>();
        Call<String> awaiting = start(() -> third.run(() -> third.await(letter)));
        Thread.startVirtualThread(() -> letter.complete("a letter"));
        awaiting.join();
        assertThat(awaiting).as("the letter arrives while run starts").returned("a letter");

        EventLoop fourth = new EventLoop();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Call<Void> spawning = start(() -> fourth.run(() -> done));
        Thread.startVirtualThread(() -> fourth.spawn(() -> done.complete(null)));
        spawning.join();
        assertThat(spawning).as("another thread spawns a task while run starts").returned();
    }

    private CompletableFuture<Void> spawnAndCompleteAfter(
            Duration time, CompletableFuture<String> letter) {
        CompletableFuture<Void> ran = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            pause(time);
            loop.spawn(() -> noted("from another thread")).thenAccept(number -> ran.complete(null));
            letter.complete("a letter");
        });
        return ran;
    }

    /** Nothing but a task of another thread wakes the loop. */
    private static void spawnAfter(Duration time, EventLoop loop, CompletableFuture<Void> done) {
        Thread.startVirtualThread(() -> {
            pause(time);
            loop.spawn(() -> done.complete(null));
        });
    }

    @Test
    void failure_surfaces() {
        Exception lost = new IOException("the letter was lost");
        Error fire = new AssertionError("the post office is on fire");
        EventLoop other = new EventLoop();

        Call<String> main =
                call(() ->
                        loop.run(() ->
                                loop.sleep(ofSeconds(1))
                                        .thenCompose(
                                                over -> CompletableFuture.failedFuture(lost))));
        EventLoop third = new EventLoop();
        Call<String> exception =
                call(() ->
                        third.run(() ->
                                third.<String>spawn(
                                                () -> {
                                                    throw lost;
                                                })
                                        .exceptionally(failure -> "failed")));
        Observed.part("error");
        Call<String> others =
                call(() ->
                        other.run(() -> {
                            CompletableFuture<String> failed =
                                    other.<String>spawn(
                                                    () -> {
                                                        throw lost;
                                                    })
                                            .exceptionally(failure -> "failed");
                            CompletableFuture<String> burnt =
                                    other.<String>spawn(
                                                    () -> {
                                                        throw fire;
                                                    })
                                            .exceptionally(failure -> "burnt");
                            return other.sleep(ofSeconds(1))
                                    .thenCombine(failed, (slept, text) -> text + ", and slept")
                                    .thenCombine(burnt, (text, more) -> text + ", and " + more);
                        }));

        assertThat(main).as("main fails").threwOrWrapped(lost);
        assertThat(exception).as("a spawned task fails").returned("failed");
        assertThat(others)
                .as("two spawned tasks fail, with an exception and with an Error")
                .returned("failed, and slept, and burnt");
    }

    @Test
    void abandons_the_rest() throws Exception {
        Call<Void> call =
                call(() ->
                        loop.run(() -> {
                            log.noteAfter(loop.sleep(ofMinutes(1)), "after a long sleep");
                            return loop.sleep(ofSeconds(1))
                                    .thenRun(() -> loop.spawn(() -> noted("a late task")));
                        }));
        sleepThenSettle(ofMinutes(2));

        assertThat(call).as("main is done at 1 s").took(ofSeconds(1));
        assertThat(log.names()).as("what ran after main was done").isEmpty();
        assertThat(call).as("main is done").leftNothingRunning();
    }

    private int noted(String name) {
        log.note(name);
        return 0;
    }

    private static Void spend(Duration time) throws InterruptedException {
        work("work", time);
        return null;
    }

    private static void completeAfter(Duration time, CompletableFuture<String> letter) {
        Thread.startVirtualThread(() -> {
            pause(time);
            letter.complete("a letter");
        });
    }

    private static void failAfter(
            Duration time, CompletableFuture<String> letter, Exception failure) {
        Thread.startVirtualThread(() -> {
            pause(time);
            letter.completeExceptionally(failure);
        });
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this", e);
        }
    }
}
