package dev.simul.grader.grading;

import static dev.simul.grader.trial.TrialCourse.GOOD_NAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.simul.checks.verdict.Status;
import dev.simul.grader.child.Child;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.course.Course;
import dev.simul.grader.report.TaskReport;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.RunFolder;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.trial.BuiltKit;
import dev.simul.grader.trial.TrialCourse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer can read if the allow-list accepts everything. */
class ConfinedChildTest {
    private static final String HARNESS = "harness.jar";

    @TempDir private Path home;
    @TempDir private Path folder;
    private List<Path> secrets;

    @BeforeEach
    void nameSecrets() {
        Path kit = BuiltKit.home();
        secrets =
                List.of(
                        kit.resolve("checks.yml"),
                        kit.resolve("grader/simulation/target/simulation-agent.jar"),
                        kit.resolve("grader/runner/target/classes/dev/simul/grader/Main.class"),
                        home.resolve("checks.yml"),
                        Path.of("/proc/self/mem"),
                        Path.of("/proc/self/maps"));
    }

    @Test
    void should_read_the_harness_and_nothing_else_of_the_kit() {
        Sandbox sandbox = Sandbox.of(Isolation.BEST_EFFORT);
        assumeThat(sandbox.protection().mechanism())
                .as("this machine has Landlock and seccomp: %s", sandbox.missing())
                .isEqualTo(Mechanism.LANDLOCK);

        assertThat(opened(sandbox)).containsExactly(HARNESS);
    }

    @Test
    void should_report_its_processor_time_and_its_start() throws IOException {
        Sandbox sandbox = Sandbox.of(Isolation.BEST_EFFORT);
        assumeThat(sandbox.protection().mechanism()).isEqualTo(Mechanism.LANDLOCK);
        ChildSettings settings =
                ChildCommands.of(BuiltKit.home()).withSandbox(sandbox).checkChild();

        try (Child child = Child.start(settings)) {
            assertThat(child.processorTime()).isPresent();
        }

        // The sweep after a crash compares the times at which children started.
        assertThat(RunFolder.ofThisJvm().path().resolve("children"))
                .content()
                .doesNotContain(" 0\n");
    }

    /** The JVM would ask an answer's factory outside the simulation, to find a class file. */
    @Test
    void should_keep_the_handlers_of_urls() {
        String printed =
                printed(
                        Sandbox.off(),
                        """
                        try {
                            java.net.URL.setURLStreamHandlerFactory(protocol -> null);
                            System.out.println("set");
                        } catch (Error refused) {
                            System.out.println("refused");
                        }
                        """);

        assertThat(printed.lines().distinct()).containsExactly("refused");
    }

    /** A confined thread starts the children, and a thread that it starts is confined, too. */
    @Test
    void should_leave_the_common_pool_of_the_grader_unconfined() throws Exception {
        assumeThat(Sandbox.of(Isolation.BEST_EFFORT).protection().mechanism())
                .isEqualTo(Mechanism.LANDLOCK);
        Process jvm =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CommonPoolMain.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();

        assertThat(jvm.inputReader().lines().toList()).containsExactly("4 of 4");
    }

    /** Otherwise the attempts show nothing about the sandbox. */
    @Test
    void should_read_everything_without_a_sandbox() {
        assumeThat(Path.of("/proc/self/maps")).exists();

        assertThat(opened(Sandbox.off()))
                .contains(HARNESS)
                .containsAll(secrets.stream().map(Path::toString).toList());
    }

    /** Returns the files that an answer could open, in the order in which it tried. */
    private List<String> opened(Sandbox sandbox) {
        // Another test in this JVM may have taken the usual name of the link.
        String link =
                ChildCommands.of(BuiltKit.home())
                        .withSandbox(sandbox)
                        .checkChild()
                        .path()
                        .getFirst()
                        .toString();
        return printed(sandbox, attempts(link))
                .lines()
                .distinct()
                .map(name -> name.equals(link) ? HARNESS : name)
                .toList();
    }

    /** Returns what an answer prints that runs some code without the allow-list. */
    private String printed(Sandbox sandbox, String code) {
        Course course = Course.read(TrialCourse.build(home).home());
        ChildCommands commands = ChildCommands.of(BuiltKit.home()).withSandbox(sandbox);
        try (GraderPool pool =
                new GraderPool(
                        commands.compileChild(),
                        commands.checkChild(),
                        GradingLimits.DEFAULT,
                        1,
                        (task, classes) -> List.of())) {
            TrialSubmission submission = new TrialSubmission(folder, course, pool);
            submission.put(
                    TrialSubmission.NAP_FILE,
                    GOOD_NAP.replace("Thread.sleep(time);", code + "Thread.sleep(time);"));
            TaskReport report = submission.grade().tasks().getFirst();
            assertThat(report.status()).isEqualTo(Status.PASSED);
            return report.checks().getFirst().printed().text();
        }
    }

    private String attempts(String link) {
        String names =
                secrets.stream()
                        .map(secret -> "\"" + secret + "\"")
                        .collect(Collectors.joining(", ", "\"" + link + "\", ", ""));
        return """
        for (String name : new String[] {%s}) {
            try {
                new java.io.FileInputStream(name).close();
                System.out.println(name);
            } catch (java.io.IOException refused) {
                // The file stays closed.
            }
        }
        """
                .formatted(names);
    }
}
