package dev.simul.grader.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.grader.compile.VariantCompiler;
import dev.simul.grader.submission.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    private final VariantCompiler compiler = new VariantCompiler();

    @Test
    void should_be_equal_for_code_that_differs_in_lines_and_names_of_locals() {
        assertThat(of("class A { int one() { int a = 1; return a; } }"))
                .isEqualTo(of("class A {\n\n int one() {\n int b = 1;\n return b; } }"));
    }

    @Test
    void should_differ_for_code_that_does_something_else() {
        assertThat(of("class A { int one() { return 1; } }"))
                .isNotEqualTo(of("class A { int one() { return 2; } }"))
                .isNotEqualTo(of("class A { synchronized int one() { return 1; } }"));
    }

    private String of(String text) {
        SourceFile file = new SourceFile("trial/A.java", "package trial; " + text);
        return Fingerprint.of(compiler.compile(List.of(List.of(file))).getFirst());
    }
}
