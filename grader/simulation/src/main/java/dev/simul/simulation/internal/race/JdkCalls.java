package dev.simul.simulation.internal.race;

import dev.simul.simulation.internal.sharing.CallEffect.Receiver;
import dev.simul.simulation.internal.sharing.SharingRole;
import dev.simul.simulation.internal.sharing.SharingTable;
import dev.simul.simulation.internal.site.SiteTable;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import org.jspecify.annotations.Nullable;

/**
 * Records calls to methods of the JDK as accesses and synchronization, according to the sharing
 * table.
 */
final class JdkCalls {
    private final HappensBefore order;
    private final CallOrder calls;
    private final AccessChecker accesses;
    private final ThreadAccessStates threads;
    private final BackingObjects backing = new BackingObjects();

    JdkCalls(
            HappensBefore order,
            CallOrder calls,
            AccessChecker accesses,
            ThreadAccessStates threads) {
        this.order = order;
        this.calls = calls;
        this.accesses = accesses;
        this.threads = threads;
    }

    /** Returns whether calling a method of an object counts as an access to the object. */
    static boolean isUnguarded(Object target) {
        return SharingTable.roleOf(target.getClass()) == SharingRole.UNGUARDED;
    }

    /**
     * Returns the object that a call accesses: the object behind a view, or the called object
     * itself.
     */
    Object keyOf(Object object) {
        return backing.keyOf(object);
    }

    /** Records the beginning of a call. If the receiver is null, the method is static. */
    void begins(int thread, @Nullable Object receiver, int number) {
        if (receiver == null) {
            calls.callsStatic(thread);
            return;
        }
        Object key = keyOf(receiver);
        switch (SharingTable.roleOf(key.getClass())) {
            case SAFE, BY_CLASS, THREAD -> {}
            case UNGUARDED -> uses(thread, receiver, key, number);
            case WRAPPER -> {
                Object wrapped = backing.wrappedBy(key);
                if (wrapped != null && isUnlocked(receiver, key, number)) {
                    uses(thread, receiver, wrapped, number);
                } else {
                    calls.begins(thread, key);
                }
            }
            case SYNCHRONIZER, TASKS, STREAM -> {
                calls.begins(thread, key);
                followOptimisticRead(thread, key, number);
            }
        }
    }

    /**
     * Records the beginning of a list call that accesses one element or reads the size of the list.
     */
    void beginsElement(int thread, List<?> list, int index, int number) {
        if (hasElements(list)) {
            calls.settle(thread);
            boolean writes = SiteTable.effectOf(number).changes();
            accesses.accessElement(
                    thread, list, index, number, writes, SharedVariable.nameOf(list));
        } else {
            begins(thread, list, number);
        }
    }

    /**
     * Returns whether the elements of a list are variables. The elements of a view are not, because
     * their indexes differ.
     */
    private boolean hasElements(List<?> list) {
        return keyOf(list) == list && isUnguarded(list);
    }

    List<SharedVariable> accessedBy(List<?> list, int index, int number) {
        boolean writes = SiteTable.effectOf(number).changes();
        return hasElements(list)
                ? List.of(new SharedVariable(list, index, writes, SharedVariable.nameOf(list)))
                : accessedBy(list, number);
    }

    private void followOptimisticRead(int thread, Object key, int number) {
        ThreadAccessState state = threads.of(thread);
        if (SiteTable.effectOf(number).optimistic()) {
            state.optimisticLock = key;
        } else if (state.optimisticLock == key) {
            state.optimisticLock = null;
        }
    }

    /** Records that a call reads or changes one of its arguments. */
    void usesArgument(int thread, Object argument, int number) {
        Object key = keyOf(argument);
        switch (SharingTable.roleOf(key.getClass())) {
            case SAFE, BY_CLASS, THREAD -> {}
            case UNGUARDED -> uses(thread, argument, key, number);
            case WRAPPER -> {
                calls.settle(thread);
                order.acquires(thread, key);
                Object wrapped = backing.wrappedBy(key);
                if (wrapped != null) {
                    uses(thread, argument, wrapped, number);
                }
                order.releases(thread, key);
            }
            case SYNCHRONIZER, TASKS, STREAM -> {
                calls.settle(thread);
                order.acquires(thread, key);
                order.releases(thread, key);
            }
        }
    }

    /** Records the return of a call. */
    void returns(int thread, @Nullable Object result, Object receiver, int number, Object joined) {
        Object key = keyOf(receiver);
        switch (SharingTable.roleOf(key.getClass())) {
            case SAFE, BY_CLASS -> {
                return;
            }
            case THREAD -> {
                order.acquires(thread, joined);
                return;
            }
            case UNGUARDED -> {}
            case WRAPPER -> returnsFromWrapper(thread, receiver, key, number);
            case SYNCHRONIZER, TASKS, STREAM -> calls.returns(thread, key);
        }
        if (result != null) {
            Object wrapped = backing.wrappedBy(key);
            Object of = wrapped != null && isUnlocked(receiver, key, number) ? wrapped : key;
            backing.record(result, receiver, of, SiteTable.effectOf(number));
        }
    }

    private void returnsFromWrapper(int thread, Object receiver, Object key, int number) {
        Object wrapped = backing.wrappedBy(key);
        if (wrapped == null) {
            calls.returns(thread, key);
        } else if (!isUnlocked(receiver, key, number)) {
            order.acquires(thread, key);
            uses(thread, receiver, wrapped, number);
            calls.returns(thread, key);
        }
    }

    /**
     * Returns whether a call on a wrapper, or on a view of it, does not enter the wrapper's
     * monitor.
     */
    private static boolean isUnlocked(Object receiver, Object wrapper, int number) {
        String method = SiteTable.of(number).member();
        return SharingTable.isUnlocked(receiver.getClass(), method)
                || SharingTable.isUnlocked(wrapper.getClass(), method);
    }

    /** Records the use of an object that is meant to be used by one thread at a time. */
    private void uses(int thread, Object receiver, Object target, int number) {
        Receiver does = SiteTable.effectOf(number).receiver();
        if (isIgnored(receiver, target, does)) {
            return;
        }
        calls.settle(thread);
        boolean changes = does.changes();
        boolean changesReceiver = changes || does == Receiver.STEPS;
        boolean iterates = isIteratorOf(receiver, target);
        if (iterates) {
            accesses.access(
                    thread,
                    receiver,
                    SharedVariable.CONTENT,
                    number,
                    changesReceiver,
                    "an iterator");
        }
        accesses.access(
                thread,
                target,
                SharedVariable.CONTENT,
                number,
                iterates ? changes : changesReceiver,
                SharedVariable.nameOf(target));
    }

    /** An entry of a map can be read while the map is changed. */
    private static boolean isIgnored(Object receiver, Object target, Receiver does) {
        return does == Receiver.APART
                || (!does.changes() && receiver != target && receiver instanceof Map.Entry);
    }

    private static boolean isIteratorOf(Object receiver, Object target) {
        return receiver != target
                && (receiver instanceof Iterator
                        || receiver instanceof Spliterator
                        || receiver instanceof Enumeration);
    }

    /**
     * Returns the variables that a call will access if a given object is its receiver or an
     * argument.
     */
    List<SharedVariable> accessedBy(Object receiver, int number) {
        Object key = keyOf(receiver);
        Object wrapped = backing.wrappedBy(key);
        Object target = wrapped == null ? key : wrapped;
        Receiver does = SiteTable.effectOf(number).receiver();
        if (!isUnguarded(target) || isIgnored(receiver, target, does)) {
            return List.of();
        }
        boolean changesReceiver = does.changes() || does == Receiver.STEPS;
        return isIteratorOf(receiver, target)
                ? List.of(
                        new SharedVariable(
                                receiver, SharedVariable.CONTENT, changesReceiver, "an iterator"),
                        SharedVariable.content(target, does.changes()))
                : List.of(SharedVariable.content(target, changesReceiver));
    }

    /**
     * Returns the wrapper whose monitor excludes other threads while a call accesses the wrapped
     * object, or null if there is none.
     */
    @Nullable Object guardOf(int thread, Object receiver, int number) {
        Object key = keyOf(receiver);
        Object wrapped = backing.wrappedBy(key);
        if (wrapped != null && !isUnlocked(receiver, key, number)) {
            return key;
        }
        Object target = wrapped == null ? key : wrapped;
        for (Object wrapper : threads.of(thread).entered()) {
            if (backing.wrappedBy(wrapper) == target) {
                return wrapper;
            }
        }
        return null;
    }
}
