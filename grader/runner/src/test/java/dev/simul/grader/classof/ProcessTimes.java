package dev.simul.grader.classof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The processor times of a grader and of its children, read from {@code /proc} again and again. A
 * child that has ended counts with what was read last. The grader's own counters say how much its
 * ended children have used in all, so nothing is lost; what was not read counts as checks.
 */
final class ProcessTimes {
    private static final int USER = 11;
    private static final int CHILDREN = 13;
    private static final long TICK_MILLIS = 10;
    private static final String COMPILER = "CompileWorker";
    private static final String CHECKER = "CheckWorker";

    private final ProcessHandle grader;
    private final Map<Long, Long> compiling = new HashMap<>();
    private final Map<Long, Long> checking = new HashMap<>();
    private final Map<Long, Long> others = new HashMap<>();
    private long own;
    private long ended;
    private long peakKibibytes;

    ProcessTimes(ProcessHandle grader) {
        this.grader = grader;
    }

    /** Reads the counters of all processes that are alive. */
    void read() {
        stat(grader)
                .ifPresent(fields -> {
                    own = sum(fields, USER);
                    ended = sum(fields, CHILDREN);
                });
        peak(grader).ifPresent(now -> peakKibibytes = now);
        for (ProcessHandle child : grader.children().toList()) {
            Map<Long, Long> kind = kindOf(child);
            stat(child).ifPresent(fields -> kind.put(child.pid(), sum(fields, USER)));
        }
    }

    private Map<Long, Long> kindOf(ProcessHandle child) {
        long pid = child.pid();
        if (compiling.containsKey(pid)) {
            return compiling;
        }
        if (checking.containsKey(pid)) {
            return checking;
        }
        String command = text(Path.of("/proc", String.valueOf(pid), "cmdline")).orElse("");
        return command.contains(CHECKER)
                ? checking
                : command.contains(COMPILER) ? compiling : others;
    }

    /** Returns the time of the grader itself, without its children. */
    Duration grader() {
        return ticks(own);
    }

    Duration compiling() {
        return ticks(total(compiling));
    }

    /** Returns the time of the children that run checks, including their start. */
    Duration checking() {
        long known = total(compiling) + total(checking) + total(others);
        return ticks(total(checking) + Math.max(0, ended - known));
    }

    /** Returns how many children that run checks have been started. */
    int checkers() {
        return checking.size();
    }

    /** Returns the most memory that the grader itself has used up to now, in MiB. */
    long peakMebibytes() {
        return peakKibibytes >> 10;
    }

    private static long total(Map<Long, Long> times) {
        return times.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Duration ticks(long ticks) {
        return Duration.ofMillis(ticks * TICK_MILLIS);
    }

    private static long sum(String[] fields, int first) {
        return Long.parseLong(fields[first]) + Long.parseLong(fields[first + 1]);
    }

    /** Returns the fields after the name of the program, which may contain spaces. */
    private static Optional<String[]> stat(ProcessHandle process) {
        return text(Path.of("/proc", String.valueOf(process.pid()), "stat"))
                .map(text -> text.substring(text.lastIndexOf(')') + 2).split(" "));
    }

    private static Optional<Long> peak(ProcessHandle process) {
        return text(Path.of("/proc", String.valueOf(process.pid()), "status"))
                .flatMap(text -> text.lines().filter(line -> line.startsWith("VmHWM:")).findFirst())
                .map(line -> line.replaceAll("\\D", ""))
                .map(Long::valueOf);
    }

    private static Optional<String> text(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.isBlank() ? Optional.empty() : Optional.of(text);
        } catch (IOException ended) {
            return Optional.empty();
        }
    }
}
