package dev.simul.simulation.internal.hook;

import java.lang.invoke.MethodHandles;

/**
 * The class files that {@link HookBridgeGenerator} generates.
 *
 * @param called the abstract class in java.base
 * @param receiver the class in this package that extends it
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, and only passed to the JVM.
public record HookBridge(byte[] called, byte[] receiver) {

    /**
     * Defines and connects both classes. The receiver's initializer connects them, because calling
     * a constructor by reflection makes the JVM link method handles.
     *
     * @param lang a lookup in java.lang
     * @throws ReflectiveOperationException if the JDK refuses to define the classes
     */
    void define(MethodHandles.Lookup lang) throws ReflectiveOperationException {
        lang.defineClass(called);
        MethodHandles.Lookup here = MethodHandles.lookup();
        here.ensureInitialized(here.defineClass(receiver));
    }
}
