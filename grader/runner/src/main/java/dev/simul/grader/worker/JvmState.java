package dev.simul.grader.worker;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The part of the JVM's global state that an answer could change. This state is saved once and
 * restored after each check, so that changes made by one answer do not affect another answer.
 */
final class JvmState {
    private final Properties properties = (Properties) System.getProperties().clone();
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final InputStream in = System.in;
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final @Nullable UncaughtExceptionHandler handler =
            Thread.getDefaultUncaughtExceptionHandler();

    void restore() {
        // Comparing them first would call methods of what an answer has set.
        System.setProperties((Properties) properties.clone());
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setIn(in);
        System.setOut(out);
        System.setErr(err);
        Thread.setDefaultUncaughtExceptionHandler(handler);
        var _ = Thread.interrupted();
    }
}
