package dev.simul.grader.child;

/** Why a child JVM ended although the grader did not end it. */
public enum ChildExit {
    /** Its heap was full. */
    OUT_OF_MEMORY,
    /** It exited, as with {@code System.exit}. */
    EXITED,
    /** A signal killed it, from inside or outside. */
    CRASHED,
    /** It sent the grader bytes that are not a frame. */
    GARBLED;

    private static final int SIGNALS_FROM = 128;
    private static final String OUT_OF_MEMORY_LINE = "java.lang.OutOfMemoryError";

    static ChildExit of(int exitCode, String errors) {
        if (errors.contains(OUT_OF_MEMORY_LINE)) {
            return OUT_OF_MEMORY;
        }
        return exitCode > SIGNALS_FROM ? CRASHED : EXITED;
    }
}
