package dev.simul.simulation.internal.race;

import dev.simul.simulation.internal.sharing.SharingRole;
import dev.simul.simulation.internal.sharing.SharingTable;

/**
 * Records the happens-before order that calls to synchronizers create. The JDK's code has no hooks,
 * so each call is assumed to acquire and release the called object, both when the call begins and
 * when it returns.
 */
final class CallOrder {
    private final HappensBefore order;
    private final ThreadAccessStates threads;

    /**
     * An object that is released whenever a thread terminates, a future completes or a task of a
     * pool finishes.
     */
    private final Object terminated = new Object();

    private final Object completed = new Object();
    private final Object pooled = new Object();

    CallOrder(HappensBefore order, ThreadAccessStates threads) {
        this.order = order;
        this.threads = threads;
    }

    void begins(int thread, Object synchronizer) {
        settle(thread);
        order.acquires(thread, synchronizer);
        acquiresTasks(thread, synchronizer);
        order.releases(thread, synchronizer);
        threads.of(thread).called = synchronizer;
    }

    void returns(int thread, Object synchronizer) {
        settle(thread);
        order.acquires(thread, synchronizer);
        acquiresTasks(thread, synchronizer);
        // The call may have run a callback while it excluded other threads.
        order.releases(thread, synchronizer);
        threads.of(thread).called = null;
    }

    /** Records that a call may have thrown an exception, in which case no hook was called. */
    void settle(int thread) {
        Object called = threads.of(thread).called;
        if (called != null) {
            order.acquires(thread, called);
            acquiresTasks(thread, called);
        }
    }

    private void acquiresTasks(int thread, Object synchronizer) {
        SharingRole role = SharingTable.roleOf(synchronizer.getClass());
        if (role == SharingRole.TASKS) {
            order.acquires(thread, terminated);
            order.acquires(thread, completed);
            order.acquires(thread, pooled);
        } else if (role == SharingRole.STREAM) {
            order.acquires(thread, pooled);
        }
    }

    void terminates(int thread, Object object) {
        order.releases(thread, object);
        order.releases(thread, terminated);
    }

    void endsTask(int thread) {
        order.releases(thread, pooled);
    }

    void combines(int thread) {
        order.acquires(thread, pooled);
        order.releases(thread, pooled);
    }

    void completes(int thread, Object future) {
        order.releases(thread, future);
        order.releases(thread, completed);
    }

    /** Records a call to a static method, which may wait for futures. */
    void callsStatic(int thread) {
        order.acquires(thread, completed);
    }
}
