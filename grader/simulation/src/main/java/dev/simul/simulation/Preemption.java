package dev.simul.simulation;

/**
 * A thread that was stopped though it could have gone on, so that another one went on first.
 *
 * @param thread the number of the thread that was stopped
 * @param access which of its accesses to what threads may share it was stopped before, counted from
 *     1
 * @param name its name on the timeline
 * @param site where it was stopped
 * @param next the number of the thread that went on, or -1 where none did
 * @param nextName its name on the timeline, or "" where none did
 */
public record Preemption(
        int thread, int access, String name, AccessSite site, int next, String nextName) {

    /**
     * Says who was stopped where, and who went on.
     *
     * @return "thread-1 stopped before it writes total (Bank.java:14), and thread-2 went on"
     */
    public String describe() {
        return name
                + " stopped before it "
                + site.describe()
                + " ("
                + StackFrames.fileAndLine(site.frame())
                + "), and "
                + nextName
                + " went on";
    }
}
