package dev.simul.simulation;

/**
 * A switch to another thread although the running thread could have continued.
 *
 * @param thread the id of the thread that was preempted
 * @param access the number of the access to shared memory before which the thread was preempted;
 *     the accesses of each thread are counted from 1
 * @param name the name of the preempted thread on the timeline
 * @param site the place where the thread was preempted
 * @param next the id of the thread that ran next, or -1 if no thread ran
 * @param nextName the name of the next thread on the timeline, or "" if no thread ran
 */
public record Preemption(
        int thread, int access, String name, AccessSite site, int next, String nextName) {

    /**
     * Returns which thread was preempted where, and which thread ran next.
     *
     * @return "thread-1 is preempted before it writes total (Bank.java:14), and thread-2 runs"
     */
    public String describe() {
        return name
                + " is preempted before it "
                + site.describe()
                + " ("
                + StackFrames.fileAndLine(site.frame())
                + "), and "
                + nextName
                + " runs";
    }
}
