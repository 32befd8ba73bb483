package dev.simul.grader.protocol;

import java.util.List;
import java.util.Map;

/** The result of a compilation. */
public sealed interface CompileResult {

    /**
     * The sources were compiled without errors.
     *
     * @param classes the class files by path ({@code a/b/C.class})
     */
    record Compiled(Map<String, byte[]> classes) implements CompileResult {}

    /**
     * The sources did not compile.
     *
     * @param errors the errors that the compiler found, at least one
     */
    record Refused(List<Diagnostic> errors) implements CompileResult {
        /** Copies the list, and rejects an empty one. */
        public Refused {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException(
                        "expected at least one error in a refusal, found none");
            }
        }

        public static Refused because(String message) {
            return new Refused(List.of(new Diagnostic("", 0, 0, message)));
        }
    }
}
