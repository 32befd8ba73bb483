package dev.simul.checks.verdict;

import static dev.simul.checks.Calls.call;
import static dev.simul.checks.Calls.start;
import static dev.simul.checks.CheckAssertions.assertThat;
import static dev.simul.checks.CheckTestKit.resultOf;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.Action;
import dev.simul.checks.sample.RaceChecks;
import dev.simul.checks.sample.StopChecks;
import dev.simul.checks.sample.Waits;
import dev.simul.checks.text.Palette;
import dev.simul.checks.text.TaskLines;
import dev.simul.checks.text.TextWidth;
import dev.simul.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;

/**
 * Each kind of text that a student can read about a check is in a file, at 40, 80 and 100 columns,
 * and is compared with the text of a real run. {@code -Dsimul.golden.write} writes the files anew;
 * read the difference before you commit it.
 */
class GoldenTextTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/simul/checks/golden");
    private static final int[] WIDTHS = {40, 80, 100};
    private static final String LONG_NAME = "the worker of the student ".repeat(80) + "17";

    @TestFactory
    Stream<DynamicTest> should_read_as_in_the_file() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> compare(kind)));
    }

    @Test
    void should_have_no_file_without_a_run() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(kinds().keySet());
        }
    }

    private static void compare(Map.Entry<String, Supplier<List<Verdict>>> kind)
            throws IOException {
        List<Verdict> verdicts = kind.getValue().get();
        StringBuilder text = new StringBuilder();
        for (int columns : WIDTHS) {
            List<String> lines = lines(verdicts, new TextWidth(columns));
            assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) <= columns);
            text.append("--- ").append(columns).append(" columns\n");
            lines.forEach(line -> text.append(line).append('\n'));
        }
        String found = text.toString();
        Path file = FOLDER.resolve(kind.getKey() + ".txt");
        if (System.getProperty("simul.golden.write") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, found);
        }
        assertThat(found).isEqualTo(Files.readString(file));
        assertThat(found)
                .doesNotContain(
                        "Expecting", "org.assertj", "org.junit", "PT", "GoldenTextTest", "$");
    }

    private static List<String> lines(List<Verdict> verdicts, TextWidth width) {
        TaskLines lines = new TaskLines(Palette.PLAIN, width);
        VerdictLines layout = new VerdictLines(TaskLines.columns(width));
        lines.addTitle("Board 01 · Many waits at once", "0 of 3 points");
        int number = 0;
        for (Verdict verdict : verdicts) {
            String mark = verdict.status().mark(Palette.PLAIN);
            String title = "check number " + ++number + " does what its title says";
            switch (verdict.status()) {
                case PASSED -> lines.addPassed(mark, title);
                case NOT_STARTED -> lines.addNotStarted(mark, title);
                case FAILED, COULD_NOT_RUN ->
                        lines.addFailed(
                                mark,
                                title,
                                "(concurrency, 0.25 points)",
                                layout.of(title, verdict, null),
                                List.of());
            }
        }
        return lines.lines();
    }

    private static Map<String, Supplier<List<Verdict>>> kinds() {
        Map<String, Supplier<List<Verdict>>> kinds = new LinkedHashMap<>();
        addCalls(kinds);
        addTimes(kinds);
        addThreads(kinds);
        addSpans(kinds);
        addOrder(kinds);
        addStops(kinds);
        addOtherAssertions(kinds);
        addOutcomes(kinds);
        return kinds;
    }

    private static void addCalls(Map<String, Supplier<List<Verdict>>> kinds) {
        add(kinds, "did-not-return", () -> assertThat(call(() -> Waits.failing(2))).returned());
        add(kinds, "still-running", () -> assertThat(start(Waits::joined)).as("once").returned(1));
        add(
                kinds,
                "other-value",
                () ->
                        assertThat(call(() -> Waits.oneByOne(3)))
                                .as("in the order of the calls")
                                .returned(List.of(ofSeconds(5), ofSeconds(8), ofSeconds(7))));
        add(
                kinds,
                "other-order-of-elements",
                () ->
                        assertThat(call(() -> Waits.atOnce(3)))
                                .as("in the order in which the waits end")
                                .returned(List.of(ofSeconds(5), ofSeconds(9), ofSeconds(7))));
        add(
                kinds,
                "long-list",
                () ->
                        assertThat(call(() -> IntStream.range(0, 500).boxed().toList()))
                                .as("the numbers that were put in")
                                .returned(
                                        IntStream.range(0, 500)
                                                .mapToObj(i -> i == 400 ? 4000 : i)
                                                .toList()));
        add(
                kinds,
                "long-list-that-ends-early",
                () ->
                        assertThat(call(() -> IntStream.range(0, 70).boxed().toList()))
                                .returned(IntStream.range(0, 71).boxed().toList()));
        add(
                kinds,
                "long-text",
                () ->
                        assertThat(call(() -> "a letter ".repeat(40) + "to Ann"))
                                .as("the last letter")
                                .returned("a letter ".repeat(40) + "to Bob"));
        add(
                kinds,
                "long-record",
                () ->
                        assertThat(call(() -> new Report(works(30), List.of("work 31"))))
                                .as("work 31 was interrupted")
                                .returned(new Report(works(31), List.of())));
        add(
                kinds,
                "looks-the-same",
                () -> assertThat(call(() -> new Letter())).as("the letter").returned(new Letter()));
        add(kinds, "another-type", () -> assertThat(call(() -> 1L)).returned(1));
        add(
                kinds,
                "other-kind-of-value",
                () -> assertThat(call(() -> 6)).returnedMatching(n -> n < 6, "a number below 6"));
        add(kinds, "returned-null", () -> call(() -> (String) null).value().length());
        add(
                kinds,
                "did-not-throw",
                () -> assertThat(call(() -> 1)).as("no seat").threw(IllegalStateException.class));
        add(
                kinds,
                "threw-another",
                () ->
                        assertThat(call(Waits::wrapping))
                                .as("call 3 is the first to fail")
                                .threwOrWrapped(new IOException("the letter was lost")));
    }

    private static void addTimes(Map<String, Supplier<List<Verdict>>> kinds) {
        add(
                kinds,
                "took-too-long-in-a-row",
                () ->
                        assertThat(call(() -> Waits.oneByOne(3)))
                                .as("all waits run at the same time, so the longest decides")
                                .took(ofSeconds(3)));
        add(
                kinds,
                "took-too-long-with-few-at-once",
                () -> assertThat(call(() -> Waits.onPool(3, 2))).took(ofSeconds(2)));
        add(
                kinds,
                "took-too-long-though-in-a-row-as-it-should",
                () ->
                        assertThat(
                                        call(() -> {
                                            Simulation.span("load Emma", () -> sleep(1));
                                            sleep(5);
                                            return Simulation.span("load Emma", () -> sleep(1));
                                        }))
                                .as("two loads, and a pause of 3 s between them")
                                .took(ofSeconds(5)));
        add(
                kinds,
                "took-too-long-after-the-last",
                () -> assertThat(call(Waits::thenSleeping)).took(ofSeconds(3)));
        add(
                kinds,
                "took-too-short",
                () -> assertThat(call(() -> Waits.withoutJoining(3))).took(ofSeconds(3)));
        add(
                kinds,
                "threw-at-once",
                () -> assertThat(call(() -> Waits.failing(1))).took(ofSeconds(3)));
        add(
                kinds,
                "took-a-time-outside-a-range",
                () ->
                        assertThat(call(() -> Waits.atOnce(3)))
                                .as("two places")
                                .tookBetween(ofSeconds(4), ofSeconds(6)));
    }

    private static void addThreads(Map<String, Supplier<List<Verdict>>> kinds) {
        add(kinds, "blocked", () -> assertThat(call(Waits::joined)).as("a task").didNotBlock());
        add(
                kinds,
                "left-running",
                () -> assertThat(call(() -> Waits.onPool(3, 2))).leftNothingRunning());
        add(
                kinds,
                "left-running-with-long-names",
                () ->
                        assertThat(
                                        call(() -> {
                                            Thread.ofVirtual()
                                                    .name(LONG_NAME)
                                                    .start(() -> sleepQuietly(9));
                                            return 1;
                                        }))
                                .leftNothingRunning());
        add(
                kinds,
                "polled",
                () ->
                        assertThat(call(Waits::polling))
                                .as("a task says when it is done")
                                .waitedWithoutPolling());
        add(kinds, "ended-early", () -> assertThat(call(() -> 1)).as("no permit").isStillRunning());
        add(
                kinds,
                "uncaught-exception",
                () -> assertThat(call(Waits::unnoticed)).took(ofSeconds(2)));
        Lock lock = new ReentrantLock();
        add(
                kinds,
                "lock-held-asleep",
                () -> assertThat(call(() -> Waits.oneLockForAll(lock))).took(ofSeconds(3)));
    }

    private static void addSpans(Map<String, Supplier<List<Verdict>>> kinds) {
        add(kinds, "too-many-asked", () -> call(() -> Waits.oneByOne(4)));
        add(
                kinds,
                "other-number",
                () -> assertThat(call(() -> Waits.atOnce(3))).spans("wait").hasSize(2));
        add(
                kinds,
                "other-start-times",
                () ->
                        assertThat(call(() -> Waits.oneByOne(3)))
                                .spans("wait")
                                .as("all start at once")
                                .startedAt(ZERO, ZERO, ZERO));
        add(
                kinds,
                "other-start-times-of-many",
                () ->
                        assertThat(call(() -> works("work", 40, 100)))
                                .spans("work")
                                .startedAt(
                                        IntStream.range(0, 40)
                                                .mapToObj(i -> ofMillis(i < 35 ? 100L * i : 9000))
                                                .toArray(Duration[]::new)));
        add(
                kinds,
                "other-end",
                () ->
                        assertThat(call(() -> Waits.atOnce(3)))
                                .spans("wait")
                                .lastEndedAt(ofSeconds(2)));
        add(
                kinds,
                "no-end",
                () -> assertThat(call(() -> 1)).spans("wait").lastEndedAt(ofSeconds(2)));
        add(
                kinds,
                "apart",
                () -> assertThat(call(() -> Waits.oneByOne(3))).spans("wait").overlapped());
        add(
                kinds,
                "too-few-to-overlap",
                () -> assertThat(call(() -> 1)).spans("wait").as("of two").overlapped());
        add(
                kinds,
                "together",
                () ->
                        assertThat(call(() -> Waits.atOnce(3)))
                                .spans("wait")
                                .as("there is only one master")
                                .ranOneAfterAnother());
        add(
                kinds,
                "too-many-at-once",
                () ->
                        assertThat(call(() -> Waits.atOnce(3)))
                                .spans("wait")
                                .hasHighestConcurrency(2));
        add(
                kinds,
                "too-few-at-once",
                () ->
                        assertThat(call(() -> Waits.onPool(3, 2)))
                                .spans("wait")
                                .hasHighestConcurrency(3));
        add(
                kinds,
                "none-at-once",
                () ->
                        assertThat(call(() -> works("load Emma", 2, 0)))
                                .spans("load")
                                .as("500 loads of 10 s run at the same time")
                                .hasHighestConcurrency(500));
        add(
                kinds,
                "low-point",
                () ->
                        assertThat(call(() -> Waits.onPool(3, 2)))
                                .spans("wait")
                                .hasLowestConcurrency(3, ZERO, ofSeconds(2)));
        add(
                kinds,
                "not-cancelled",
                () ->
                        assertThat(call(() -> Waits.atOnce(3)))
                                .spans("wait")
                                .as("the limit is 1 s")
                                .wasCancelledAt("wait 1", ofSeconds(1)));
        add(
                kinds,
                "a-thousand-rows",
                () ->
                        assertThat(call(() -> works("wait", 1000, 10)))
                                .as("a thousand waits of 10 ms")
                                .took(ofMillis(10)));
    }

    private static void addOrder(Map<String, Supplier<List<Verdict>>> kinds) {
        add(
                kinds,
                "other-order",
                () ->
                        assertThat(call(() -> Waits.oneByOne(3)))
                                .spans("wait")
                                .startedInOrder("wait 1", "wait 3", "wait 2"));
        add(
                kinds,
                "other-order-of-many",
                () ->
                        assertThat(call(() -> works("move", 60, 10)))
                                .spans("move")
                                .as("the master stays at a board until its game is over")
                                .startedInOrder(
                                        IntStream.rangeClosed(1, 60)
                                                .mapToObj(i -> "move " + (i == 50 ? 60 : i))
                                                .toArray(String[]::new)));
        add(
                kinds,
                "ahead-in-a-round",
                () ->
                        assertThat(
                                        call(() -> {
                                            for (String name :
                                                    List.of("move 1", "move 1", "move 2")) {
                                                Simulation.span(name, () -> sleep(1));
                                            }
                                            return 1;
                                        }))
                                .spans("move")
                                .as("the master visits every board")
                                .startedInRounds("move 1", "move 2"));
    }

    private static void addStops(Map<String, Supplier<List<Verdict>>> kinds) {
        add(kinds, "deadlock", () -> call(Waits::forEver));
        add(
                kinds,
                "deadlock-in-the-second-call",
                () -> {
                    call(() -> Waits.oneByOne(2));
                    call(() -> {
                        sleep(20);
                        return Waits.forEver();
                    });
                });
        Lock fork = new ReentrantLock();
        Lock spoon = new ReentrantLock();
        add(
                kinds,
                "deadlock-of-locks",
                () -> {
                    start(() -> Waits.both(fork, spoon));
                    call(() -> Waits.both(spoon, fork));
                });
        add(
                kinds,
                "deadlock-of-many-threads",
                () ->
                        call(() -> {
                            for (int i = 0; i < 70; i++) {
                                Thread.ofVirtual().name(LONG_NAME + i).start(GoldenTextTest::wait3);
                            }
                            return Waits.forEver();
                        }));
        addRun(kinds, "busy-wait", StopChecks.class, "spins");
        addRun(kinds, "never-finished", StopChecks.class, "goes_on");
        add(kinds, "exited", () -> call(Waits::exiting));
        add(kinds, "cannot-be-simulated", () -> call(Waits::anotherProcess));
        add(kinds, "threw-in-the-check", () -> Waits.failing(1));
        addRun(kinds, "race", RaceChecks.class, "plain");
        addRun(kinds, "fails-on-another-schedule", RaceChecks.class, "in_two_calls");
    }

    private static void addOtherAssertions(Map<String, Supplier<List<Verdict>>> kinds) {
        add(
                kinds,
                "assertion-about-a-number",
                () ->
                        assertThat(call(() -> 40).value())
                                .as("items made by 30.5 s: 3 used, 3 in the queue, 2 held")
                                .isLessThanOrEqualTo(8));
        add(
                kinds,
                "assertion-about-a-truth",
                () ->
                        assertThat(call(() -> true).value())
                                .as("whether the future is done before the work is done")
                                .isFalse());
        add(
                kinds,
                "assertion-about-a-list",
                () ->
                        assertThat(List.of("Emma", "Persuasion", "Emma"))
                                .as("all loads")
                                .containsExactlyInAnyOrder("Emma", "Persuasion"));
        add(
                kinds,
                "assertion-about-a-long-list",
                () ->
                        assertThat(IntStream.range(0, 70).mapToObj(Duration::ofSeconds).toList())
                                .as("the bounds of the pauses")
                                .isEqualTo(
                                        IntStream.range(0, 70)
                                                .mapToObj(i -> ofSeconds(i == 60 ? 0 : i))
                                                .toList()));
        add(
                kinds,
                "assertion-about-an-exception",
                () ->
                        assertThat(call(() -> Waits.failing(1)).failure())
                                .as("the failure of call 3, which fails first")
                                .isSameAs(new IOException("the letter was lost")));
    }

    private static void addOutcomes(Map<String, Supplier<List<Verdict>>> kinds) {
        add(kinds, "passed", () -> assertThat(call(() -> 1)).returned(1));
        add(kinds, "not-started", () -> call(Waits::stub));
        add(
                kinds,
                "defect-of-the-check",
                () -> {
                    throw new IllegalStateException("mine");
                });
        kinds.put("no-result", () -> List.of(Verdict.DID_NOT_REPORT));
        kinds.put("out-of-memory", () -> List.of(Verdict.outOfMemory(256)));
        kinds.put(
                "same-picture",
                () ->
                        List.of(
                                verdict(
                                        resultOf(() ->
                                                assertThat(call(() -> Waits.oneByOne(3)))
                                                        .took(ofSeconds(3)))),
                                verdict(
                                        resultOf(() ->
                                                assertThat(call(() -> Waits.oneByOne(3)))
                                                        .spans("wait")
                                                        .overlapped()))));
    }

    private static void add(Map<String, Supplier<List<Verdict>>> kinds, String name, Action check) {
        kinds.put(name, () -> List.of(verdict(resultOf(check))));
    }

    private static void addRun(
            Map<String, Supplier<List<Verdict>>> kinds, String name, Class<?> type, String method) {
        kinds.put(name, () -> List.of(verdict(resultOf(type, method))));
    }

    private static Verdict verdict(TestExecutionResult result) {
        return Verdict.of(result);
    }

    private static int sleep(int seconds) throws InterruptedException {
        Thread.sleep(ofSeconds(seconds));
        return seconds;
    }

    private static void sleepQuietly(int seconds) {
        try {
            sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void wait3() {
        try {
            sleep(3);
            Waits.forEver();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int works(String name, int count, int millis) throws Exception {
        for (int i = 1; i <= count; i++) {
            Simulation.span(
                    name + " " + i,
                    () -> {
                        Thread.sleep(millis);
                        return 0;
                    });
        }
        return count;
    }

    private static List<String> works(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "work " + i).toList();
    }

    private record Report(List<String> finished, List<String> interrupted) {}

    private static final class Letter {
        @Override
        public String toString() {
            return "a letter";
        }
    }
}
