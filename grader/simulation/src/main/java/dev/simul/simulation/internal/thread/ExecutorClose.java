package dev.simul.simulation.internal.thread;

import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.jdk.JdkNames;
import java.util.concurrent.TimeUnit;

/**
 * Recognises calls of {@code close} on an executor. Such a call waits a day for the tasks to
 * finish, then another day, and so on. If these waits timed out, a deadlock among the tasks would
 * be found only at the horizon.
 */
public final class ExecutorClose {
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private ExecutorClose() {}

    /**
     * Returns whether the running thread, which is about to wait for the given time, is closing an
     * executor.
     */
    public static boolean isWait(long nanos) {
        return nanos <= DAY
                && nanos > DAY / 2
                && StackWalker.getInstance()
                        .walk(frames ->
                                frames.map(StackWalker.StackFrame::toStackTraceElement)
                                        .filter(frame -> !StackFrames.isSimulation(frame))
                                        .takeWhile(frame -> StackFrames.isJdk(frame.getClassName()))
                                        .anyMatch(JdkNames::isExecutorClose));
    }
}
