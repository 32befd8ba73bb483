package dev.simul.simulation;

import dev.simul.simulation.jdk.Jdk25;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread waits, and on what. Read at every wait, so it touches as few frames as it can.
 *
 * @param on the method of the JDK that was called and waits, as "Semaphore.acquire", or null
 * @param site the innermost line of those asked for, or null
 */
record Place(@Nullable String on, @Nullable StackTraceElement site) {

    static Place of(Thread waiting, Predicate<StackTraceElement> sites) {
        return Jdk25.readFrames(waiting, frames -> read(frames.iterator(), sites));
    }

    static Place ofRunning(Predicate<StackTraceElement> sites) {
        return StackWalker.getInstance().walk(frames -> read(frames.iterator(), sites));
    }

    private static Place read(
            Iterator<StackWalker.StackFrame> frames, Predicate<StackTraceElement> sites) {
        StackWalker.StackFrame called = null;
        String on = null;
        boolean outside = false;
        while (frames.hasNext()) {
            StackWalker.StackFrame frame = frames.next();
            String type = frame.getClassName();
            if (Frames.isJdk(type)) {
                if (!outside && on == null) {
                    on = WaitingMethod.idle(type, frame.getMethodName());
                    called = frame;
                }
            } else if (!Frames.isSimulation(type)) {
                if (!outside && on == null && called != null) {
                    on = WaitingMethod.called(called.getClassName(), called.getMethodName());
                }
                outside = true;
                StackTraceElement site = frame.toStackTraceElement();
                if (sites.test(site)) {
                    return new Place(on, site);
                }
            }
        }
        return new Place(on, null);
    }
}
