package dev.simul.grader.submission;

/** The limits of the size of a submission. They are far above the size of any answer to a task. */
public final class IntakeLimits {
    /** The bytes of one source file: 64 KiB. */
    public static final int FILE_BYTES = 64 << 10;

    /** The bytes of all source files of one task: 512 KiB. */
    public static final int TASK_BYTES = 512 << 10;

    /** The source files of one task. */
    public static final int TASK_FILES = 100;

    /** The files and folders that are read of one submission. */
    public static final int ENTRIES = 20_000;

    /** The depth of folders that are read of one submission. */
    public static final int DEPTH = 24;

    private IntakeLimits() {}
}
