package dev.simul.grader.sandbox.linux;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Landlock, by which a thread gives up access to files, to TCP ports and to processes outside its
 * sandbox, for itself and for all threads and processes that it starts.
 */
final class Landlock {
    private static final long EXECUTE = 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIR = 1 << 3;

    /** All rights that the first version handles. */
    private static final long FIRST = (1 << 13) - 1;

    private static final long REFER = 1 << 13;
    private static final long TRUNCATE = 1 << 14;
    private static final long DEVICE_CONTROL = 1 << 15;
    private static final long BIND_AND_CONNECT_TCP = 3;
    private static final long ABSTRACT_SOCKETS_AND_SIGNALS = 3;

    private static final int ATTRIBUTES = 24;
    private static final int RULE = 12;
    private static final int BENEATH_PATH = 1;
    private static final int AT_WORKING_DIRECTORY = -100;
    private static final int ONLY_PATH_AND_CLOSE_ON_EXEC = 0x200000 | 0x80000;

    private final Kernel kernel;
    private final int version;

    Landlock(Kernel kernel) {
        this.kernel = kernel;
        version = version(kernel);
    }

    /** Returns the version of Landlock in this kernel, or 0 if it is missing or turned off. */
    static int version(Kernel kernel) {
        return (int) Math.max(0, kernel.call(Syscall.LANDLOCK_CREATE_RULESET, 0, 0, 1));
    }

    /**
     * Takes all access from the calling thread, except to some files and folders. Those that do not
     * exist are skipped.
     */
    void restrictThread(List<Path> readable, List<Path> executable) throws IOException {
        MemorySegment attributes = kernel.allocate(ATTRIBUTES);
        ByteBuffer buffer = Kernel.buffer(attributes);
        buffer.putLong(handledFileRights());
        buffer.putLong(version >= 4 ? BIND_AND_CONNECT_TCP : 0);
        buffer.putLong(version >= 6 ? ABSTRACT_SOCKETS_AND_SIGNALS : 0);
        long rules =
                kernel.require(
                        Syscall.LANDLOCK_CREATE_RULESET, attributes.address(), attributesSize(), 0);
        for (Path path : readable) {
            allow(rules, path, READ_FILE | READ_DIR);
        }
        for (Path path : executable) {
            allow(rules, path, READ_FILE | EXECUTE);
        }
        kernel.require(Syscall.LANDLOCK_RESTRICT_SELF, rules, 0);
        kernel.require(Syscall.CLOSE, rules);
    }

    private long handledFileRights() {
        return FIRST
                | (version >= 2 ? REFER : 0)
                | (version >= 3 ? TRUNCATE : 0)
                | (version >= 5 ? DEVICE_CONTROL : 0);
    }

    /** An older kernel refuses attributes that it does not know. */
    private long attributesSize() {
        return version >= 6 ? ATTRIBUTES : version >= 4 ? 16 : 8;
    }

    private void allow(long rules, Path path, long rights) throws IOException {
        long file =
                kernel.call(
                        Syscall.OPENAT,
                        AT_WORKING_DIRECTORY,
                        kernel.text(path.toString()).address(),
                        ONLY_PATH_AND_CLOSE_ON_EXEC,
                        0);
        if (file < 0) {
            return;
        }
        MemorySegment rule = kernel.allocate(RULE);
        Kernel.buffer(rule)
                .putLong(Files.isDirectory(path) ? rights : rights & ~READ_DIR)
                .putInt((int) file);
        kernel.require(Syscall.LANDLOCK_ADD_RULE, rules, BENEATH_PATH, rule.address(), 0);
        kernel.require(Syscall.CLOSE, file);
    }
}
