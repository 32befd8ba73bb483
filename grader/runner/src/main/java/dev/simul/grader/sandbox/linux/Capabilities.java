package dev.simul.grader.sandbox.linux;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/** The capabilities of a thread, which a grader that runs as root has. */
final class Capabilities {
    private static final int VERSION = 0x20080522;

    /**
     * Reading files of other users, so that a kit that belongs to another user works. Landlock
     * still decides which files.
     */
    private static final int KEPT = 1 << 1 | 1 << 2;

    private static final int HEADER = 8;
    private static final int SETS = 24;
    private static final int PERMITTED_AT = 4;

    private Capabilities() {}

    /** Drops the capabilities of the calling thread, except for those that reading files needs. */
    static void drop(Kernel kernel) throws IOException {
        MemorySegment header = kernel.allocate(HEADER);
        Kernel.buffer(header).putInt(VERSION);
        MemorySegment sets = kernel.allocate(SETS);
        kernel.require(Syscall.CAPGET, header.address(), sets.address());
        ByteBuffer buffer = Kernel.buffer(sets);
        int kept = buffer.getInt(PERMITTED_AT) & KEPT;
        sets.fill((byte) 0);
        buffer.putInt(0, kept);
        buffer.putInt(PERMITTED_AT, kept);
        kernel.require(Syscall.CAPSET, header.address(), sets.address());
    }
}
