package dev.simul.grader.sandbox.linux;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides which processes may start. The kernel asks about each new process and each program that a
 * process of the sandbox wants to run. The thread that starts the children may create a process;
 * this process may run a program twice: the JDK's helper and the JVM. Everything else is refused,
 * so a child can neither create a process nor run another program.
 *
 * <p>If the grader ends, the kernel refuses instead.
 */
final class ProcessGate {
    private static final int QUESTION = 80;
    private static final int ANSWER = 24;
    private static final long RECEIVE = 0xC0502100L;
    private static final long SEND = 0xC0182101L;

    private static final int PID_AT = 8;
    private static final int CALL_AT = 16;
    private static final int CONTINUE = 1;
    private static final int PROGRAMS_PER_PROCESS = 2;
    private static final int ERROR_INTERRUPTED = 4;
    private static final int ERROR_GONE = 2;

    private final Architecture architecture;
    private final long listener;
    private final long starter;

    private final Set<Long> known = new HashSet<>();
    private boolean isStarting;
    private long current;
    private int programs;

    /**
     * Creates a gate.
     *
     * @param listener the file descriptor from which questions are read
     * @param starter the thread that may create processes
     */
    ProcessGate(Architecture architecture, long listener, long starter) {
        this.architecture = architecture;
        this.listener = listener;
        this.starter = starter;
    }

    /** Answers questions until the JVM ends. Must run on a thread that is not confined. */
    void serve() {
        try (Kernel kernel = new Kernel(architecture)) {
            MemorySegment question = kernel.allocate(QUESTION);
            MemorySegment answer = kernel.allocate(ANSWER);
            while (true) {
                question.fill((byte) 0);
                long received = kernel.call(Syscall.IOCTL, listener, RECEIVE, question.address());
                if (received == 0) {
                    ByteBuffer asked = Kernel.buffer(question);
                    boolean isAllowed =
                            allows(
                                    Integer.toUnsignedLong(asked.getInt(PID_AT)),
                                    asked.getInt(CALL_AT));
                    Kernel.buffer(answer)
                            .putLong(asked.getLong(0))
                            .putLong(0)
                            .putInt(isAllowed ? 0 : -FilterProgram.EPERM)
                            .putInt(isAllowed ? CONTINUE : 0);
                    // This fails if the process has been killed meanwhile.
                    kernel.call(Syscall.IOCTL, listener, SEND, answer.address());
                } else if (received != -ERROR_INTERRUPTED && received != -ERROR_GONE) {
                    return;
                }
            }
        }
    }

    private boolean allows(long thread, int call) {
        if (call == Syscall.CLONE.number(architecture)) {
            // The number of a process that has ended may be used again.
            known.removeIf(process -> ProcessHandle.of(process).isEmpty());
            isStarting = thread == starter;
            return isStarting;
        }
        long process = processOf(thread);
        if (isStarting && process != 0 && known.add(process)) {
            isStarting = false;
            current = process;
            programs = 0;
        }
        if (process == 0 || process != current) {
            return false;
        }
        programs++;
        return programs <= PROGRAMS_PER_PROCESS;
    }

    /** Returns the process of a thread, or 0 if the thread has ended. */
    private static long processOf(long thread) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + thread + "/status"))) {
            return lines.filter(line -> line.startsWith("Tgid:"))
                    .mapToLong(line -> Long.parseLong(line.substring("Tgid:".length()).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }
}
