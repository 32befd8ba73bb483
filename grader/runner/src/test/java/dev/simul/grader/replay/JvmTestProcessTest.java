package dev.simul.grader.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.command.SimulCommand;
import dev.simul.grader.command.kit.GraderKit;
import dev.simul.grader.trial.BuiltKit;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the tests that force schedules, on JVMs that have only JUnit. */
@Tag("slow")
class JvmTestProcessTest {
    private static final int RUNS = 4;
    private static final String RUNNER =
            """
            import org.junit.platform.engine.discovery.DiscoverySelectors;
            import org.junit.platform.launcher.core.*;
            import org.junit.platform.launcher.listeners.*;
            public class Run {
                public static void main(String[] names) throws Exception {
                    var listener = new SummaryGeneratingListener();
                    LauncherFactory.create().execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(DiscoverySelectors.selectClass(Class.forName(names[0])))
                                    .build(),
                            listener);
                    System.out.println("tests: " + listener.getSummary().getTestsFoundCount());
                    listener.getSummary().getFailures()
                            .forEach(each -> System.out.println(each.getException().getMessage()));
                    System.exit(0);
                }
            }
            """;

    @TempDir private static Path folder;
    private static GraderKit kit;

    @BeforeAll
    static void start() {
        kit = new GraderKit(BuiltKit.home());
    }

    @AfterAll
    static void stop() {
        kit.close();
    }

    @ParameterizedTest
    @CsvSource({
        "16-shared-state, checks-between-the-locks, no-account-is-overdrawn, 1,"
                + " sharedstate.BankHiddenTest, but was: <-20>",
        "16-shared-state, payer-first, opposite-transfers-do-not-lock-up, 5,"
                + " sharedstate.BankHiddenTest, caller is WAITING at",
        "17-rendezvous, wakes-one, all-wait-for-the-last, ,"
                + " rendezvous.RendezvousTest, is WAITING at"
    })
    void should_fail_in_the_same_way_each_time(
            String board, String answer, String check, String seed, String type, String failure)
            throws IOException, InterruptedException {
        Path file = folder.resolve(answer).resolve("Replay.java");

        assertThat(replay(board, check, seed, answer, file)).isZero();
        Path classes = compile(file);
        Set<String> outputs = new HashSet<>();
        for (int run = 0; run < RUNS; run++) {
            outputs.add(run(classes, "dev.simul.task." + type));
        }

        assertThat(outputs).hasSize(1);
        assertThat(outputs.iterator().next()).startsWith("tests: 1\n").contains(failure);
    }

    @Test
    void should_write_no_file_if_the_answer_passes() {
        Path file = folder.resolve("none/Replay.java");

        int exitCode = replay("17-rendezvous", "all-wait-for-the-last", null, null, file);

        assertThat(exitCode).isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    private static int replay(String board, String check, String seed, String answer, Path file) {
        Path submission =
                BuiltKit.home()
                        .resolve(
                                answer == null
                                        ? "solutions"
                                        : "solutions/rejected/" + board + "/" + answer);
        List<String> command =
                seed == null
                        ? List.of("replay", board, check)
                        : List.of("replay", board, check, seed);
        String[] all =
                Stream.concat(
                                command.stream(),
                                Stream.of(
                                        "--submission",
                                        submission.toString(),
                                        "--junit",
                                        file.toString()))
                        .toArray(String[]::new);
        return SimulCommand.run(all, kit);
    }

    private static Path compile(Path file) throws IOException {
        Path runner = file.resolveSibling("Run.java");
        Path classes = file.resolveSibling("classes");
        Files.writeString(runner, RUNNER);
        int exitCode =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                classes.toString(),
                                "-cp",
                                junit(),
                                file.toString(),
                                runner.toString());
        assertThat(exitCode).isZero();
        return classes;
    }

    private static String run(Path classes, String type) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                classes + File.pathSeparator + junit(),
                                "Run",
                                type)
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    private static String junit() {
        return Arrays.stream(
                        System.getProperty("java.class.path")
                                .split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry ->
                        entry.matches(".*[/\\\\](junit|opentest4j|apiguardian)[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
