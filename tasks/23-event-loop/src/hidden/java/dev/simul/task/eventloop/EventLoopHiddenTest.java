package dev.simul.task.eventloop;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.Calls.work;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.Salt.text;
import static dev.simul.checks.StretchedTime.ofMillis;
import static dev.simul.checks.StretchedTime.ofMinutes;
import static dev.simul.checks.StretchedTime.ofNanos;
import static dev.simul.checks.StretchedTime.ofSeconds;
import static dev.simul.simulation.Simulation.sleepThenSettle;
import static java.time.Duration.ZERO;

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
                            lateLog.noteAfter(
                                    late.sleep(ofSeconds(3)), text("due after %s", ofSeconds(3)));
                            lateLog.noteAfter(
                                    late.sleep(ofSeconds(1)), text("due after %s", ofSeconds(1)));
                            lateLog.noteAfter(
                                    late.sleep(ofSeconds(2)), text("due after %s", ofSeconds(2)));
                            late.spawn(() -> spend(ofSeconds(5)));
                            return late.sleep(ofSeconds(6));
                        }));

        assertThat(equal).returned();
        Observed.that("loses-sleeps", log.names().size() < 8);
        Observed.that("mixes-sleeps", log.names().size() == 8);
        assertThat(log.names())
                .as(text("eight sleeps that are due at %s", ofSeconds(10)))
                .isEqualTo(
                        List.of(
                                "sleep 1", "sleep 2", "sleep 3", "sleep 4", "sleep 5", "sleep 6",
                                "sleep 7", "sleep 8"));
        Observed.part("overdue");
        assertThat(overdue).returned();
        assertThat(lateLog.names())
                .as("three sleeps that became due while a task was working")
                .isEqualTo(
                        List.of(
                                text("due after %s", ofSeconds(1)),
                                text("due after %s", ofSeconds(2)),
                                text("due after %s", ofSeconds(3))));
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
                .as(
                        text(
                                "main sleeps for %s, while a task spawns itself every %s",
                                ofMillis(100), ofMillis(10)))
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
                .as(
                        text(
                                "a task, while a sleep of %s is always due, since %s of work follow each",
                                ofMillis(1), ofMillis(10)))
                .returned(7)
                .tookBetween(ZERO, ofMillis(100));

        EventLoop busy = new EventLoop();
        Call<Void> late =
                call(() ->
                        busy.run(() -> {
                            busy.spawn(() -> spend(ofSeconds(5)));
                            busy.spawn(() -> busy.spawn(() -> noted("a task that came later")));
                            busy.spawn(() -> noted("a task"));
                            log.noteAfter(
                                    busy.sleep(ofSeconds(1)), text("due after %s", ofSeconds(1)));
                            log.noteAfter(
                                    busy.sleep(ofSeconds(2)), text("due after %s", ofSeconds(2)));
                            return busy.sleep(ofSeconds(6));
                        }));
        Observed.part("two-timers");
        assertThat(late).returned();
        assertThat(log.names())
                .as("two sleeps became due before a task spawned another one, which has to wait")
                .hasSize(4)
                .endsWith("a task that came later");
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
        assertThat(asleep).as(text("two sleeps of %s", ofMinutes(3))).waitedWithoutPolling(2);
        assertThat(waiting).returned("a letter");
        assertThat(waiting).as("nothing sleeps").waitedWithoutPolling();

        Observed.part("another-thread-spawns");
        EventLoop third = new EventLoop();
        CompletableFuture<Void> done = new CompletableFuture<>();
        spawnAfter(ofMinutes(3), third, done);
        Call<Void> spawned = call(() -> third.run(() -> done));
        assertThat(spawned)
                .as(
                        text(
                                "another thread spawns a task after %s, which completes main's future",
                                ofMinutes(3)))
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
                .as(text("a task works for %s, and then sleeps for %s", ofSeconds(3), ofSeconds(2)))
                .took(ofSeconds(5));
        Observed.part("nanoseconds");
        assertThat(nanos)
                .as(text("sleeps of %s and %s", ofNanos(1_500_300), ofNanos(700)))
                .took(ofNanos(1_501_000));
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
                            log.noteAfter(
                                    loop.sleep(ofSeconds(2)), text("a sleep of %s", ofSeconds(2)));
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
        assertThat(call).as(text("the letter arrives at %s", ofSeconds(5))).took(ofSeconds(5));
        assertThat(log.names())
                .as("the loop continues while main awaits the letter")
                .isEqualTo(List.of("main starts", text("a sleep of %s", ofSeconds(2)), "a letter"));
        assertThat(log.threads())
                .as("the threads of these steps: only the one that called run")
                .hasSize(1);
        assertThat(failing).as(text("the letter is lost at %s", ofSeconds(5))).threwOrWrapped(lost);

        Observed.part("null-result");
        EventLoop third = new EventLoop();
        CompletableFuture<String> empty = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            pause(ofSeconds(5));
            empty.complete(null);
        });
        Call<String> nothing = call(() -> third.run(() -> third.await(empty)));
        assertThat(nothing).as("the result is null").returned(null);

        Observed.part("done-before");
        EventLoop fourth = new EventLoop();
        Log steps = new Log();
        Thread.startVirtualThread(() -> {
            pause(ofSeconds(5));
            steps.noteAfter(
                    fourth.await(CompletableFuture.completedFuture("a letter")), "a letter");
        });
        Call<Void> working =
                call(() ->
                        fourth.run(() -> {
                            steps.note("main");
                            fourth.spawn(() -> spend(ofSeconds(10)));
                            return fourth.sleep(ofSeconds(11));
                        }));
        assertThat(working).returned();
        assertThat(steps.names())
                .as("another thread awaits what is done already, while the loop works")
                .isEqualTo(List.of("main", "a letter"));
        assertThat(steps.threads())
                .as("the threads of these steps: only the one that called run")
                .hasSize(1);
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
        assertThat(call)
                .as(text("both letters arrive at %s", ofSeconds(5)))
                .returned("a letter and a letter");
        assertThat(call).as(text("both letters arrive at %s", ofSeconds(5))).took(ofSeconds(5));
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

        Observed.part("after-run");
        assertThat(call(() -> loop.spawn(() -> noted("after run"))))
                .as("another thread spawns a task after run has returned")
                .returned()
                .took(ZERO);
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

        assertThat(call).as(text("main is done at %s", ofSeconds(1))).took(ofSeconds(1));
        assertThat(log.names()).as("what ran after main was done").isEmpty();
        assertThat(call).as("main is done").leftNothingRunning();

        EventLoop other = new EventLoop();
        Log otherLog = new Log();
        Call<Void> together =
                call(() ->
                        other.run(() -> {
                            CompletableFuture<Void> first = other.sleep(ofSeconds(1));
                            otherLog.noteAfter(
                                    other.sleep(ofSeconds(2)), text("a sleep of %s", ofSeconds(2)));
                            other.spawn(() -> spend(ofSeconds(5)));
                            return first;
                        }));
        Observed.part("two-overdue");
        assertThat(together)
                .as(
                        text(
                                "a task works until %s, and main sleeps for %s",
                                ofSeconds(5), ofSeconds(1)))
                .took(ofSeconds(5));
        assertThat(otherLog.names())
                .as("what ran after main was done by the first of two sleeps that were overdue")
                .isEmpty();

        EventLoop third = new EventLoop();
        Call<Object> same =
                call(() ->
                        third.run(() -> {
                            CompletableFuture<Void> first = third.sleep(ofSeconds(1));
                            log.noteAfter(third.sleep(ofSeconds(1)), "after another sleep");
                            return CompletableFuture.anyOf(first, third.sleep(ofSeconds(1)));
                        }));
        Observed.part("same-moment");
        assertThat(same).as(text("main is done at %s", ofSeconds(1))).took(ofSeconds(1));
        assertThat(log.names())
                .as("what ran after main was done, with a sleep that is due at the same moment")
                .doesNotContain("after another sleep");
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
