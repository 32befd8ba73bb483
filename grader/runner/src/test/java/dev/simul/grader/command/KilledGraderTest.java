package dev.simul.grader.command;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static dev.simul.grader.trial.TrialCourse.NAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills graders whose children are busy, and observes the processes that they leave behind. */
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class KilledGraderTest {
    private static final Duration PROMISED = Duration.ofSeconds(1);

    /** About what a child needs to start; a compiler is ended after 30 s of real time. */
    private static final Duration BUSY = Duration.ofSeconds(2);

    private static final int MOST_TRIES = 4;

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Duration LOOK = Duration.ofMillis(5);

    private static final String CHECKS = "CheckWorker";
    private static final String COMPILER = "CompileWorker";
    private static final String GUARD = "simul-orphan-guard";

    /** Matches for longer than anyone waits, and never blocks. */
    private static final String ENDLESS =
            GOOD_NAP.replace(
                    "Thread.sleep(time);",
                    "\"%s\".matches(\"(.*a){40}\"); Thread.sleep(time);".formatted("a".repeat(90)));

    @TempDir private static Path kit;

    @TempDir private Path folder;
    private Path temporary;
    private List<ProcessHandle> all = List.of();

    @BeforeAll
    static void build() throws IOException {
        GraderProcess.buildKit(kit);
    }

    @BeforeEach
    void createFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @AfterEach
    void endAll() {
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "best-effort", "off"})
    void should_leave_no_check_that_runs(String isolation) throws IOException {
        assumeThat(isIsolated() || !isolation.equals("strict")).isTrue();
        put("answer", ENDLESS);

        assertThat(timeToEndAfterKill(CHECKS, "grade", "answer", "--isolation=" + isolation))
                .isLessThan(PROMISED);
        await().atMost(LONG).untilAsserted(() -> assertThat(temporary).isEmptyDirectory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "off"})
    void should_leave_no_compiler_that_runs(String isolation) throws IOException {
        assumeThat(isIsolated() || !isolation.equals("strict")).isTrue();
        put("answer", GOOD_NAP + pyramid());

        assertThat(timeToEndAfterKill(COMPILER, "grade", "answer", "--isolation=" + isolation))
                .isLessThan(PROMISED);
        await().atMost(LONG).untilAsserted(() -> assertThat(temporary).isEmptyDirectory());
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "off"})
    void should_leave_nothing_of_a_class_that_runs(String isolation) throws IOException {
        assumeThat(isIsolated() || !isolation.equals("strict")).isTrue();
        put("class/ada", ENDLESS);
        put("class/grace", ENDLESS);

        assertThat(
                        timeToEndAfterKill(
                                CHECKS,
                                "grade-class",
                                "class",
                                "--out",
                                "out",
                                "--isolation=" + isolation))
                .isLessThan(PROMISED);
        // SQLite keeps its native library there until it starts the next time.
        await().atMost(LONG)
                .untilAsserted(
                        () -> assertThat(temporary).isDirectoryNotContaining("glob:**/simul-*"));
    }

    @Test
    void should_start_the_guard_before_any_child() throws IOException {
        put("answer", ENDLESS);

        start(CHECKS, "grade", "answer", "--isolation=off");

        long guard = startOf(only(GUARD));
        assertThat(startOf(only(CHECKS))).isGreaterThanOrEqualTo(guard);
        assertThat(startOf(only(COMPILER))).isGreaterThanOrEqualTo(guard);
    }

    @Test
    void should_sweep_at_the_next_start_what_was_left() throws Exception {
        put("answer", ENDLESS);
        put("other", GOOD_NAP);
        start(CHECKS, "grade", "answer", "--isolation=off");
        ProcessHandle child = only(CHECKS);
        ProcessHandle guard = only(GUARD);
        // Without a guard, and while it is stopped, a child cannot end.
        guard.destroyForcibly();
        signal("STOP", child);
        grader().destroyForcibly();
        await().atMost(LONG).until(() -> isDead(guard) && isDead(grader()));
        assertThat(isDead(child)).isFalse();
        assertThat(temporary).isNotEmptyDirectory();

        assertThat(process().run("grade", folder.resolve("other").toString()).exitCode()).isZero();

        await().atMost(LONG).until(() -> isDead(child));
        assertThat(temporary).isEmptyDirectory();
    }

    private static boolean isIsolated() {
        return Sandbox.of(Isolation.BEST_EFFORT).protection().mechanism() == Mechanism.LANDLOCK;
    }

    private GraderProcess process() {
        return new GraderProcess(kit)
                .inShell("cd '" + folder + "' && exec \"$@\"")
                .withFlag("-Djava.io.tmpdir=" + temporary);
    }

    /** Starts a grader, and waits until a child of a kind is busy. */
    private void start(String worker, String... arguments) throws IOException {
        ProcessHandle grader = process().start(folder.resolve("err"), arguments).toHandle();
        await().atMost(LONG)
                .until(() ->
                        grader.descendants()
                                .filter(child -> words(child).contains(worker))
                                .anyMatch(child ->
                                        child.info()
                                                .totalCpuDuration()
                                                .filter(used -> used.compareTo(BUSY) > 0)
                                                .isPresent()));
        List<ProcessHandle> found = new ArrayList<>(List.of(grader));
        found.addAll(grader.descendants().toList());
        all = found;
    }

    private ProcessHandle grader() {
        return all.getFirst();
    }

    private ProcessHandle only(String word) {
        List<ProcessHandle> found =
                all.stream().skip(1).filter(process -> words(process).contains(word)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /**
     * Starts a grader, kills it, and returns how long all its processes take to end. Tries again if
     * this takes too long, because the machine may be busy with something else.
     */
    private Duration timeToEndAfterKill(String worker, String... arguments) throws IOException {
        start(worker, arguments);
        Duration time = timeToEndAfterKill();
        for (int tries = 1; tries < MOST_TRIES && time.compareTo(PROMISED) >= 0; tries++) {
            start(worker, arguments);
            time = timeToEndAfterKill();
        }
        return time;
    }

    /** Returns how long it takes until all processes have ended after the grader is killed. */
    private Duration timeToEndAfterKill() {
        long start = System.nanoTime();
        grader().destroyForcibly();
        await().atMost(LONG)
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .until(() -> all.stream().allMatch(KilledGraderTest::isDead));
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /**
     * Returns whether a process has ended, even if nobody has asked for its exit code yet. A
     * process handle calls such a process alive.
     */
    private static boolean isDead(ProcessHandle process) {
        String stat = read(process, "stat");
        return stat.isEmpty() || "ZX".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
    }

    /** Returns the start of a process in ticks since the machine was started. */
    private static long startOf(ProcessHandle process) {
        String stat = read(process, "stat");
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19]);
    }

    private static String words(ProcessHandle process) {
        return read(process, "cmdline").replace('\u0000', ' ');
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException gone) {
            return "";
        }
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
    }

    /** Returns interfaces with so many paths between them that the compiler never finishes. */
    private static String pyramid() {
        return IntStream.range(1, 60)
                .mapToObj(i ->
                        Stream.of("A", "B")
                                .map(name ->
                                        "interface %s%d extends A%d, B%d {}\n"
                                                .formatted(name, i, i - 1, i - 1))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", "interface A0 {}\ninterface B0 {}\n", ""));
    }

    private void put(String name, String nap) {
        TrialCourse.put(
                folder.resolve(name), "tasks/01-nap/src/main/java/" + NAP + "Nap.java", nap);
    }
}
