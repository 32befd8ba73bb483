package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.sharing.SharingRole;
import dev.simul.simulation.internal.sharing.SharingTable;
import dev.simul.simulation.internal.site.SharedField;
import dev.simul.simulation.internal.site.SiteTable;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records the accesses and the synchronization of one simulation, and reports each pair of
 * unordered accesses.
 *
 * <p>Threads and variables have vector clocks and epochs as in FastTrack (Flanagan and Freund,
 * FastTrack: efficient and precise dynamic race detection, PLDI 2009). The detector does not follow
 * the code of the JDK: it assumes that each call to a synchronizer of the JDK both releases and
 * acquires the synchronizer. This assumption orders more accesses than the JDK promises, so the
 * detector may miss a race, but never reports a false one. If the JDK itself passes work from one
 * thread to another, the simulation informs the detector: when a thread wakes or starts another
 * thread, runs a task of a pool, or completes a future.
 *
 * <p>Used only by the carrier of its simulation.
 */
public final class RaceDetector {
    private final HappensBefore order = new HappensBefore();
    private final ThreadAccessStates threads = new ThreadAccessStates();
    private final CallOrder callOrder = new CallOrder(order, threads);
    private final AccessChecker accesses;
    private final JdkCalls calls;

    /**
     * Creates a detector that has recorded no accesses yet.
     *
     * @param found called with each race that is found, but only once for each pair of sites
     */
    public RaceDetector(Consumer<Race> found) {
        this.accesses = new AccessChecker(order, threads, found);
        this.calls = new JdkCalls(order, callOrder, accesses, threads);
    }

    /** Returns whether calling a method of an object counts as an access to the object. */
    public static boolean isUnguarded(Object target) {
        return JdkCalls.isUnguarded(target);
    }

    /** Records that a thread starts or wakes another thread. */
    public void onUnblock(int waker, int thread) {
        order.wakes(waker, thread);
    }

    /**
     * Records the termination of a thread. Threads that join the terminated thread acquire the
     * object.
     */
    public void onTermination(int thread, Object object) {
        callOrder.terminates(thread, object);
    }

    /** Records that a thread continues because all other threads are waiting. */
    public void onSettle(int thread) {
        order.joinAll(thread);
    }

    /** Records that a thread has finished a task of a pool. */
    public void onTaskDone(int thread) {
        callOrder.endsTask(thread);
    }

    /** Records that a thread combines the results of tasks of a pool. */
    public void onCombine(int thread) {
        callOrder.combines(thread);
    }

    /** Records the completion of a future. */
    public void onCompletion(int thread, Object future) {
        callOrder.completes(thread, future);
    }

    /** Records that a thread enters a monitor, or acquires an object in another way. */
    public void onAcquire(int thread, Object object) {
        callOrder.settle(thread);
        order.acquires(thread, calls.keyOf(object));
        if (SharingTable.roleOf(object.getClass()) == SharingRole.WRAPPER) {
            threads.of(thread).enters(object);
        }
    }

    /** Records that a thread exits a monitor, or releases an object in another way. */
    public void onRelease(int thread, Object object) {
        callOrder.settle(thread);
        order.releases(thread, calls.keyOf(object));
        threads.of(thread).exits(object);
    }

    /**
     * Records the beginning or the end of a wait for a notification, during which a monitor is
     * released.
     */
    public void onMonitorWait(int thread, Object object, boolean begins) {
        callOrder.settle(thread);
        Object key = calls.keyOf(object);
        if (begins) {
            order.releases(thread, key);
        } else {
            order.acquires(thread, key);
        }
        threads.of(thread).called = begins ? key : null;
    }

    /** Records the beginning or the end of a class initializer, whose effects all threads see. */
    public void onInitializer(int thread, boolean begins) {
        threads.of(thread).initializers += begins ? 1 : -1;
    }

    /** Records an access to a field. The object is null if the field is static. */
    public void onField(int thread, @Nullable Object object, int number) {
        AccessSite site = SiteTable.of(number);
        SharedField field = SiteTable.fieldOf(number);
        Object holder = SharedVariable.holderOf(object, field);
        callOrder.settle(thread);
        if (site.kind() != AccessSite.Kind.VOLATILE) {
            accesses.access(thread, holder, field, number, site.writes(), site.member());
        } else if (site.writes()) {
            order.releases(thread, accesses.historyOf(holder, field));
        } else {
            order.acquires(thread, accesses.historyOf(holder, field));
        }
    }

    /** Records an access to an element of an array. */
    public void onElement(int thread, Object array, int index, int number) {
        callOrder.settle(thread);
        boolean writes = SiteTable.of(number).writes();
        accesses.access(thread, array, index, number, writes, SharedVariable.elementOf(array));
    }

    /**
     * Records the beginning of a call to a method of the JDK. If the receiver is null, the method
     * is static.
     */
    public void onCall(int thread, @Nullable Object receiver, int number) {
        calls.begins(thread, receiver, number);
    }

    /** Records a list call that accesses one element or reads the size of the list. */
    public void onListElement(int thread, List<?> list, int index, int number) {
        calls.beginsElement(thread, list, index, number);
    }

    /** Records that a call to a method of the JDK reads or changes one of its arguments. */
    public void onArgument(int thread, Object argument, int number) {
        calls.usesArgument(thread, argument, number);
    }

    /** Records the return of a call to a method of the JDK. */
    public void onReturn(
            int thread, @Nullable Object result, Object receiver, int number, Object joined) {
        calls.returns(thread, result, receiver, number, joined);
    }

    /**
     * Returns the variables that a call will access if a given object is its receiver or an
     * argument.
     */
    List<SharedVariable> accessedBy(Object receiver, int number) {
        return calls.accessedBy(receiver, number);
    }

    /** Returns the variables that a list call will access if it accesses one element. */
    List<SharedVariable> accessedBy(List<?> list, int index, int number) {
        return calls.accessedBy(list, index, number);
    }

    /**
     * Returns the wrapper whose monitor excludes other threads while a call accesses the wrapped
     * object, or null if there is none.
     */
    @Nullable Object guardOf(int thread, Object receiver, int number) {
        return calls.guardOf(thread, receiver, number);
    }
}
