package dev.simul.simulation;

/**
 * A switch from a running thread, which could have continued, to another one.
 *
 * @param thread the id of the thread that was preempted
 * @param access before which of its accesses to shared memory, counted from 1
 * @param name its name on the timeline
 * @param site where it was preempted
 * @param next the id of the thread that ran next, or -1 if none did
 * @param nextName its name on the timeline, or "" if none did
 */
public record Preemption(
        int thread, int access, String name, AccessSite site, int next, String nextName) {

    /**
     * Returns which thread was preempted where, and which thread ran next.
     *
     * @return "thread-1 was preempted before it writes total (Bank.java:14), and thread-2 ran"
     */
    public String describe() {
        return name
                + " was preempted before it "
                + site.describe()
                + " ("
                + StackFrames.fileAndLine(site.frame())
                + "), and "
                + nextName
                + " ran";
    }
}
