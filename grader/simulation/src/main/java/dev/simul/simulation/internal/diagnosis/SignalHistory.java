package dev.simul.simulation.internal.diagnosis;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.internal.site.SiteTable;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last signal of each monitor and condition, as far as code under test gave it. */
public final class SignalHistory {
    private final Map<Object, Signal> last = new IdentityHashMap<>();

    /**
     * One signal.
     *
     * @param site where it was given
     * @param waiting how many waited for it
     */
    private record Signal(AccessSite site, int waiting) {}

    public void of(Object target, int site, int waiting) {
        last.put(target, new Signal(SiteTable.of(site), waiting));
    }

    /**
     * Says why a thread may wait in vain for a signal of an object, or null where it is unknown.
     */
    @Nullable String lostWakeupNote(Object target) {
        Signal signal = last.get(target);
        if (signal == null) {
            return null;
        }
        String what = signal.site.member() + " at " + StackFrames.fileAndLine(signal.site.frame());
        if (signal.waiting == 0) {
            return "the last "
                    + what
                    + " came while nobody waited: if it was meant for this wait, it is a lost"
                    + " wake-up; keep in a field what it tells, and look at that, under the same"
                    + " lock, before waiting";
        }
        return signal.waiting > 1 && !signal.site.member().endsWith("All")
                ? "the last "
                        + what
                        + " woke one of the "
                        + signal.waiting
                        + " that waited: "
                        + signal.site.member()
                        + "All wakes them all"
                : null;
    }
}
