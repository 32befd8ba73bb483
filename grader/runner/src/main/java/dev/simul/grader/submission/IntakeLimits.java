package dev.simul.grader.submission;

/** How large a submission may be. What is larger is no answer to a task. */
public final class IntakeLimits {
    /** The bytes of one source file: 64 KiB. */
    public static final int FILE_BYTES = 64 << 10;

    /** The bytes of all source files of one task: 512 KiB. */
    public static final int TASK_BYTES = 512 << 10;

    /** The source files of one task. */
    public static final int TASK_FILES = 100;

    /** The bytes of one resource: 256 KiB. */
    public static final int RESOURCE_BYTES = 256 << 10;

    /** The bytes of all resources of one task: 1 MiB. */
    public static final int TASK_RESOURCE_BYTES = 1 << 20;

    /** The bytes of all source files of one submission that are read: 32 MiB. */
    public static final int SOURCE_BYTES = 32 << 20;

    /** The files and folders of one submission that are looked at. */
    public static final int ENTRIES = 20_000;

    /** The depth of folders that are looked into. */
    public static final int DEPTH = 24;

    /** The bytes of one archive: 64 MiB. */
    public static final int ARCHIVE_BYTES = 64 << 20;

    /** The bytes of all files of one archive, once unpacked: 256 MiB. */
    public static final long UNPACKED_BYTES = 256L << 20;

    /** How many times larger a file of more than 1 MiB may be than it is in its archive. */
    public static final int RATIO = 200;

    /** The bytes of a name in an archive, with its folders. */
    public static final int NAME_BYTES = 1000;

    /** How many archives may be opened, one in the other. */
    public static final int NESTED_ARCHIVES = 2;

    private IntakeLimits() {}
}
