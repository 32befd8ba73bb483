package dev.simul.grader.sandbox.linux;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * Makes system calls. An instance belongs to one thread, and its memory is freed when it is closed.
 *
 * <p>All calls go through one method handle, because linking a handle takes tens of milliseconds;
 * memory is read and written as byte buffers, because linking the handles of memory layouts takes
 * as long.
 */
final class Kernel implements AutoCloseable {
    private static final int ERRNO_BYTES = 4;

    private final Architecture architecture;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment errno = arena.allocate(ERRNO_BYTES, ERRNO_BYTES);

    Kernel(Architecture architecture) {
        this.architecture = architecture;
    }

    Architecture architecture() {
        return architecture;
    }

    /** Makes a call whose remaining arguments are 0. Returns its result, or minus the error. */
    long call(Syscall what, long... arguments) {
        long[] all = new long[5];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        try {
            long result =
                    (long)
                            Function.SYSCALL.invokeExact(
                                    errno,
                                    (long) what.number(architecture),
                                    all[0],
                                    all[1],
                                    all[2],
                                    all[3],
                                    all[4]);
            return result == -1 ? -buffer(errno).getInt(0) : result;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Makes a call that must succeed. */
    long require(Syscall what, long... arguments) throws IOException {
        long result = call(what, arguments);
        if (result < 0) {
            throw new IOException(
                    "the system call "
                            + what.name().toLowerCase(Locale.ROOT)
                            + " failed with error "
                            + -result);
        }
        return result;
    }

    MemorySegment allocate(long bytes) {
        return arena.allocate(bytes, Long.BYTES);
    }

    MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    static ByteBuffer buffer(MemorySegment memory) {
        return memory.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        arena.close();
    }

    /** Linked when the first call is made. */
    private static final class Function {
        static final MethodHandle SYSCALL = link();

        @SuppressWarnings("restricted") // the only place that leaves Java
        private static MethodHandle link() {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("syscall"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_LONG),
                    Linker.Option.firstVariadicArg(1),
                    Linker.Option.captureCallState("errno"));
        }
    }
}
