package dev.simul.simulation.internal.jdk;

import org.jspecify.annotations.Nullable;

/**
 * Names of private packages, classes and methods of the JDK, for code that does not call these
 * methods, but recognizes the names in stack frames and objects, or writes the names to class
 * files.
 */
public final class JdkNames {
    public static final String MISC_PACKAGE = "jdk.internal.misc";
    public static final String VM_PACKAGE = "jdk.internal.vm";

    /** The class of the JVM's settings and clocks. */
    public static final String VM = "jdk.internal.misc.VM";

    public static final String NANO_TIME_ADJUSTMENT = "getNanoTimeAdjustment";

    public static final String VIRTUAL_THREAD = "java.lang.VirtualThread";

    /** The same class in internal form. */
    public static final String VIRTUAL_THREAD_INTERNAL = "java/lang/VirtualThread";

    public static final String PARK = "park";

    /**
     * The bit that some releases add to the state of a virtual thread while they read its stack.
     */
    public static final String SUSPENDED = "SUSPENDED";

    /** The static method of {@code Thread} that returns the carrier of a virtual thread. */
    public static final String CURRENT_CARRIER = "currentCarrierThread";

    private JdkNames() {}

    /** Returns whether a method closes an executor, and therefore waits for its tasks. */
    public static boolean isExecutorClose(StackTraceElement frame) {
        String type = frame.getClassName();
        return frame.getMethodName().equals("close")
                && type.startsWith("java.util.concurrent.")
                && (type.endsWith("Executor") || type.endsWith(".ExecutorService"));
    }

    /** Returns whether a method is one in which a worker of an executor waits for its next task. */
    public static boolean isIdleWorker(String method) {
        return method.equals("getTask");
    }

    /** Returns whether the objects of a class are queues of a pool whose tasks are due later. */
    public static boolean isDelayedQueue(String type) {
        return type.equals("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue");
    }

    /** Returns whether the JDK has named a worker of a fork-join pool. */
    public static boolean isNameOfWorker(String name) {
        return name.startsWith("ForkJoinPool") && name.contains("-worker-");
    }

    /** Returns whether the objects of a class are threads of timers. */
    public static boolean isTimerThread(String type) {
        return type.equals("java.util.TimerThread");
    }

    /**
     * Returns whether a frame pins a virtual thread to its carrier: the frame of a static
     * initializer, which the JVM calls, or of a native method.
     */
    public static boolean isPinning(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals("<clinit>")
                || (frame.isNativeMethod()
                        && !frame.getClassName().equals("jdk.internal.vm.Continuation"));
    }

    /** Returns whether the objects of a class are conditions of locks. */
    public static boolean isCondition(String type) {
        return type.endsWith("Synchronizer$ConditionObject");
    }

    /** Returns whether the threads of a class serve the JDK itself. */
    public static boolean isSystemThread(Class<? extends Thread> type) {
        String name = type.getName();
        return name.startsWith("jdk.")
                || name.startsWith("sun.")
                || name.startsWith("java.lang.ref.");
    }

    /** Returns whether the threads of a JDK class wait for events from outside the JVM. */
    public static boolean isThreadForOutside(Class<? extends Thread> type) {
        String name = type.getName();
        return name.startsWith("java.util.concurrent.")
                || name.startsWith("jdk.internal.net.http.");
    }

    /**
     * Returns the public class that a synchronizer implements, or null if the class is not a
     * synchronizer of the JDK.
     */
    public static @Nullable Class<?> lockOf(Class<?> synchronizer) {
        return synchronizer.getName().startsWith("java.util.concurrent.")
                        && synchronizer.getSimpleName().endsWith("Sync")
                ? synchronizer.getEnclosingClass()
                : null;
    }
}
