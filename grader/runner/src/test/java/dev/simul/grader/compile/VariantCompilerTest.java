package dev.simul.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VariantCompilerTest {
    private final VariantCompiler compiler = new VariantCompiler();

    @Test
    void should_compile_variants_beside_others_that_do_not_compile() {
        List<List<SourceFile>> variants = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            variants.add(
                    List.of(
                            source(
                                    switch (i % 5) {
                                        case 1 -> "class A { int n = \"text\"; }";
                                        case 2 -> "class A { int one() { } }";
                                        case 3 -> "class A {";
                                        default -> "class A { int n = " + i + "; }";
                                    })));
        }

        List<Map<String, byte[]>> classes = compiler.compile(variants);

        assertThat(classes).hasSize(100);
        for (int i = 0; i < 100; i++) {
            boolean compiles = i % 5 == 0 || i % 5 == 4;
            assertThat(classes.get(i).keySet())
                    .as("variant " + i)
                    .isEqualTo(compiles ? Set.of("trial/A.class") : Set.of());
        }
    }

    @Test
    void should_parse_an_answer_with_its_types() {
        SourceFile file = source("class A { int n; }");

        ParsedAnswer parsed = compiler.parse(List.of(file));

        assertThat(parsed.units()).containsOnlyKeys(file);
    }

    @Test
    void should_refuse_to_parse_what_does_not_compile() {
        assertThatThrownBy(() -> compiler.parse(List.of(source("class A { int n = true; }"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trial/A.java:1");
    }

    private static SourceFile source(String text) {
        return new SourceFile("trial/A.java", "package trial; " + text);
    }
}
