package dev.simul.checks.observe;

import dev.simul.checks.text.Causes;
import dev.simul.checks.text.FrameText;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the student's lines: the lines in the package of the check, except for those of the
 * check itself and of given classes.
 *
 * @param packageName the package of the check
 * @param others the names of the top-level classes in this package that are not the student's
 */
public record StudentFrames(String packageName, Set<String> others) {
    public StudentFrames {
        others = Set.copyOf(others);
    }

    public boolean contains(StackTraceElement frame) {
        return isInPackage(frame) && !others.contains(FrameText.topLevel(frame.getClassName()));
    }

    /**
     * Returns whether a frame is in the package of the check: in the student's code, a given class
     * or the check.
     */
    public boolean isInPackage(StackTraceElement frame) {
        return frame.getClassName().startsWith(packageName + ".");
    }

    /** Returns the innermost of the student's lines, or null if there is none. */
    public @Nullable StackTraceElement first(Stream<StackTraceElement> frames) {
        return frames.filter(this::contains).findFirst().orElse(null);
    }

    /**
     * Returns the student's line that a failure came from. If several causes of the failure have
     * such a line, the deepest cause decides.
     */
    public @Nullable StackTraceElement origin(Throwable failure) {
        return Causes.of(failure)
                .map(cause -> first(Stream.of(cause.getStackTrace())))
                .filter(Objects::nonNull)
                .reduce(null, (outer, inner) -> inner);
    }

    /**
     * Removes all frames outside the package of the check from the stack trace of a failure, but
     * not from those of its causes.
     */
    public void trim(Throwable failure) {
        StackTraceElement[] kept =
                Stream.of(failure.getStackTrace())
                        .filter(this::isInPackage)
                        .toArray(StackTraceElement[]::new);
        if (kept.length > 0) {
            failure.setStackTrace(kept);
        }
    }
}
