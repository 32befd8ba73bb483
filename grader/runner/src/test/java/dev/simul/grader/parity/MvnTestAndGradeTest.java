package dev.simul.grader.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code mvn -q test} and the grader on the same answer, each as a program of its own, and
 * compares what they say of each check: its status, the reason and the text.
 *
 * <p>Two outcomes cannot be compared, because no check ends. If the answer does not compile or is
 * missing, Maven shows what javac says; the grader gives the task a verdict or finds nothing to
 * grade. If the JVM crashes, Surefire says that its JVM is gone, and the grader blames the check.
 * After two checks that stall, the grader does not run the rest, while Maven lets each stall.
 */
@Tag("slow")
class MvnTestAndGradeTest {
    @TempDir private static Path folder;
    private static KitCopy kit;
    private static KitCopy student;

    @BeforeAll
    static void copyKit() {
        kit = KitCopy.make(folder.resolve("kit"));
        student = kit.copyTo(folder.resolve("student"));
    }

    @Test
    void should_report_each_check_alike() {
        student.answer(OutcomesCourse.answer());

        Map<String, String> tested = ReportBlocks.of(student.mvnTest().lines());
        Map<String, String> graded = ReportBlocks.of(kit.grade(student).lines());

        assertThat(OutcomesCourse.checks())
                .allSatisfy(check ->
                        assertThat(tested.get(OutcomesCourse.title(check)))
                                .startsWith(OutcomesCourse.expected(check))
                                .isEqualTo(graded.get(OutcomesCourse.title(check))));
    }

    @Test
    void should_show_the_line_that_does_not_compile() {
        student.answer(
                OutcomesCourse.answer().replace("Thread.sleep(1_000);", "Thread.sleep(1_000)"));

        assertThat(student.mvnTest().lines())
                .anyMatch(line -> line.matches(".*Outcomes\\.java:\\[16,\\d+] ';' expected"));
        assertThat(kit.grade(student).lines())
                .containsSequence(
                        "  ! does not compile",
                        "      tasks/01-outcomes/" + OutcomesCourse.ANSWER + ":16: ';' expected");
    }

    @Test
    void should_say_that_a_file_is_missing() {
        student.answer("");
        student.removeAnswer();

        assertThat(student.mvnTest().lines())
                .anyMatch(
                        line -> line.contains("OutcomesTest.java") && line.contains("cannot find"));
        assertThat(kit.grade(student).lines())
                .anyMatch(line -> line.contains("nothing to grade: "));
    }

    /** The exit code is the one of a JVM that has aborted. */
    @Test
    void should_say_that_the_jvm_crashed() {
        student.answer(
                OutcomesCourse.answer()
                        .replace(
                                "Thread.sleep(1_000);",
                                """
                                Runtime.class.getMethod("halt", int.class)
                                        .invoke(Runtime.getRuntime(), 128 + 6);
                                """));

        List<String> tested = student.mvnTest().lines();
        Map<String, String> graded = ReportBlocks.of(kit.grade(student).lines());

        assertThat(tested).anyMatch(line -> line.contains("The forked VM terminated"));
        assertThat(ReportBlocks.of(tested)).isEmpty();
        assertThat(graded.get("passes")).isEqualTo("x\n      crashed the JVM");
    }
}
