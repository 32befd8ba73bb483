package dev.simul.simulation.internal.thread;

import dev.simul.simulation.StackFrames;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the method of the JDK that a thread waits in, as "Semaphore.acquire". */
public final class BlockingCall {
    private static final String IDLE = "the next task";

    private BlockingCall() {}

    /** Returns the method that was called and waits, or what an idle thread waits for; or null. */
    public static @Nullable String on(List<StackTraceElement> stack) {
        StackTraceElement called = null;
        for (StackTraceElement frame : stack) {
            if (StackFrames.isOutsideJdk(frame)) {
                return called == null
                        ? null
                        : called(called.getClassName(), called.getMethodName());
            }
            String idle = idle(frame.getClassName(), frame.getMethodName());
            if (idle != null) {
                return idle;
            }
            if (!StackFrames.isSimulation(frame)) {
                called = frame;
            }
        }
        return null;
    }

    /**
     * Says what an idle thread of the JDK waits for, or null where the method is not one such waits
     * in.
     */
    static @Nullable String idle(String type, String method) {
        if (method.equals("getTask")) {
            return IDLE + " of its pool, which was never shut down";
        }
        return type.equals("java.util.TimerThread")
                ? IDLE + " of its Timer, which was never cancelled"
                : null;
    }

    /** Tells whether these words are of an idle thread. */
    public static boolean isIdle(String on) {
        return on.startsWith(IDLE);
    }

    static String called(String type, String method) {
        if (type.endsWith("Synchronizer$ConditionObject")) {
            return "Condition." + method;
        }
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
    }
}
