package dev.simul.simulation;

import java.util.concurrent.TimeUnit;

/**
 * Knows the close of an executor: it waits for its tasks a day, and another day, and so on. Were
 * these days to pass, a deadlock of the tasks would not be seen until the horizon.
 */
final class Closing {
    private static final long DAY = TimeUnit.DAYS.toNanos(1);

    private Closing() {}

    /**
     * Tells whether the running thread, which is about to wait for some time, is in such a close.
     */
    static boolean isWait(long nanos) {
        return nanos <= DAY
                && nanos > DAY / 2
                && StackWalker.getInstance()
                        .walk(frames ->
                                frames.map(StackWalker.StackFrame::toStackTraceElement)
                                        .filter(frame -> !Frames.isSimulation(frame))
                                        .takeWhile(frame -> Frames.isJdk(frame.getClassName()))
                                        .anyMatch(Closing::isClose));
    }

    private static boolean isClose(StackTraceElement frame) {
        String type = frame.getClassName();
        return frame.getMethodName().equals("close")
                && type.startsWith("java.util.concurrent.")
                && (type.endsWith("Executor") || type.endsWith(".ExecutorService"));
    }
}
