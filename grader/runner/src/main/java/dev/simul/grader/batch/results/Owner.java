package dev.simul.grader.batch.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that has reserved a submission. If a process on the same host has ended, its
 * reservations are released immediately, without waiting until they expire.
 *
 * @param host the name of the host, or an empty string if it is not known
 * @param pid the id of the process
 * @param startedAt the time at which the process started, in milliseconds since 1970; needed
 *     because process ids are reused
 */
record Owner(String host, long pid, long startedAt) {
    private static final Pattern FORM = Pattern.compile("(.*)/(\\d+)/(\\d+)");
    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    /** Returns the owner that represents this process. */
    static Owner self() {
        ProcessHandle process = ProcessHandle.current();
        return new Owner(hostName(), process.pid(), startOf(process));
    }

    static Owner parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return new Owner("", 0, 0);
        }
        return new Owner(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)));
    }

    /** Returns whether the given process can be sure that this owner has ended. */
    boolean hasEnded(Owner asker) {
        if (host.isEmpty() || !host.equals(asker.host())) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isEmpty() || !process.get().isAlive() || startOf(process.get()) != startedAt;
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private static String hostName() {
        try {
            return Files.readString(HOST_NAME).strip();
        } catch (IOException notLinux) {
            String windows = System.getenv("COMPUTERNAME");
            String unix = System.getenv("HOSTNAME");
            return windows != null ? windows : unix != null ? unix : "";
        }
    }

    @Override
    public String toString() {
        return host + "/" + pid + "/" + startedAt;
    }
}
