package dev.simul.grader.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.simul.grader.launcher.FakeKit.End;
import dev.simul.grader.launcher.FakeKit.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher needs bash")
class LauncherTest {
    @TempDir private Path folder;
    private FakeKit kit;

    @BeforeEach
    void make() {
        kit = new FakeKit(folder);
    }

    @Test
    void should_build_a_new_kit_and_start_it() {
        End end = kit.start("grade", "solutions").end();

        assertThat(end.exitCode()).isZero();
        assertThat(end.out()).isEqualTo("started grade solutions\n");
        assertThat(kit.calls()).containsExactly("build", "prepare");
    }

    @Test
    void should_say_that_and_why_it_builds_and_where_the_log_is() throws IOException {
        String home = kit.home().toRealPath().toString();

        assertThat(kit.start("grade").end().err())
                .isEqualTo(
                        "simul: building the kit first, because it has not been built yet,"
                                + " which takes some minutes"
                                + " (log: "
                                + home
                                + "/grader/runner/target/simul-build.log)\n");
    }

    @Test
    void should_start_a_built_kit_at_once() {
        kit.build();

        End end = kit.start("grade").end();

        assertThat(end.out()).isEqualTo("started grade\n");
        assertThat(end.err()).isEmpty();
        assertThat(kit.calls()).isEmpty();
    }

    static List<String> sources() {
        return FakeKit.SOURCES;
    }

    @ParameterizedTest
    @MethodSource("sources")
    void should_build_again_if_a_source_has_changed(String source) {
        kit.build();
        kit.change(source);

        assertThat(kit.start("grade").end().err())
                .contains("because '" + source + "' has changed since its last build");
        assertThat(kit.calls()).contains("build");
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeKit.BOARD_TEST, "pom.xml", "tasks/pom.xml"})
    void should_build_again_if_a_check_or_a_pom_has_changed(String file) {
        kit.build();
        kit.change(file);

        kit.start("grade").end();

        assertThat(kit.calls()).contains("build");
    }

    @Test
    void should_not_build_again_if_an_answer_has_changed() {
        kit.build();
        kit.change(FakeKit.ANSWER);

        kit.start("grade").end();

        assertThat(kit.calls()).isEmpty();
    }

    @Test
    void should_build_again_if_a_module_was_built_before_the_change_and_another_after() {
        kit.build();
        kit.change(FakeKit.CHECKS);
        kit.change("grader/checks/target/started/stamp.txt");

        kit.start("grade").end();

        assertThat(kit.calls()).contains("build");
    }

    @Test
    void should_build_again_if_a_board_was_not_built() {
        kit.build();
        kit.remove("tasks/01-nap/target/started/stamp.txt");

        assertThat(kit.start("grade").end().err())
                .contains("because 'tasks/01-nap' has not been built yet");
    }

    @Test
    void should_build_again_if_maven_started_to_build_and_did_not_succeed() {
        kit.build();
        kit.change("grader/runner/target/started/stamp.txt");

        assertThat(kit.start("grade").end().err()).contains("its last build did not succeed");
    }

    @Test
    void should_build_a_copy_of_a_kit() throws IOException {
        kit.build();
        Path classPath = kit.home().resolve("grader/runner/target/class-path.txt");
        Path original = Files.createDirectories(folder.resolve("original/classes"));
        Files.writeString(classPath, original.toString());

        assertThat(kit.start("grade").end().err()).contains("has been copied or moved");
    }

    @Test
    void should_only_prepare_a_kit_that_maven_has_compiled_again() {
        kit.build();
        kit.change("grader/runner/target/compiled/stamp.txt");
        kit.change("grader/checks/target/classes/dev/simul");

        assertThat(kit.start("grade").end().err()).contains("preparing the kit to start fast");
        assertThat(kit.calls()).containsExactly("prepare");
    }

    @Test
    void should_not_prepare_a_kit_again_if_maven_had_nothing_to_compile() {
        kit.build();
        kit.change("grader/runner/target/compiled/stamp.txt");

        kit.start("grade").end();

        assertThat(kit.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.9", "26.0.2.1", "27-ea"})
    void should_start_on_any_release_that_is_supported(String version) {
        kit.build();
        kit.useJdk(version);

        assertThat(kit.start("grade").end().exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"21.0.4", "24", "28", "250"})
    void should_refuse_any_other_release_and_name_those_to_use(String version) {
        kit.build();
        kit.useJdk(version);

        End end = kit.start("grade").end();

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err()).contains("which is not a JDK 25, 26 or 27;");
    }

    @Test
    void should_prepare_a_kit_again_for_another_jdk() {
        kit.build();
        kit.useAnotherJdk();

        kit.start("grade").end();

        assertThat(kit.calls()).containsExactly("prepare");
    }

    @Test
    void should_start_at_once_after_a_build_that_has_prepared_the_kit() {
        kit.build();
        kit.remove("grader/runner/target/simul-start.stamp");

        kit.prepareBuiltKit().end();
        End end = kit.start("grade").end();

        assertThat(end.err()).isEmpty();
        assertThat(kit.calls()).containsExactly("prepare");
    }

    @Test
    void should_not_build_a_kit_if_it_is_only_prepared() {
        assertThat(kit.prepareBuiltKit().end().exitCode()).isZero();
        assertThat(kit.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flock", "no-such-tool"})
    void should_build_once_if_two_start_together(String lock) {
        kit.provide(lock);
        kit.holdMaven();
        Launch one = kit.start("grade", "one");
        await().until(() -> kit.calls().contains("build"));
        Launch two = kit.start("grade", "two");
        kit.releaseMaven();

        assertThat(one.end().out()).isEqualTo("started grade one\n");
        assertThat(two.end().out()).isEqualTo("started grade two\n");
        assertThat(kit.calls()).containsExactly("build", "prepare");
    }

    @Test
    void should_name_the_module_that_could_not_be_built() {
        kit.breakMaven();

        End end = kit.start("grade").end();

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err())
                .contains("no luck")
                .endsWith("simul: the kit could not be built: checks failed, as shown above.\n");
    }

    @Test
    void should_say_that_the_last_build_did_not_succeed() {
        kit.breakMaven();
        kit.start("grade").end();

        assertThat(kit.start("grade").end().err()).contains("its last build did not succeed");
    }

    @Test
    void should_say_that_maven_is_needed_to_build() {
        kit.removeMaven();

        End end = kit.start("grade").end();

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err()).contains("install Maven 3.8.7 or later");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void should_exit_with_the_exit_code_of_the_grader(int exitCode) {
        kit.build();
        kit.set("EXIT", String.valueOf(100 + exitCode));

        assertThat(kit.start("grade").end().exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 134, 137})
    void should_exit_with_3_if_java_ends_without_an_exit_code_of_the_grader(int exitCode) {
        kit.build();
        kit.set("EXIT", String.valueOf(exitCode));

        End end = kit.start("grade").end();

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err())
                .startsWith("simul: Java ended with exit code " + exitCode + " before the grader")
                .contains("the set-up is at fault");
    }

    @Test
    void should_start_java_so_that_no_process_can_attach_to_it() {
        kit.build();

        kit.start("grade").end();

        assertThat(kit.commandOfJava()).contains("-XX:+DisableAttachMechanism");
    }

    @Test
    void should_not_pass_on_jvm_options_from_the_environment() {
        kit.build();
        kit.set("JAVA_TOOL_OPTIONS", "-XX:+UseG1GC");
        kit.set("_JAVA_OPTIONS", "-Dx=y");

        End end = kit.start("grade").end();

        assertThat(kit.environmentOfJava()).contains("options=");
        assertThat(end.err())
                .isEqualTo(
                        "simul: ignoring JAVA_TOOL_OPTIONS _JAVA_OPTIONS, so that grades do not"
                                + " depend on the environment\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "POSIX"})
    void should_start_java_with_utf_8_if_there_is_no_such_locale(String locale) {
        kit.build();
        kit.set("LC_ALL", locale);

        kit.start("grade").end();

        assertThat(kit.environmentOfJava()).contains("LC_ALL=C.UTF-8");
    }

    @Test
    void should_refuse_a_kit_whose_path_java_cannot_have_on_its_class_path() {
        FakeKit odd = new FakeKit(folder.resolve("a:b"));

        End end = odd.start("grade").end();

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err()).contains("has a ':' in its path");
    }

    @Test
    void should_report_a_kit_that_another_user_has_built() throws IOException {
        kit.build();
        Path libraries = Files.createDirectories(folder.resolve("home/libraries"));
        Path classPath = kit.home().resolve("grader/runner/target/class-path.txt");
        Files.writeString(
                classPath, Files.readString(classPath).strip() + ":" + libraries + "/one.jar\n");
        Files.setLastModifiedTime(classPath, Files.getLastModifiedTime(kit.home()));
        Files.setPosixFilePermissions(
                classPath.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(
                libraries.getParent(), PosixFilePermissions.fromString("---------"));
        assumeFalse(
                Files.isReadable(libraries.getParent()), "an administrator may read everything");

        End end = kit.start("grade").end();
        Files.setPosixFilePermissions(
                libraries.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(
                classPath.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(end.exitCode()).isEqualTo(3);
        assertThat(end.err()).startsWith("simul: the kit was built by another user and needs");
    }
}
