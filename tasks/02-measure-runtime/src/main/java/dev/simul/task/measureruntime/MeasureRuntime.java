package dev.simul.task.measureruntime;

import java.time.Duration;

/** Board 02: how long does it take? */
public final class MeasureRuntime {
    private MeasureRuntime() {}

    /**
     * Runs {@link WaitN#waitN} once and returns how long that took, divided by {@code n}.
     *
     * @param n the number of waits to run at the same time, one or more
     * @param maxDelay the longest time that each wait may take, passed to {@link WaitN#waitN}
     * @return the time from the start of the waits to the end of the last one, divided by {@code n}
     * @throws Exception the failure of {@link WaitN#waitN}, directly or as the cause of another
     *     exception
     */
    public static Duration measureTime(int n, Duration maxDelay) throws Exception {
        throw new UnsupportedOperationException("Not started yet: measureTime");
    }
}
