package dev.simul.checks.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.simul.checks.allow.NotAllowedException;
import dev.simul.checks.console.ConsoleReport;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Before the checks of a task run, the classes in its folder are checked. */
class NotAllowedTest {
    private static final String PLAIN =
            """
            package sample.nap;

            public class Nap {
                public static void nap() {
                    Thread.yield();
                }
            }
            """;
    private static final String CHECKS =
            """
            package sample.nap;

            @dev.simul.checks.Simulated
            class NapTest {
                @org.junit.jupiter.api.Test
                void naps() {
                    Nap.nap();
                }
            }
            """;
    private static final String MANIFEST =
            """
            course: Trial
            tasks:
              - id: 01-nap
                title: A nap
                package: sample.nap
                functions: [Nap.nap]
                allow: [java.io.File]
                points: 1
                checks:
                  - {id: naps, title: naps, points: 1, kind: result, visibility: open}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void haveNoCourse() {
        System.setProperty("simul.checks", folder.resolve("checks.yml").toString());
        System.setProperty("simul.glyphs", "unicode");
    }

    @AfterEach
    void forgetTheCourse() {
        System.clearProperty("simul.checks");
        System.clearProperty("simul.glyphs");
    }

    @Test
    void should_run_the_checks_of_classes_that_use_only_what_is_allowed() throws Exception {
        EngineExecutionResults results = run(PLAIN);

        results.testEvents().assertStatistics(stats -> stats.succeeded(1).failed(0));
    }

    @Test
    void should_not_run_the_checks_of_classes_that_touch_files_and_say_where() throws Exception {
        EngineExecutionResults results =
                run(PLAIN.replace("Thread.yield();", "new java.io.File(\"x\").delete();"));

        results.testEvents().assertStatistics(stats -> stats.started(0));
        assertThat(failure(results))
                .isInstanceOf(NotAllowedException.class)
                .hasMessage(
                        "Nap.java:5 uses java.io.File: tasks may not touch files. Keep the data in"
                                + " variables and collections.");
    }

    @Test
    void should_refuse_classes_outside_the_package_of_the_task() throws Exception {
        write(
                "main/org/junit/jupiter/api/Assertions.java",
                "package org.junit.jupiter.api; class Assertions {}");

        assertThat(failure(run(PLAIN)))
                .hasMessage(
                        "Assertions.java:1 is in the package org.junit.jupiter.api: the classes of"
                                + " this task are in sample.nap");
    }

    @Test
    void should_allow_what_the_course_allows_the_task() throws Exception {
        write("checks.yml", MANIFEST);

        EngineExecutionResults results =
                run(PLAIN.replace("Thread.yield();", "new java.io.File(\"x\").getName();"));

        results.testEvents().assertStatistics(stats -> stats.succeeded(1));
    }

    @Test
    void should_report_once_why_no_check_can_run() throws Exception {
        write("checks.yml", MANIFEST);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

        inLoader(
                PLAIN.replace("Thread.yield();", "System.exit(0);"),
                checks -> {
                    LauncherFactory.create(
                                    LauncherConfig.builder()
                                            .enableTestExecutionListenerAutoRegistration(false)
                                            .addTestExecutionListeners(
                                                    new ConsoleReport(() -> out, Map.of()))
                                            .build())
                            .execute(
                                    LauncherDiscoveryRequestBuilder.request()
                                            .selectors(selectClass(checks))
                                            .build());
                    return checks;
                });

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "",
                        "Board 01 · A nap                                                  0 of 1 point",
                        "  ! uses something that tasks may not use",
                        "      Nap.java:5 uses System.exit: tasks may not end the JVM. Return, or"
                                + " throw an exception.",
                        "next: tasks/01-nap/src/main/java/sample/nap/Nap.java",
                        "");
    }

    private EngineExecutionResults run(String answer) throws Exception {
        return inLoader(
                answer,
                checks ->
                        EngineTestKit.engine("junit-jupiter")
                                .selectors(selectClass(checks))
                                .execute());
    }

    private <T> T inLoader(String answer, Function<Class<?>, T> run) throws Exception {
        write("main/sample/nap/Nap.java", answer);
        write("test/sample/nap/NapTest.java", CHECKS);
        String libraries = System.getProperty("java.class.path");
        Path classes = compile("main", libraries);
        Path checks = compile("test", classes + File.pathSeparator + libraries);
        URL[] path = {classes.toUri().toURL(), checks.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            return run.apply(loader.loadClass("sample.nap.NapTest"));
        }
    }

    private static Throwable failure(EngineExecutionResults results) {
        return results.containerEvents().failed().stream()
                .findFirst()
                .flatMap(
                        event -> event.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path compile(String sources, String classPath) throws IOException {
        Path target = Files.createDirectories(folder.resolve("target/" + sources));
        List<String> files;
        try (var found = Files.walk(folder.resolve(sources))) {
            files = found.map(Path::toString).filter(file -> file.endsWith(".java")).toList();
        }
        List<String> words = new ArrayList<>(List.of("-g", "-proc:none", "-cp", classPath));
        words.addAll(List.of("-d", target.toString()));
        words.addAll(files);
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new))
                != 0) {
            throw new IllegalStateException("the sample does not compile");
        }
        return target;
    }
}
