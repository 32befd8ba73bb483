package dev.simul.simulation.internal.loop;

import dev.simul.simulation.internal.race.AccessMonitor;
import dev.simul.simulation.internal.thread.SimulatedThread;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The threads that are waiting until no other thread can run. Used by the carrier only. */
public final class SettleQueue {
    private final Queue<SimulatedThread> settling = new ArrayDeque<>();
    private final @Nullable AccessMonitor accesses;

    SettleQueue(@Nullable AccessMonitor accesses) {
        this.accesses = accesses;
    }

    /**
     * Blocks the running thread until no other thread can run.
     *
     * @param self the running thread
     */
    public void settle(SimulatedThread self) {
        self.settling = true;
        settling.add(self);
        boolean interrupted = false;
        while (self.settling) {
            LockSupport.park();
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isEmpty() {
        return settling.isEmpty();
    }

    /**
     * Unblocks the thread that has been waiting longest.
     *
     * @return false if no thread is waiting
     */
    boolean releaseNext() {
        SimulatedThread settled = settling.poll();
        if (settled == null) {
            return false;
        }
        settled.settling = false;
        if (accesses != null) {
            accesses.onSettle(settled);
        }
        LockSupport.unpark(settled.thread);
        return true;
    }
}
