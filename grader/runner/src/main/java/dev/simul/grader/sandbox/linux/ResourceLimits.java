package dev.simul.grader.sandbox.linux;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;

/** Sets the limits of the kernel on the resources of a process. */
public final class ResourceLimits {

    /** A resource that the kernel limits. */
    public enum Resource {
        /** The processor time, in seconds. */
        PROCESSOR_TIME(0),
        /** The size of a file that the process writes, in bytes. */
        FILE_SIZE(1),
        /** The private memory that the process can write to, in bytes. */
        DATA(2),
        /** The size of a core dump, in bytes. */
        CORE(4),
        /** The number of open files. */
        OPEN_FILES(7);

        private final int number;

        Resource(int number) {
            this.number = number;
        }
    }

    private static final int PAIR = 2 * Long.BYTES;

    private ResourceLimits() {}

    /**
     * Limits the resources of a running process, which cannot raise the limits again unless it is
     * privileged.
     *
     * @param pid the process
     * @param limits the limit of each resource
     * @return false if this system cannot do this
     * @throws IOException if the process has ended, or belongs to another user
     */
    public static boolean set(long pid, Map<Resource, Long> limits) throws IOException {
        Optional<Architecture> architecture = Architecture.current();
        if (!System.getProperty("os.name", "").equals("Linux") || architecture.isEmpty()) {
            return false;
        }
        try (Kernel kernel = new Kernel(architecture.get())) {
            MemorySegment pair = kernel.allocate(PAIR);
            for (Map.Entry<Resource, Long> each : limits.entrySet()) {
                ByteBuffer buffer = Kernel.buffer(pair);
                buffer.putLong(each.getValue()).putLong(each.getValue());
                kernel.require(Syscall.PRLIMIT64, pid, each.getKey().number, pair.address(), 0);
            }
        }
        return true;
    }
}
