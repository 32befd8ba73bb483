package dev.simul.task.taskwaitn;

import java.time.Duration;
import java.util.List;

/** Board 04: many tasks at once. */
public final class TaskWaitN {
    private TaskWaitN() {}

    /**
     * Starts {@code n} tasks at the same time and returns their results in the order in which the
     * tasks finish.
     *
     * @param n the number of tasks to start, zero or more
     * @param maxDelay the longest time that each task may take, passed to {@link
     *     Tasks#taskWaitRandom}
     * @return the {@code n} results; the result of the first task to finish comes first
     * @throws Exception the failure of a task, directly or as the cause of another exception
     */
    public static List<Duration> taskWaitN(int n, Duration maxDelay) throws Exception {
        throw new UnsupportedOperationException("Not started yet: taskWaitN");
    }
}
