package dev.simul.grader.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A course of one task that has everything a proof asks for. */
public final class ProvenCourse {
    /** The id of its task. */
    public static final String TASK = "01-nap";

    /** The package folder of the task. */
    public static final String NAP = "dev/simul/trial/nap/";

    /** The number of additional schedules that one of its checks asks for. */
    public static final int SCHEDULES = 30;

    /** The example of the README, as code. */
    public static final String EXAMPLE =
            """
            package dev.simul.trial.nap;

            import static dev.simul.checks.Calls.call;

            import dev.simul.checks.Picture;
            import dev.simul.checks.Simulated;
            import java.time.Duration;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.TestReporter;

            @Simulated
            class NapExample {
                @Test
                void an_hour(TestReporter reporter) {
                    var nap = call(() -> Nap.nap(Duration.ofHours(1)));
                    reporter.publishEntry(Picture.KEY, Picture.of("A <long> nap", nap));
                }
            }
            """;

    /** The reference. */
    public static final String REFERENCE =
            """
            package dev.simul.trial.nap;

            import java.time.Duration;

            public final class Nap {
                public static Duration nap(Duration time) throws InterruptedException {
                    if (time.isNegative()) {
                        throw new IllegalArgumentException("time is 0 s or more");
                    }
                    Thread.sleep(time);
                    return time;
                }
            }
            """;

    private static final String STUB =
            """
            package dev.simul.trial.nap;

            import java.time.Duration;

            public final class Nap {
                public static Duration nap(Duration time) throws InterruptedException {
                    throw new UnsupportedOperationException("Not started yet: nap");
                }
            }
            """;

    private static final String OPEN_CHECKS =
            """
            package dev.simul.trial.nap;

            import static dev.simul.checks.Calls.call;
            import static dev.simul.checks.CheckAssertions.assertThat;

            import dev.simul.checks.Simulated;
            import java.time.Duration;
            import org.junit.jupiter.api.Test;

            @Simulated
            class NapTest {
                private static final Duration HOUR = Duration.ofHours(1);

                @Test
                void takes_its_time() {
                    assertThat(call(() -> Nap.nap(HOUR))).took(HOUR);
                }

                @Test
                void returns_its_time() {
                    assertThat(call(() -> Nap.nap(HOUR))).returned(HOUR);
                }
            }
            """;

    private static final String HIDDEN_CHECKS =
            """
            package dev.simul.trial.nap;

            import static dev.simul.checks.Calls.call;
            import static dev.simul.checks.CheckAssertions.assertThat;

            import dev.simul.checks.Call;
            import dev.simul.checks.Salt;
            import dev.simul.checks.Schedules;
            import dev.simul.checks.Simulated;
            import java.time.Duration;
            import org.junit.jupiter.api.Test;

            @Simulated
            class NapHiddenTest {
                @Test
                void takes_a_day() {
                    Duration day = Duration.ofMinutes(Salt.number("minutes", 1440, 61, 3000));
                    Call<Duration> longNap = call(() -> Nap.nap(day));
                    assertThat(longNap).took(day);
                }

                @Test
                void takes_a_second() {
                    Duration second = Duration.ofSeconds(1);
                    Duration nap = Salt.duration("nap", second, second, Duration.ofSeconds(59));
                    Call<Duration> shortNap = call(() -> Nap.nap(nap));
                    assertThat(shortNap).took(nap);
                }

                @Test
                void refuses_negative_times() {
                    Call<Duration> refusedNap = call(() -> Nap.nap(Duration.ofSeconds(-1)));
                    assertThat(refusedNap).threw(IllegalArgumentException.class);
                }

                @Test
                @Schedules(30)
                void accepts_no_time() {
                    Call<Duration> emptyNap = call(() -> Nap.nap(Duration.ZERO));
                    assertThat(emptyNap).returned(Duration.ZERO);
                }
            }
            """;

    private static final String MANIFEST =
            """
            course: Proven
            tasks:
              - id: 01-nap
                title: A nap
                package: dev.simul.trial.nap
                functions: [Nap.nap]
                points: 3
                checks:
                  - {id: takes-its-time, title: takes its time, kind: elapsed, visibility: open, %1$s}
                  - {id: returns-its-time, title: returns its time, kind: result, visibility: open, %1$s}
                  - {id: takes-a-day, title: takes a day, kind: elapsed, visibility: hidden, %1$s}
                  - {id: takes-a-second, title: takes a second, kind: elapsed, visibility: hidden, %1$s}
                  - {id: refuses-negative-times, title: refuses time below zero, kind: failure, visibility: hidden, %1$s}
                  - {id: accepts-no-time, title: takes zero for a time, kind: result, visibility: hidden, %1$s}
                advice:
                  - id: only-returns
                    when: [takes-its-time, takes-a-day, takes-a-second]
                    misconception: it is enough to return the time.
                    hint: What happens between the call and the return?
                    remedy: Sleep.
            """
                    .formatted("points: 0.5");

    private static final String README =
            "`Duration nap(Duration time)` sleeps so many seconds, and returns them."
                    + " ![One nap](timeline.svg)";

    private final Path home;

    private ProvenCourse(Path home) {
        this.home = home;
    }

    /** Writes and builds the course, without a picture. Answers are written by {@link #reset}. */
    public static ProvenCourse build(Path home) {
        ProvenCourse course = new ProvenCourse(home);
        course.put("checks.yml", MANIFEST);
        course.put("tasks/01-nap/src/main/java/" + NAP + "Nap.java", STUB);
        course.put("tasks/01-nap/src/test/java/" + NAP + "NapTest.java", OPEN_CHECKS);
        course.put("tasks/01-nap/src/hidden/java/" + NAP + "NapHiddenTest.java", HIDDEN_CHECKS);
        TrialCourse.compile(home.resolve("tasks/01-nap"));
        course.reset("");
        return course;
    }

    /** Writes all files again that tests change, and removes those that they added. */
    public void reset(String picture) {
        remove("solutions");
        put("checks.yml", MANIFEST);
        put("tasks/01-nap/src/main/java/" + NAP + "Nap.java", STUB);
        put("tasks/01-nap/README.md", README);
        put("tasks/01-nap/timeline.svg", picture);
        put("solutions/src/main/java/" + NAP + "Nap.java", REFERENCE);
        put("solutions/examples/01-nap/NapExample.java", EXAMPLE);
        accept("adds-nothing", REFERENCE.replace("return time", "return time.plusNanos(0)"));
        accept(
                "sleeps-twice",
                REFERENCE.replace(
                        "sleep(time)",
                        "sleep(time.dividedBy(2)); Thread.sleep(time.dividedBy(2))"));
        reject(
                "does-not-sleep",
                "takes-its-time, takes-a-day, takes-a-second",
                "only-returns",
                REFERENCE.replace("Thread.sleep(time);", ""));
        reject(
                "returns-one-second",
                "returns-its-time, accepts-no-time",
                REFERENCE.replace("return time", "return Duration.ofSeconds(1)"));
        reject(
                "sleeps-one-hour-at-most",
                "takes-a-day",
                REFERENCE.replace("sleep(time)", "sleep(Math.min(time.toMillis(), 3_600_000))"));
        reject(
                "sleeps-whole-minutes",
                "takes-a-second",
                REFERENCE.replace("sleep(time)", "sleep(time.toMinutes() * 60_000)"));
        reject(
                "takes-negative-times",
                "refuses-negative-times",
                REFERENCE.replace("time.isNegative()", "time == null"));
        reject(
                "refuses-zero",
                "accepts-no-time",
                REFERENCE.replace("time.isNegative()", "!time.isPositive()"));
    }

    /** Returns the folder of the course. */
    public Path home() {
        return home;
    }

    /** Writes a file of the course. */
    public void put(String path, String text) {
        TrialCourse.put(home, path, text);
    }

    /** Replaces a text in a file of the course. */
    public void change(String path, String text, String replacement) {
        try {
            String before = Files.readString(home.resolve(path));
            if (!before.contains(text)) {
                throw new IllegalArgumentException("'" + path + "' has no '" + text + "'");
            }
            put(path, before.replace(text, replacement));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes another right answer. */
    public void accept(String name, String text) {
        put("solutions/accepted/01-nap/" + name + "/Nap.java", text);
    }

    /** Writes a wrong answer that says which checks it fails. */
    public void reject(String name, String checks, String text) {
        reject(name, checks, "none", text);
    }

    /** Writes a wrong answer whose author is shown advice. */
    public void reject(String name, String checks, String advice, String text) {
        put(
                "solutions/rejected/01-nap/" + name + "/Nap.java",
                "// rejected by: " + checks + "\n// advice: " + advice + "\n" + text);
    }

    /** Removes a file or a folder of the course, if it is there. */
    public void remove(String path) {
        Path folder = home.resolve(path);
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
