package dev.simul.simulation.internal.delegate;

import org.jspecify.annotations.Nullable;

/**
 * Observes what the code under test does with memory that threads may share, and what orders it. It
 * is called on the thread that runs the code, and so by the carrier only.
 *
 * <p>A site is the number of a place in the code under test.
 */
public interface AccessListener {
    /** A listener that does nothing. */
    AccessListener NONE = new AccessListener() {};

    /**
     * Called before a field is read or written.
     *
     * @param object the object of the field, or null if the field is static
     * @param site where, which field, and whether it is written
     */
    default void onField(@Nullable Object object, int site) {}

    /**
     * Called before an element of an array is read or written.
     *
     * @param array the array, or null if the access is about to fail
     * @param index the index, which may be out of bounds
     * @param site where, and whether the element is written
     */
    default void onElement(@Nullable Object array, int index, int site) {}

    /**
     * Called before a method of the JDK is called.
     *
     * @param receiver the object it is called on, or null if it is static
     * @param site where, and which method
     */
    default void onCall(@Nullable Object receiver, int site) {}

    /** Called before a method of the JDK is called that reads or changes one of its arguments. */
    default void onArgument(Object argument, int site) {}

    /**
     * Called when such a method has returned.
     *
     * @param result what it returned, or null
     * @param receiver the object it was called on
     * @param site where, and which method
     * @param joined the thread that runs for the receiver if that is a platform thread; else the
     *     receiver
     */
    default void onReturn(@Nullable Object result, Object receiver, int site, Object joined) {}

    /** Called at a place where another thread may be scheduled, such as before a monitor. */
    default void onSchedulingPoint(int site) {}

    /** Called when the initializer of a class begins, and when it ends. */
    default void onInitializer(boolean begins) {}

    /** Called when the running thread sees what others did before they released the object. */
    default void onAcquire(Object object) {}

    /** Called when what the running thread did becomes visible to those who acquire the object. */
    default void onRelease(Object object) {}

    /** Called when the running thread completes a CompletableFuture. */
    default void onCompletion() {}

    /** Called when the running thread begins, and when it ends, a wait for a notification. */
    default void onMonitorWait(Object monitor, boolean begins) {}

    /** Called before the running thread combines the results of tasks of a fork-join pool. */
    default void onCombine() {}

    /** Called when the running thread has finished a task of a fork-join pool. */
    default void onTaskDone() {}
}
