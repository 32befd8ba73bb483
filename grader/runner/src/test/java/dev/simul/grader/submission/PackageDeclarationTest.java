package dev.simul.grader.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageDeclarationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "package a.b;|a.b|1",
                "'package a.b\n\nimport c.D;'|a.b|1",
                "'package a . b /* */ public class C {}'|a.b|1",
                "'/* package x; */ // package y;\n package a.b ;'|a.b|2",
                "'\n\n\tpackage/**/a . b;'|a.b|3",
                "'\uFEFFpackage a;'|a|1"
            })
    void should_read_the_package_behind_comments(String source, String name, int line) {
        assertThat(PackageDeclaration.of(source)).isEqualTo(new PackageDeclaration(name, line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "class A {}", "packages a;", "/* package a;", "package", "package ;"})
    void should_find_no_package_if_none_is_declared(String source) {
        assertThat(PackageDeclaration.of(source).name()).isEmpty();
    }

    @Test
    void should_not_run_out_of_stack_on_many_comments() {
        String source = "/**/ \n".repeat(100_000) + "package a;";

        assertThat(PackageDeclaration.of(source).name()).isEqualTo("a");
    }
}
