package dev.simul.grader.submission.tree;

/**
 * The limits on the size of a submission. These limits are far above the size of any answer to a
 * task.
 */
public final class IntakeLimits {
    /** The maximum size of one source file: 64 KiB. */
    public static final int FILE_BYTES = 64 << 10;

    /** The maximum total size of the source files of one task: 512 KiB. */
    public static final int TASK_BYTES = 512 << 10;

    /** The maximum number of source files of one task. */
    public static final int TASK_FILES = 100;

    /** The maximum size of one resource: 256 KiB. */
    public static final int RESOURCE_BYTES = 256 << 10;

    /** The maximum total size of the resources of one task: 1 MiB. */
    public static final int TASK_RESOURCE_BYTES = 1 << 20;

    /** The maximum total size of the source files that are read from one submission: 32 MiB. */
    public static final int SOURCE_BYTES = 32 << 20;

    /** The maximum number of files and folders that are read from one submission. */
    public static final int ENTRIES = 20_000;

    /** The maximum depth of the folders that are read from one submission. */
    public static final int DEPTH = 24;

    /** The maximum size of one archive: 64 MiB. */
    public static final int ARCHIVE_BYTES = 64 << 20;

    /** The maximum total unpacked size of the files in one archive: 256 MiB. */
    public static final long UNPACKED_BYTES = 256L << 20;

    /**
     * The maximum ratio of the unpacked size of a file to its compressed size, for files larger
     * than 1 MiB.
     */
    public static final int RATIO = 200;

    /** The maximum length of the name of an archive's entry, including the folders, in bytes. */
    public static final int NAME_BYTES = 1000;

    /** The maximum number of nested archives that are opened. */
    public static final int NESTED_ARCHIVES = 2;

    /** The maximum number of entries of an archive that holds a whole class. */
    public static final int CLASS_ENTRIES = 500_000;

    /** The maximum total unpacked size of an archive that holds a whole class: 16 GiB. */
    public static final long CLASS_BYTES = 16L << 30;

    private IntakeLimits() {}
}
