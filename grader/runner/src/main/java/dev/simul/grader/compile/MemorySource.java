package dev.simul.grader.compile;

import dev.simul.grader.submission.SourceFile;
import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source file that the compiler reads from memory. */
final class MemorySource extends SimpleJavaFileObject {
    private final SourceFile source;

    MemorySource(SourceFile source) {
        super(uri(source.path()), Kind.SOURCE);
        this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
    }

    @Override
    public String getName() {
        return source.path();
    }

    private static URI uri(String path) {
        try {
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("expected a path, found '" + path + "'", impossible);
        }
    }
}
