package dev.simul.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.protocol.Diagnostic;
import dev.simul.grader.submission.SourceFile;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class JavacTest {
    private final Javac javac = new Javac();

    @Test
    void should_compile_files_that_use_each_other() {
        CompileResult result =
                compile(
                        new SourceFile("some where/A.java", "package a; class A { B b; }"),
                        new SourceFile("B.java", "package a; class B { class C {} }"));

        assertThat(result)
                .asInstanceOf(InstanceOfAssertFactories.type(CompileResult.Compiled.class))
                .satisfies(compiled ->
                        assertThat(compiled.classes())
                                .containsOnlyKeys("a/A.class", "a/B.class", "a/B$C.class"));
    }

    @Test
    void should_say_file_line_and_what_is_wrong() {
        CompileResult result =
                compile(new SourceFile("src/A.java", "class A {\n  int n = \"x\";\n  B b;\n}"));

        assertThat(errors(result))
                .containsExactly(
                        "src/A.java:3: cannot find symbol\n  symbol:   class B\n  location: class A",
                        "src/A.java:2: incompatible types: java.lang.String cannot be converted to int");
    }

    @Test
    void should_stop_after_twenty_errors() {
        assertThat(
                        errors(
                                compile(
                                        new SourceFile(
                                                "A.java",
                                                "class A {" + " X x;\n".repeat(50) + "}"))))
                .hasSize(20);
    }

    @Test
    void should_compile_against_the_jdk_only() {
        CompileResult result =
                compile(
                        new SourceFile(
                                "A.java",
                                "class A { org.junit.jupiter.api.Test t; jdk.internal.misc.Unsafe u; }"));

        assertThat(errors(result))
                .containsExactly(
                        "A.java:1: package org.junit.jupiter.api does not exist",
                        "A.java:1: package jdk.internal.misc does not exist");
    }

    private CompileResult compile(SourceFile... sources) {
        return javac.compile(CompileRequest.ofStudent(List.of(sources)));
    }

    private static List<String> errors(CompileResult result) {
        return ((CompileResult.Refused) result)
                .errors().stream().map(Diagnostic::toString).toList();
    }
}
