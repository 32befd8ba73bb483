package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;

/** Board 04: many tasks at once. */
public final class TaskWaitN {
    private TaskWaitN() {}

    /**
     * Starts {@code n} tasks at once and returns their results in the order in which they are done.
     *
     * @param n how many tasks to start, zero or more
     * @param maxDelay the longest time each may take, passed to {@link Tasks#taskWaitRandom}
     * @return the {@code n} results; that of the task that is done first comes first
     * @throws Exception the failure of a task, directly or as the cause
     */
    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        throw new UnsupportedOperationException("Not started yet: taskWaitN");
    }
}
