package dev.simul.simulation.internal.race;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.internal.site.SharedField;
import dev.simul.simulation.internal.site.SiteTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Follows the accesses and the synchronisation of one simulation, and tells of each pair of
 * accesses that nothing orders.
 *
 * <p>Threads and variables have vector clocks and epochs in the manner of FastTrack (Flanagan and
 * Freund, FastTrack: efficient and precise dynamic race detection, PLDI 2009). Objects of the JDK
 * are not looked into: a call of one that synchronises is taken to release it and to acquire it,
 * which orders more than the JDK promises, so that a race may be missed and none is made up. Where
 * the JDK hands work from thread to thread by means of its own, the simulation says so: who woke or
 * started whom, who gave a pool its task, who completed a future.
 *
 * <p>Used by the carrier of its simulation only.
 */
public final class RaceDetector {
    /** The one variable that an object of the JDK is taken for. */
    static final Object CONTENT = "content";

    private final Consumer<Race> found;
    private final HappensBefore order = new HappensBefore();

    /** The histories of an object's fields, of an array's elements, or of what an object holds. */
    private final Map<Object, Map<Object, AccessHistory>> variables = new IdentityHashMap<>();

    private final BackingObjects views = new BackingObjects();
    private final Map<Integer, ThreadState> own = new HashMap<>();
    private final Set<Long> told = new HashSet<>();

    private final Object ended = new Object();
    private final Object completed = new Object();
    private final Object pooled = new Object();

    /** What is known of one thread besides its clock. */
    private static final class ThreadState {
        /** The synchronised wrappers whose monitors it is in, as often as it has entered them. */
        private final List<Object> entered = new ArrayList<>(2);

        private @Nullable Object called;
        private int initialisers;
        private boolean optimistic;

        boolean isIn(Object wrapper) {
            return entered.stream().anyMatch(one -> one == wrapper);
        }

        void leaves(Object object) {
            for (int i = entered.size() - 1; i >= 0; i--) {
                if (entered.get(i) == object) {
                    entered.remove(i);
                    return;
                }
            }
        }
    }

    /**
     * Makes a detector that has seen nothing.
     *
     * @param found is told of each race, once for two places
     */
    public RaceDetector(Consumer<Race> found) {
        this.found = found;
    }

    private ThreadState own(int thread) {
        return own.computeIfAbsent(thread, first -> new ThreadState());
    }

    // What the simulation does

    /** Follows the start of a thread, or its waking, by another. */
    public void onUnblock(int waker, int thread) {
        order.wakes(waker, thread);
    }

    /** Follows the end of a thread; who joins it acquires the object. */
    public void onTermination(int thread, Object object) {
        order.releases(thread, object);
        order.releases(thread, ended);
    }

    /** Follows a thread's going on once all others wait. */
    public void onSettle(int thread) {
        order.joinAll(thread);
    }

    /** Follows the end of a task of a pool. */
    public void onTaskDone(int thread) {
        order.releases(thread, pooled);
    }

    /** Follows the putting together of what tasks of a pool have done. */
    public void onCombine(int thread) {
        order.acquires(thread, pooled);
        order.releases(thread, pooled);
    }

    /** Follows the completion of a future. */
    public void onCompletion(int thread) {
        order.acquires(thread, completed);
        order.releases(thread, completed);
    }

    /** Follows the acquiring of an object. */
    public void onAcquire(int thread, Object object) {
        settleCall(thread);
        order.acquires(thread, keyOf(object));
        if (SharingRole.of(object.getClass()) == SharingRole.WRAPPER) {
            own(thread).entered.add(object);
        }
    }

    /** Follows the releasing of an object. */
    public void onRelease(int thread, Object object) {
        settleCall(thread);
        order.releases(thread, keyOf(object));
        own(thread).leaves(object);
    }

    /** Follows the beginning or the end of a wait for a signal, in which a monitor is left. */
    public void onMonitorWait(int thread, Object object, boolean begins) {
        settleCall(thread);
        Object key = keyOf(object);
        if (begins) {
            order.releases(thread, key);
        } else {
            order.acquires(thread, key);
        }
        own(thread).called = begins ? key : null;
    }

    /** Follows the beginning or the end of a class's initialiser: what it does is seen by all. */
    public void onInitializer(int thread, boolean begins) {
        own(thread).initialisers += begins ? 1 : -1;
    }

    // Accesses

    /** Returns the object that holds a field: the field itself if it is static. */
    public static Object holderOf(@Nullable Object object, SharedField field) {
        return object == null ? field : object;
    }

    /** Says what an object is. */
    public static String nameOf(Object target) {
        String name = target.getClass().getSimpleName();
        return (!name.isEmpty() && "AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /** Tells whether calls of an object are accesses to it. */
    public static boolean isUnguarded(Object target) {
        return SharingRole.of(target.getClass()) == SharingRole.UNGUARDED;
    }

    /** Follows an access to a field. */
    public void onField(int thread, @Nullable Object object, int number) {
        AccessSite site = SiteTable.of(number);
        SharedField field = SiteTable.fieldOf(number);
        Object target = holderOf(object, field);
        if (site.kind() == AccessSite.Kind.VOLATILE) {
            settleCall(thread);
            AccessHistory variable = variable(target, field);
            if (site.writes()) {
                order.releases(thread, variable);
            } else {
                order.acquires(thread, variable);
            }
            return;
        }
        access(thread, target, field, number, site.member());
    }

    /** Follows an access to an element of an array. */
    public void onElement(int thread, Object array, int index, int site) {
        access(thread, array, index, site, "an element of " + nameOf(array));
    }

    /** Follows the beginning of a call of the JDK. */
    public void onCall(int thread, @Nullable Object receiver, int number) {
        AccessSite site = SiteTable.of(number);
        if (receiver == null) {
            order.acquires(thread, completed);
            return;
        }
        Object key = keyOf(receiver);
        switch (SharingRole.of(key.getClass())) {
            case NONE, THREAD -> {}
            case UNGUARDED -> uses(thread, receiver, key, number);
            case WRAPPER -> {
                Object wrapped = views.wrappedBy(key);
                if (wrapped != null && BackingObjects.isLeftToCaller(site)) {
                    uses(thread, receiver, wrapped, number);
                } else {
                    synchronises(thread, key);
                }
            }
            case SYNCHRONISER, TASKS, STREAM -> {
                synchronises(thread, key);
                if (site.owner().equals("java.util.concurrent.locks.StampedLock")) {
                    own(thread).optimistic = site.member().equals("tryOptimisticRead");
                }
            }
        }
    }

    private void synchronises(int thread, Object key) {
        settleCall(thread);
        order.acquires(thread, key);
        acquiresShared(thread, key);
        order.releases(thread, key);
        own(thread).called = key;
    }

    /** Follows a call of an object that is meant for one thread at a time. */
    private void uses(int thread, Object receiver, Object target, int number) {
        if (!isReadOfEntry(receiver, number)) {
            access(thread, target, CONTENT, number, nameOf(target));
        }
    }

    /** What an entry of a map holds is read apart from the map; only to set it changes the map. */
    private static boolean isReadOfEntry(Object receiver, int number) {
        return receiver instanceof Map.Entry && !SiteTable.of(number).writes();
    }

    /** Follows the passing of an object to a method of the JDK that looks into it. */
    public void onArgument(int thread, Object argument, int number) {
        Object key = keyOf(argument);
        if (isUnguarded(key)) {
            uses(thread, argument, key, number);
        }
    }

    /** Follows the return of a call of the JDK. */
    public void onReturn(
            int thread, @Nullable Object result, Object receiver, int number, Object joined) {
        Object key = keyOf(receiver);
        switch (SharingRole.of(key.getClass())) {
            case NONE -> {
                return;
            }
            case THREAD -> {
                order.acquires(thread, joined);
                return;
            }
            case UNGUARDED -> {}
            case WRAPPER -> returnsFromWrapper(thread, key, number);
            case SYNCHRONISER, TASKS, STREAM -> returnsFrom(thread, key);
        }
        if (result != null) {
            views.learn(result, receiver, key, SiteTable.of(number));
        }
    }

    private void returnsFrom(int thread, Object key) {
        settleCall(thread);
        order.acquires(thread, key);
        acquiresShared(thread, key);
        // It may have called back, and kept others out meanwhile.
        order.releases(thread, key);
        own(thread).called = null;
    }

    private void returnsFromWrapper(int thread, Object key, int number) {
        Object wrapped = views.wrappedBy(key);
        if (wrapped == null) {
            returnsFrom(thread, key);
        } else if (!BackingObjects.isLeftToCaller(SiteTable.of(number))) {
            order.acquires(thread, key);
            access(thread, wrapped, CONTENT, number, nameOf(wrapped));
            returnsFrom(thread, key);
        }
    }

    private void acquiresShared(int thread, Object key) {
        SharingRole role = SharingRole.of(key.getClass());
        if (role == SharingRole.TASKS) {
            order.acquires(thread, ended);
            order.acquires(thread, completed);
            order.acquires(thread, pooled);
        } else if (role == SharingRole.STREAM) {
            order.acquires(thread, pooled);
        }
    }

    /** Makes up for the return of a call that ended by an exception, which nobody tells of. */
    private void settleCall(int thread) {
        Object called = own(thread).called;
        if (called != null) {
            order.acquires(thread, called);
            acquiresShared(thread, called);
        }
    }

    /** Returns what a call is to: the object itself, or the one it lets its holder at. */
    public Object keyOf(Object object) {
        return views.keyOf(object);
    }

    /**
     * Returns the object that a call of another is an access to, or null where it is none: a
     * collection, for one of its iterators.
     */
    public @Nullable Object unguardedBy(Object receiver, int number) {
        Object key = keyOf(receiver);
        Object wrapped = views.wrappedBy(key);
        Object target = wrapped == null ? key : wrapped;
        return isUnguarded(target) && !isReadOfEntry(receiver, number) ? target : null;
    }

    /**
     * Returns the wrapper whose monitor a thread is in, or enters by a call, when it uses an
     * object; null where there is none.
     */
    public @Nullable Object guardOf(int thread, Object target, Object receiver, int number) {
        Object wrapper = views.wrapperOf(target);
        return wrapper != null
                        && (own(thread).isIn(wrapper)
                                || (keyOf(receiver) == wrapper
                                        && !BackingObjects.isLeftToCaller(SiteTable.of(number))))
                ? wrapper
                : null;
    }

    private void access(int thread, Object target, Object part, int number, String what) {
        ThreadState self = own(thread);
        settleCall(thread);
        AccessSite site = SiteTable.of(number);
        if (self.initialisers > 0 || (self.optimistic && !site.writes())) {
            return;
        }
        VectorClock clock = order.of(thread);
        AccessHistory variable = variable(target, part);
        AccessHistory.Access unseen =
                site.writes()
                        ? variable.writes(thread, clock, number)
                        : variable.reads(thread, clock, number);
        if (unseen != null && told.add(pair(unseen.site(), number))) {
            found.accept(
                    new Race(unseen.thread(), SiteTable.of(unseen.site()), thread, site, what));
        }
    }

    private AccessHistory variable(Object target, Object part) {
        return variables
                .computeIfAbsent(target, first -> new HashMap<>())
                .computeIfAbsent(part, first -> new AccessHistory());
    }

    private static long pair(int one, int other) {
        return ((long) Math.min(one, other) << 32) | Math.max(one, other);
    }
}
