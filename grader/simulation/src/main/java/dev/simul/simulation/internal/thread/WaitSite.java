package dev.simul.simulation.internal.thread;

import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.jdk.JdkAccess;
import java.util.Iterator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The place at which a thread is waiting, and the object or event that it is waiting for. The place
 * is determined at every wait, so as few frames as possible are read.
 *
 * @param on a description of what the thread is waiting for, as {@link BlockingCall#words} returns
 *     it, or null if unknown
 * @param site the innermost requested frame, or null if there is none
 */
public record WaitSite(@Nullable String on, @Nullable StackTraceElement site) {

    public static WaitSite of(Thread waiting, Predicate<StackTraceElement> sites) {
        return JdkAccess.readFrames(waiting, frames -> read(frames.iterator(), sites));
    }

    public static WaitSite ofRunning(Predicate<StackTraceElement> sites) {
        return StackWalker.getInstance().walk(frames -> read(frames.iterator(), sites));
    }

    private static WaitSite read(
            Iterator<StackWalker.StackFrame> frames, Predicate<StackTraceElement> sites) {
        StackWalker.StackFrame called = null;
        String on = null;
        boolean outside = false;
        while (frames.hasNext()) {
            StackWalker.StackFrame frame = frames.next();
            String type = frame.getClassName();
            if (StackFrames.isJdk(type)) {
                if (!outside && on == null) {
                    BlockingCall.Idle idle =
                            BlockingCall.Idle.in(
                                    type,
                                    frame.getMethodName(),
                                    called == null ? null : called.getClassName());
                    on = idle == null ? null : idle.words();
                    called = frame;
                }
            } else if (!StackFrames.isSimulation(type)) {
                if (!outside && on == null && called != null) {
                    on = BlockingCall.words(called.getClassName(), called.getMethodName());
                }
                outside = true;
                StackTraceElement site = frame.toStackTraceElement();
                if (sites.test(site)) {
                    return new WaitSite(on, site);
                }
            }
        }
        return new WaitSite(on, null);
    }
}
