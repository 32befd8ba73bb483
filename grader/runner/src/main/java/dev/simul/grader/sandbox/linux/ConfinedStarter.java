package dev.simul.grader.sandbox.linux;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Starts processes that are confined from their first instruction. A thread of its own confines
 * itself, and only itself, with {@code no_new_privs}, Landlock and seccomp. It then starts the
 * processes, which inherit its confinement. This cannot be undone, not even by the processes
 * themselves.
 *
 * <p>A confined process can read some files and run the JVM. It can write no file, use no network,
 * start no process, and reach no process outside. The existence and size of files is not hidden.
 *
 * <p>The thread is kept until the JVM ends. After it has confined itself, it runs only code that is
 * already loaded: it could not open another jar of the grader's class path.
 */
public final class ConfinedStarter {
    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int SET_FILTER = 1;
    private static final int NEW_LISTENER = 1 << 3;
    private static final int FILTER_POINTER_AT = 8;
    private static final int FILTER_HEADER = 16;

    /** What confines the thread. Users always have both. */
    enum Part {
        /** Landlock denies files. */
        LANDLOCK,
        /** The filter denies system calls. */
        FILTER
    }

    /** Work for the thread. */
    @FunctionalInterface
    private interface Work<T> {
        T run() throws IOException;
    }

    private record Order<T>(Work<T> work, CompletableFuture<T> done) {
        void carryOut() {
            try {
                done.complete(work.run());
            } catch (IOException | RuntimeException | Error failure) {
                done.completeExceptionally(failure);
            }
        }
    }

    /** The confined thread, and the file descriptor from which the kernel's questions are read. */
    private record Gatekeeper(long listener, long thread) {}

    private final BlockingQueue<Order<?>> orders = new LinkedBlockingQueue<>();
    private final Thread thread;

    private ConfinedStarter(
            Architecture architecture, List<Path> readable, List<Path> executable, Set<Part> parts)
            throws IOException {
        // The threads are started here, because threads that a confined thread starts are confined.
        thread = Thread.ofPlatform().daemon().name("confined-starter").start(this::work);
        order(ConfinedStarter::rehearse);
        Gatekeeper keeper = order(() -> confineThread(architecture, readable, executable, parts));
        if (parts.contains(Part.FILTER)) {
            ProcessGate gate = new ProcessGate(architecture, keeper.listener, keeper.thread);
            Thread.ofPlatform().daemon().name("process-gate").start(gate::serve);
        }
        // A JDK may need files that are not known here. It is better to find out now.
        order(ConfinedStarter::rehearse);
    }

    /**
     * Creates a starter. Waits until its thread is confined.
     *
     * @param readable the files and folders that the processes may read, including everything in
     *     the folders; those that do not exist are skipped
     * @param executable the programs that the processes may run, and their loader
     * @return the starter
     * @throws IOException if this system cannot confine processes; the message states what is
     *     missing
     */
    public static ConfinedStarter create(List<Path> readable, List<Path> executable)
            throws IOException {
        return create(readable, executable, EnumSet.allOf(Part.class));
    }

    /** Creates a starter that lacks a part, which shows what the other part stops. */
    static ConfinedStarter create(List<Path> readable, List<Path> executable, Set<Part> parts)
            throws IOException {
        Architecture architecture =
                Architecture.current()
                        .orElseThrow(() ->
                                new IOException(
                                        "there is no sandbox for processors of the kind "
                                                + System.getProperty("os.arch")));
        return new ConfinedStarter(
                architecture, List.copyOf(readable), List.copyOf(executable), parts);
    }

    /**
     * Starts a process.
     *
     * @param builder the command, which must be one of the programs that may be run
     * @return the process
     * @throws IOException if the process cannot be started
     */
    public Process start(ProcessBuilder builder) throws IOException {
        return order(builder::start);
    }

    /**
     * Starts a process. Called before the thread is confined, so that all classes which this needs
     * are loaded. In particular, the JDK looks for a logger after the first start, and for this it
     * opens all jars of the class path; a class loader never opens a jar again after it failed to.
     */
    private static Process rehearse() throws IOException {
        Path helper = Path.of(System.getProperty("java.home"), "lib", "jspawnhelper");
        Process process = new ProcessBuilder(helper.toString()).start();
        process.destroyForcibly();
        try {
            var _ = next(new LinkedBlockingQueue<>(), Duration.ofMillis(1));
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
        var _ = new Gatekeeper(0, 0);
        return process;
    }

    private static Gatekeeper confineThread(
            Architecture architecture, List<Path> readable, List<Path> executable, Set<Part> parts)
            throws IOException {
        try (Kernel kernel = new Kernel(architecture)) {
            Landlock landlock = new Landlock(kernel);
            FilterProgram program = ChildFilter.program(architecture);
            MemorySegment filter = filter(kernel, program);
            long thread = kernel.call(Syscall.GETTID);
            kernel.require(Syscall.PRCTL, NO_NEW_PRIVILEGES, 1);
            Capabilities.drop(kernel);
            if (parts.contains(Part.LANDLOCK)) {
                landlock.restrictThread(readable, executable);
            }
            long listener =
                    parts.contains(Part.FILTER)
                            ? kernel.require(
                                    Syscall.SECCOMP, SET_FILTER, NEW_LISTENER, filter.address())
                            : 0;
            return new Gatekeeper(listener, thread);
        }
    }

    private static MemorySegment filter(Kernel kernel, FilterProgram program) {
        MemorySegment instructions =
                kernel.allocate((long) program.length() * FilterProgram.INSTRUCTION);
        program.write(instructions);
        MemorySegment header = kernel.allocate(FILTER_HEADER);
        Kernel.buffer(header)
                .putShort((short) program.length())
                .putLong(FILTER_POINTER_AT, instructions.address());
        return header;
    }

    private void work() {
        try {
            while (true) {
                Order<?> next = next(orders, Duration.ofDays(1));
                if (next != null) {
                    next.carryOut();
                }
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits in the one way that was rehearsed. */
    private static @Nullable Order<?> next(BlockingQueue<Order<?>> orders, Duration limit)
            throws InterruptedException {
        return orders.poll(limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    private <T> T order(Work<T> work) throws IOException {
        Order<T> order = new Order<>(work, new CompletableFuture<>());
        orders.add(order);
        try {
            while (thread.isAlive()) {
                try {
                    return order.done.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException wait) {
                    // The thread may have ended without carrying out the order.
                }
            }
            throw new IOException("the thread that starts children has ended");
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting a process", interruption);
        } catch (ExecutionException failure) {
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new IOException(String.valueOf(cause.getMessage()), cause);
        }
    }
}
