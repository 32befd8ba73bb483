package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.site.SiteTable;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last signal that code under test sent to each monitor and condition. */
public final class SignalHistory {
    private final Map<Object, Signal> last = new IdentityHashMap<>();

    /**
     * A signal.
     *
     * @param site the place where the signal was sent
     * @param waiting the number of threads that were waiting for the signal
     */
    private record Signal(AccessSite site, int waiting) {}

    /** Records a signal that is about to be sent. */
    public void onSignal(Object target, int site, int waiting) {
        last.put(target, new Signal(SiteTable.of(site), waiting));
    }

    /**
     * Returns why a thread may be waiting in vain for a signal on an object, or null if unknown.
     */
    @Nullable String lostWakeupNote(Object target) {
        Signal signal = last.get(target);
        if (signal == null) {
            return null;
        }
        String what = signal.site.member() + ", at " + StackFrames.fileAndLine(signal.site.frame());
        if (signal.waiting == 0) {
            return "the last "
                    + what
                    + ", was sent while no thread was waiting (a lost wake-up?): store the"
                    + " condition in a field, and check the field under the same lock before"
                    + " waiting";
        }
        return signal.waiting > 1 && !signal.site.member().endsWith("All")
                ? "the last "
                        + what
                        + ", woke one of "
                        + signal.waiting
                        + " waiting threads: "
                        + signal.site.member()
                        + "All wakes them all"
                : null;
    }
}
