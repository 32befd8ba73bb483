package dev.simul.simulation.jdk;

import java.lang.invoke.MethodHandles;

/**
 * The class files that {@link HookClass} makes.
 *
 * @param called the abstract class in java.base
 * @param receiver the class beside {@link Hooks} that extends it
 */
@SuppressWarnings("ArrayRecordComponent") // Written once, and given to the JVM only.
record HookPair(byte[] called, byte[] receiver) {

    /**
     * Defines and initialises both.
     *
     * @param lang a lookup in java.lang
     * @return what calls java.base for us
     * @throws ReflectiveOperationException where the JDK refuses it
     */
    Inside define(MethodHandles.Lookup lang) throws ReflectiveOperationException {
        lang.defineClass(called);
        Class<?> type = MethodHandles.lookup().defineClass(receiver);
        return (Inside) type.getDeclaredConstructor().newInstance();
    }
}
