package dev.simul.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.submission.SourceFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BatchCompileTest {
    private final Javac javac = new Javac();

    @Test
    void should_compile_several_tasks_like_each_task_alone() {
        SourceFile one =
                new SourceFile(
                        "A.java",
                        "package a; class A { Runnable r = () -> System.out.println(\"\" + new B()); }");
        SourceFile other = new SourceFile("B.java", "package a; record B() {}");
        SourceFile third =
                new SourceFile("A.java", "package b; class A { java.net.http.HttpClient c; }");

        List<Map<String, byte[]>> together =
                javac.compileTogether(List.of(List.of(one, other), List.of(third)));

        assertThat(together).hasSize(2);
        assertSame(together.get(0), one, other);
        assertSame(together.get(1), third);
    }

    @Test
    void should_hide_tasks_from_each_other() {
        SourceFile one = new SourceFile("A.java", "package a; public class A {}");
        SourceFile thief = new SourceFile("B.java", "package b; class B { a.A stolen; }");

        assertThat(javac.compileTogether(List.of(List.of(one), List.of(thief)))).isEmpty();
    }

    @Test
    void should_compile_no_task_if_one_does_not_compile() {
        SourceFile one = new SourceFile("A.java", "package a; class A {}");
        SourceFile wrong = new SourceFile("B.java", "package b; class B { int n = \"x\"; }");

        assertThat(javac.compileTogether(List.of(List.of(one), List.of(wrong)))).isEmpty();
    }

    private void assertSame(Map<String, byte[]> together, SourceFile... sources) {
        CompileResult alone = javac.compile(CompileRequest.ofStudent(List.of(sources)));
        Map<String, byte[]> classes = ((CompileResult.Compiled) alone).classes();
        assertThat(together).containsOnlyKeys(classes.keySet());
        together.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(classes.get(path)));
    }
}
