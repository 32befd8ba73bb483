package dev.simul.simulation.internal.thread;

import dev.simul.simulation.StackFrames;
import java.util.concurrent.TimeUnit;

/**
 * Knows the close of an executor: it waits for its tasks a day, and another day, and so on. Were
 * these days to pass, a deadlock of the tasks would not be seen until the horizon.
 */
public final class ExecutorClose {
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private ExecutorClose() {}

    /**
     * Tells whether the running thread, which is about to wait for some time, is in such a close.
     */
    public static boolean isWait(long nanos) {
        return nanos <= DAY
                && nanos > DAY / 2
                && StackWalker.getInstance()
                        .walk(frames ->
                                frames.map(StackWalker.StackFrame::toStackTraceElement)
                                        .filter(frame -> !StackFrames.isSimulation(frame))
                                        .takeWhile(frame -> StackFrames.isJdk(frame.getClassName()))
                                        .anyMatch(ExecutorClose::isClose));
    }

    private static boolean isClose(StackTraceElement frame) {
        String type = frame.getClassName();
        return frame.getMethodName().equals("close")
                && type.startsWith("java.util.concurrent.")
                && (type.endsWith("Executor") || type.endsWith(".ExecutorService"));
    }
}
