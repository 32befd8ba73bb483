package dev.simul.simulation.internal.delegate;

import org.jspecify.annotations.Nullable;

/**
 * Observes how code under test accesses memory that threads may share, and the synchronization that
 * orders these accesses. The listener is called on the thread that runs the code, and therefore by
 * the carrier only.
 *
 * <p>A site is the number of a place in the code under test.
 */
public interface AccessListener {
    /** A listener that does nothing. */
    AccessListener NONE = new AccessListener() {};

    /**
     * Called before a field is read or written.
     *
     * @param object the object that contains the field, or null if the field is static
     * @param site identifies the place, the field, and whether the field is written
     */
    default void onField(@Nullable Object object, int site) {}

    /**
     * Called before an element of an array is read or written.
     *
     * @param array the array, or null if the access is about to fail
     * @param index the index, which may be out of bounds
     * @param site identifies the place, and whether the element is written
     */
    default void onElement(@Nullable Object array, int index, int site) {}

    /**
     * Called before a method of the JDK is called.
     *
     * @param receiver the object on which the method is called, or null if the method is static
     * @param site identifies the place and the method
     */
    default void onCall(@Nullable Object receiver, int site) {}

    /** Called before a call to a JDK method that reads or changes the argument. */
    default void onArgument(Object argument, int site) {}

    /**
     * Called when a method of the JDK has returned.
     *
     * @param result the result of the method, or null
     * @param receiver the object on which the method was called
     * @param site identifies the place and the method
     * @param joined the thread that runs on behalf of the receiver if the receiver is a platform
     *     thread; otherwise the receiver
     */
    default void onReturn(@Nullable Object result, Object receiver, int site, Object joined) {}

    /**
     * Called at a place where another thread may be scheduled, such as before a monitor is entered.
     */
    default void onSchedulingPoint(int site) {}

    /** Called when the initializer of a class begins, and when it ends. */
    default void onInitializer(boolean begins) {}

    /**
     * Called when the running thread acquires an object, and thereby sees what other threads did
     * before they released the object.
     */
    default void onAcquire(Object object) {}

    /**
     * Called when the running thread releases an object; threads that acquire the object later see
     * what the running thread did before the release.
     */
    default void onRelease(Object object) {}

    /** Called when the running thread completes a CompletableFuture. */
    default void onCompletion(Object future) {}

    /** Called when the running thread begins or ends a wait for a notification. */
    default void onMonitorWait(Object monitor, boolean begins) {}

    /** Called before the running thread combines the results of tasks of a fork-join pool. */
    default void onCombine() {}

    /** Called when the running thread has finished a task of a fork-join pool. */
    default void onTaskDone() {}
}
