package dev.simul.grader.child;

import dev.simul.grader.sandbox.linux.ResourceLimits.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The limits of a child JVM, which the grader sets and the child cannot change. A child that
 * exceeds one of them is ended, or cannot get more.
 *
 * @param realTime the default of the maximum time for one compilation, and of the maximum time for
 *     which a child that runs checks may report nothing
 * @param processorTime the maximum processor time of a child
 * @param heapMebibytes the maximum size of the heap, in MiB
 * @param classMebibytes the maximum memory for classes, in MiB
 * @param directMebibytes the maximum memory for direct buffers, in MiB
 * @param memoryMebibytes the maximum memory of the process, in MiB, including the heap; Linux only
 * @param threads the maximum number of platform threads; Linux only
 * @param openFiles the maximum number of open files; Linux only
 * @param fileBytes the maximum size of a file that the child writes, in bytes; Linux only
 * @param outputBytes the maximum number of bytes that the child may send for one request, including
 *     its errors
 * @param errorsKept the number of bytes that are kept of the child's error stream
 */
public record ChildLimits(
        Duration realTime,
        Duration processorTime,
        int heapMebibytes,
        int classMebibytes,
        int directMebibytes,
        int memoryMebibytes,
        int threads,
        int openFiles,
        long fileBytes,
        long outputBytes,
        int errorsKept) {
    private static final int SMALLEST_HEAP = 16;
    private static final int DAY_HOURS = 24;

    /** The limits for the code of submissions. */
    public static final ChildLimits DEFAULT =
            new ChildLimits(
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(10),
                    256,
                    256,
                    64,
                    2048,
                    1000,
                    256,
                    0,
                    64L << 20,
                    16 << 10);

    /** Rejects a heap size that is too small for the JVM to start. */
    public ChildLimits {
        if (heapMebibytes < SMALLEST_HEAP) {
            throw new IllegalArgumentException(
                    "expected a heap of at least "
                            + SMALLEST_HEAP
                            + " MiB, found '"
                            + heapMebibytes
                            + "'");
        }
    }

    /**
     * Returns these limits with another heap size.
     *
     * @param mebibytes the maximum size of the heap, in MiB
     * @return a copy
     */
    public ChildLimits withHeap(int mebibytes) {
        return new ChildLimits(
                realTime,
                processorTime,
                mebibytes,
                classMebibytes,
                directMebibytes,
                memoryMebibytes,
                threads,
                openFiles,
                fileBytes,
                outputBytes,
                errorsKept);
    }

    /**
     * Returns these limits with another limit of processor time.
     *
     * @param time the maximum processor time of a child
     * @return a copy
     */
    public ChildLimits withProcessorTime(Duration time) {
        return new ChildLimits(
                realTime,
                time,
                heapMebibytes,
                classMebibytes,
                directMebibytes,
                memoryMebibytes,
                threads,
                openFiles,
                fileBytes,
                outputBytes,
                errorsKept);
    }

    /**
     * Returns these limits for children that work for a long time on code that is trusted, such as
     * the answers of a course.
     *
     * @return a copy with a processor time of a day
     */
    public ChildLimits forLongWork() {
        return withProcessorTime(Duration.ofHours(DAY_HOURS));
    }

    /** Returns the flags that set the limits which the JVM itself keeps. */
    List<String> flags() {
        return List.of(
                "-Xmx" + heapMebibytes + "m",
                "-XX:MaxMetaspaceSize=" + classMebibytes + "m",
                "-XX:MaxDirectMemorySize=" + directMebibytes + "m");
    }

    /** Returns the limits that the kernel of Linux keeps. */
    Map<Resource, Long> kernelLimits() {
        return Map.of(
                // The grader ends a child that exceeds this limit. The kernel does if the grader
                // cannot.
                Resource.PROCESSOR_TIME,
                processorTime.toSeconds() + 2,
                Resource.DATA,
                (long) memoryMebibytes << 20,
                Resource.FILE_SIZE,
                fileBytes,
                Resource.OPEN_FILES,
                (long) openFiles,
                Resource.CORE,
                0L);
    }
}
