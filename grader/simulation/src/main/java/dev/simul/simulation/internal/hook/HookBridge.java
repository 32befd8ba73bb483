package dev.simul.simulation.internal.hook;

import java.lang.invoke.MethodHandles;

/**
 * The class files that {@link HookBridgeGenerator} makes.
 *
 * @param called the abstract class in java.base
 * @param receiver the class beside {@link Hooks} that extends it
 */
@SuppressWarnings("ArrayRecordComponent")
public // Written once, and given to the JVM only.
record HookBridge(byte[] called, byte[] receiver) {

    /**
     * Defines both, and connects them: the receiver's initialiser does so, because a constructor
     * called by reflection makes the JVM link method handles.
     *
     * @param lang a lookup in java.lang
     * @throws ReflectiveOperationException where the JDK refuses it
     */
    void define(MethodHandles.Lookup lang) throws ReflectiveOperationException {
        lang.defineClass(called);
        MethodHandles.Lookup here = MethodHandles.lookup();
        here.ensureInitialized(here.defineClass(receiver));
    }
}
