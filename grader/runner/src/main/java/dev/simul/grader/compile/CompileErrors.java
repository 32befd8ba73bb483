package dev.simul.grader.compile;

import dev.simul.grader.protocol.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic.Kind;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Collects the errors of a compilation, without warnings and notes. */
final class CompileErrors implements DiagnosticListener<JavaFileObject> {
    private static final int LONGEST_MESSAGE = 1000;

    private final List<Diagnostic> errors = new ArrayList<>();

    List<Diagnostic> all() {
        return List.copyOf(errors);
    }

    @Override
    public void report(javax.tools.Diagnostic<? extends JavaFileObject> found) {
        if (found.getKind() == Kind.ERROR) {
            JavaFileObject source = found.getSource();
            errors.add(
                    new Diagnostic(
                            source == null ? "" : source.getName(),
                            Math.max(found.getLineNumber(), 0),
                            Math.max(found.getColumnNumber(), 0),
                            message(found)));
        }
    }

    private static String message(javax.tools.Diagnostic<? extends JavaFileObject> found) {
        String message = found.getMessage(Locale.ENGLISH);
        return message.length() <= LONGEST_MESSAGE
                ? message
                : message.substring(0, LONGEST_MESSAGE) + " …";
    }
}
