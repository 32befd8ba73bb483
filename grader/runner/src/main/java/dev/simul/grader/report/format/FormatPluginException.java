package dev.simul.grader.report.format;

import java.io.Serial;
import java.nio.file.Path;

/** Thrown if a plugin cannot be used. The message states the reason in one sentence. */
public final class FormatPluginException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    FormatPluginException(Path jar, String reason) {
        super("the plugin '" + jar + "' cannot be used: " + reason);
    }
}
