package dev.simul.grader.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a process uses at the moment.
 *
 * @param processorTime the processor time that it has used
 * @param threads the number of its threads, or 0 if the system does not report it
 * @param memoryBytes the memory that it occupies, in bytes, or 0 if the system does not report it
 */
record ProcessUse(Duration processorTime, long threads, long memoryBytes) {
    private static final long TICK_MILLIS = 10;
    private static final long PAGE_BYTES = 4096;

    /** The positions of fields behind the name of the program, which may contain anything. */
    private static final int USER_TICKS = 11;

    private static final int SYSTEM_TICKS = 12;
    private static final int THREADS = 17;
    private static final int RESIDENT_PAGES = 21;

    /** Returns what a process uses, or nothing if it has ended or the system does not report it. */
    static Optional<ProcessUse> of(ProcessHandle process) {
        Path file = Path.of("/proc/" + process.pid() + "/stat");
        try {
            return Optional.of(parse(Files.readString(file)));
        } catch (IOException | RuntimeException notLinux) {
            return process.info().totalCpuDuration().map(time -> new ProcessUse(time, 0, 0));
        }
    }

    static ProcessUse parse(String text) {
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
        return new ProcessUse(
                Duration.ofMillis(ticks * TICK_MILLIS),
                Long.parseLong(fields[THREADS]),
                Long.parseLong(fields[RESIDENT_PAGES]) * PAGE_BYTES);
    }
}
