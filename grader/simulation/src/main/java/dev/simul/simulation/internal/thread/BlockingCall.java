package dev.simul.simulation.internal.thread;

import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.jdk.JdkNames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JDK method in which a thread waits.
 *
 * @param type the class name, as {@code Class.getName} returns it
 * @param method the method
 * @param idle the kind of idle JDK thread, or null if the thread is not an idle JDK thread
 */
public record BlockingCall(String type, String method, @Nullable Idle idle) {

    /** The threads of the JDK that wait for their next task. */
    public enum Idle {
        /** A worker of a pool. */
        POOL_WORKER("the next task of its pool, which was never shut down"),
        /** A worker of a pool that may have tasks which are due later. */
        SCHEDULED_WORKER("the next task of its pool, which was not shut down or has delayed tasks"),
        /** The thread of a {@code Timer}. */
        TIMER("the next task of its Timer, which was never cancelled");

        private final String words;

        Idle(String words) {
            this.words = words;
        }

        /** Returns what the thread is waiting for. */
        String words() {
            return words;
        }

        /**
         * Returns the kind of idle thread that waits in a JDK method, or null.
         *
         * @param type the class of the method
         * @param method the method
         * @param called the class of the method that this method has called, or null if none
         */
        static @Nullable Idle in(String type, String method, @Nullable String called) {
            if (JdkNames.isIdleWorker(method)) {
                return called != null && JdkNames.isDelayedQueue(called)
                        ? SCHEDULED_WORKER
                        : POOL_WORKER;
            }
            return JdkNames.isTimerThread(type) ? TIMER : null;
        }
    }

    /**
     * Returns the call in which a thread waits.
     *
     * @param stack the frames of the thread, innermost first
     * @return the method that was called from outside the JDK, or null if there is no such method
     */
    public static @Nullable BlockingCall in(List<StackTraceElement> stack) {
        StackTraceElement called = null;
        for (StackTraceElement frame : stack) {
            if (StackFrames.isOutsideJdk(frame)) {
                return called == null ? null : of(called, null);
            }
            Idle idle =
                    Idle.in(
                            frame.getClassName(),
                            frame.getMethodName(),
                            called == null ? null : called.getClassName());
            if (idle != null) {
                return of(frame, idle);
            }
            if (!StackFrames.isSimulation(frame)) {
                called = frame;
            }
        }
        return null;
    }

    private static BlockingCall of(StackTraceElement frame, @Nullable Idle idle) {
        return new BlockingCall(frame.getClassName(), frame.getMethodName(), idle);
    }

    /** Returns whether the thread is an idle thread of the JDK. */
    public boolean isIdle() {
        return idle != null;
    }

    /** Returns whether a class, or a class nested in it, declares the method. */
    public boolean isOf(Class<?> declaring) {
        return type.equals(declaring.getName()) || type.startsWith(declaring.getName() + "$");
    }

    /** Returns a description of the wait: "Semaphore.acquire", or "the next task of its pool". */
    public String words() {
        return idle == null ? words(type, method) : idle.words();
    }

    static String words(String type, String method) {
        if (JdkNames.isCondition(type)) {
            return "Condition." + method;
        }
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
    }
}
