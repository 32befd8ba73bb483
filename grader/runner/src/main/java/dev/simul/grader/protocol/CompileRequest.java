package dev.simul.grader.protocol;

import dev.simul.grader.submission.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sources to compile, and the classes that the sources may use.
 *
 * @param sources the sources
 * @param classes class files that the sources may use in addition to the JDK, by path ({@code
 *     a/b/C.class})
 * @param withCheckLibraries whether the sources may use JUnit, AssertJ and the kit's own
 *     assertions, as checks do
 */
public record CompileRequest(
        List<SourceFile> sources, Map<String, byte[]> classes, boolean withCheckLibraries)
        implements CompilerRequest {

    /** Copies the collections, and rejects an empty list of sources. */
    public CompileRequest {
        sources = List.copyOf(sources);
        classes = new LinkedHashMap<>(classes);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("expected at least one source file, found none");
        }
    }

    /**
     * Returns a request for sources that use only the JDK.
     *
     * @param sources the sources
     * @return the request
     */
    public static CompileRequest ofStudent(List<SourceFile> sources) {
        return new CompileRequest(sources, Map.of(), false);
    }

    /**
     * Returns a request for checks.
     *
     * @param sources the checks' sources
     * @param classes the classes that the checks test, by path
     * @return the request
     */
    public static CompileRequest ofChecks(List<SourceFile> sources, Map<String, byte[]> classes) {
        return new CompileRequest(sources, classes, true);
    }
}
