package dev.simul.simulation.internal.hook;

import dev.simul.simulation.Diagnosis.Escape;
import dev.simul.simulation.internal.delegate.RuntimeDelegate;
import dev.simul.simulation.internal.jdk.JdkAccess;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Hooks for operations that cannot be simulated. Each hook stops the simulation with a message that
 * says what to use instead.
 */
public final class UnsupportedHooks {
    /**
     * The message with which a read of the console is refused, which also says what to do instead.
     */
    public static final String SYSTEM_IN =
            "System.in: read from another stream, or replace System.in with System.setIn";

    /** What can be done for real, because it usually takes little time. */
    private static final Set<Escape.Kind> ENDING =
            Set.of(Escape.Kind.PROCESS, Escape.Kind.FILE, Escape.Kind.NETWORK, Escape.Kind.PIPE);

    private static final String NETWORK = "a network connection: use a fake connection that sleeps";

    private UnsupportedHooks() {}

    /** Called before a task is submitted to an executor, and before the executor adds a worker. */
    public static void onExecutorUse(ThreadPoolExecutor pool) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.onExecutorUse(pool);
        }
    }

    /** Called before a task is given to a timer. */
    public static void onTimerUse(Timer timer) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null
                && runtime.platformThreads().shadowOf(JdkAccess.threadOf(timer)) == null) {
            runtime.unsupported()
                    .refuse(
                            Escape.Kind.EXECUTOR,
                            "a Timer created outside the simulation: create it inside");
        }
    }

    /** Called before a socket is created. */
    public static void refuseSocket() {
        refuse(Escape.Kind.NETWORK, NETWORK);
    }

    /** Called before a wait for a socket whose lock the thread holds. */
    public static void refuseSocketWait() {
        refuseByThrowing(Escape.Kind.NETWORK, NETWORK);
    }

    /** Called before an HTTP client is created, and before it sends a request. */
    public static void refuseHttp() {
        refuse(Escape.Kind.NETWORK, "an HttpClient: use a fake client that sleeps");
    }

    /** Called before a selector is created, and before it waits. */
    public static void refuseSelector() {
        refuse(Escape.Kind.NETWORK, "a Selector: use a BlockingQueue of events");
    }

    /** Called before a pipe of the operating system is created. */
    public static void refusePipe() {
        refuse(
                Escape.Kind.PIPE,
                "a java.nio.channels.Pipe: use a BlockingQueue or a PipedInputStream");
    }

    /** Called before a process is started. */
    public static void refuseProcess() {
        refuse(Escape.Kind.PROCESS, "another process: use a fake process that sleeps");
    }

    /**
     * Called before code of a module uses a restricted method, such as those that call native
     * functions or load native libraries. Code of the JDK is in named modules.
     */
    public static void refuseNativeCode(Module caller) {
        if (!caller.isNamed()) {
            refuse(Escape.Kind.NATIVE, "native code: use the classes of the JDK");
        }
    }

    /** Called before a wait for the end of a process. */
    public static void refuseProcessWait() {
        refuse(Escape.Kind.PROCESS, "a wait for another process: use a fake process that sleeps");
    }

    /** Called before a file, which may be the console, is read. */
    public static void refuseSystemIn(FileInputStream in) throws IOException {
        if (CurrentRuntime.isPresent() && in.getFD() == FileDescriptor.in) {
            refuseByThrowing(Escape.Kind.INPUT, SYSTEM_IN);
        }
    }

    /** Called before a wait for the lock of a file. */
    public static void refuseFileLock() {
        refuse(Escape.Kind.FILE, "FileChannel.lock, which waits for other programs: use tryLock");
    }

    /** Called before an asynchronous file is read, written or locked. */
    public static void refuseAsynchronousFile() {
        refuse(
                Escape.Kind.FILE,
                "an AsynchronousFileChannel: use a FileChannel on a separate thread");
    }

    /** Called before a folder is watched. */
    public static void refuseWatchService() {
        refuse(Escape.Kind.FILE, "a WatchService: use a BlockingQueue of events");
    }

    /** Called before a wait for the garbage collector. */
    public static void refuseReferenceQueue() {
        refuse(
                Escape.Kind.GARBAGE_COLLECTION,
                "ReferenceQueue.remove, which waits for the garbage collector: use poll");
    }

    /** Called before a cleaner is created, whose actions would run outside the simulation. */
    public static void refuseCleaner() {
        refuse(
                Escape.Kind.GARBAGE_COLLECTION,
                "a Cleaner, which runs code when an object is reclaimed: use try-with-resources");
    }

    /**
     * Called, with a lock of the JDK held, before a shutdown hook is added. The JDK's own hooks do
     * not run code under test; {@code LogManager} adds one when it is first used.
     */
    public static void refuseShutdownHook(Thread hook) {
        boolean isOfJdk =
                hook != null
                        && hook.getClass() != Thread.class
                        && hook.getClass().getClassLoader() == null;
        if (!isOfJdk) {
            refuseByThrowing(
                    Escape.Kind.CALLBACK,
                    "a shutdown hook, which runs when the JVM ends: use try-with-resources");
        }
    }

    /**
     * Called before a handler of a signal is set, with a lock of the JDK held, and before a signal
     * is raised.
     */
    public static void refuseSignal() {
        refuseByThrowing(
                Escape.Kind.CALLBACK,
                "a signal of the operating system: call the code that handles the signal");
    }

    /**
     * Called, often with a lock of the JDK held, before a listener is added to the JVM's memory or
     * to another part of the JVM.
     */
    public static void refuseListener() {
        refuseByThrowing(
                Escape.Kind.CALLBACK,
                "a listener that the JVM calls from a thread of its own: call it in the simulation");
    }

    /** Called before a fork-join pool is given a periodic task. */
    public static void refusePeriodicTask() {
        refuse(
                Escape.Kind.EXECUTOR,
                "a periodic task of a ForkJoinPool: use Executors.newScheduledThreadPool, which can"
                        + " be simulated");
    }

    /** Replaces {@code System.exit}. */
    public static void exit(int status) {
        refuse(Escape.Kind.EXIT, "System.exit: code in a simulation may not end the JVM");
        System.exit(status);
    }

    /** Replaces {@code Runtime.exit} and {@code Runtime.halt}. */
    public static void halt(Runtime machine, int status) {
        refuse(Escape.Kind.EXIT, "Runtime.exit or halt: code in a simulation may not end the JVM");
        machine.halt(status);
    }

    private static void refuse(Escape.Kind kind, String what) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime == null) {
            return;
        }
        if (ENDING.contains(kind)
                && JavaBase.currentCarrier() instanceof Carrier carrier
                && ClassInitializers.isOneRunning()) {
            runtime.unsupported().refuseLater(kind, what);
            carrier.leaveUntilInitialized();
        } else {
            runtime.unsupported().refuse(kind, what);
        }
    }

    private static void refuseByThrowing(Escape.Kind kind, String what) {
        RuntimeDelegate runtime = CurrentRuntime.get();
        if (runtime != null) {
            runtime.unsupported().refuseByThrowing(kind, what);
        }
    }
}
