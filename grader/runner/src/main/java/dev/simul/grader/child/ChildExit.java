package dev.simul.grader.child;

/** How a child JVM ended before it was told to. */
public enum ChildExit {
    /** Its heap was full. */
    OUT_OF_MEMORY,
    /** Something in it ended it, as {@code System.exit} does. */
    EXITED,
    /** It was killed by a signal, from inside or outside. */
    CRASHED,
    /** It wrote something to the grader that was no frame. */
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
