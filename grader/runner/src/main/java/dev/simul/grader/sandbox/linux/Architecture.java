package dev.simul.grader.sandbox.linux;

import java.util.Locale;
import java.util.Optional;

/** A processor architecture, which decides the numbers of system calls. */
enum Architecture {
    X86_64(0xC000003E),
    AARCH64(0xC00000B7);

    private final int auditNumber;

    Architecture(int auditNumber) {
        this.auditNumber = auditNumber;
    }

    /** Returns the number by which the kernel names this architecture to filters. */
    int auditNumber() {
        return auditNumber;
    }

    /** Returns the architecture of this JVM, or nothing if there is no table of calls for it. */
    static Optional<Architecture> current() {
        return switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> Optional.of(X86_64);
            case "aarch64", "arm64" -> Optional.of(AARCH64);
            default -> Optional.empty();
        };
    }
}
