package dev.simul.grader.child;

/** The reason why a child JVM ended, other than that the grader no longer needed it. */
public enum ChildExit {
    /** The heap of the child was full. */
    OUT_OF_MEMORY,
    /** The grader ended the child, because it exceeded a limit. */
    EXCEEDED_LIMIT,
    /** The child exited, for example by calling {@code System.exit}. */
    EXITED,
    /** A signal killed the child, from inside or outside. */
    CRASHED,
    /** The child sent the grader bytes that are not a frame. */
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
