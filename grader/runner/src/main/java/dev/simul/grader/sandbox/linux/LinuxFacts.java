package dev.simul.grader.sandbox.linux;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * What the kernel offers for a sandbox.
 *
 * @param landlock the version of Landlock, or 0 if it is missing or turned off
 * @param canAskFilters whether a filter of system calls can ask the grader
 */
public record LinuxFacts(int landlock, boolean canAskFilters) {
    private static final int IS_AVAILABLE = 2;

    /**
     * Asks the kernel.
     *
     * @return what it offers, or nothing if this system is not a Linux that the sandbox supports
     */
    public static Optional<LinuxFacts> ask() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        return Architecture.current()
                .map(architecture -> {
                    try (Kernel kernel = new Kernel(architecture)) {
                        MemorySegment action = kernel.allocate(Long.BYTES);
                        Kernel.buffer(action).putInt(FilterProgram.ASK);
                        long answer =
                                kernel.call(Syscall.SECCOMP, IS_AVAILABLE, 0, action.address());
                        return new LinuxFacts(Landlock.version(kernel), answer == 0);
                    }
                });
    }
}
