package dev.simul.simulation.internal.hook;

import dev.simul.simulation.InstrumentedLoader;

/**
 * The initializers of classes that remain after a simulation. If such an initializer fails, its
 * class cannot be used again in this JVM.
 */
final class ClassInitializers {
    private static final StackWalker STACK =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private ClassInitializers() {}

    /** Returns whether the calling thread is running the initializer of a class that remains. */
    static boolean isOneRunning() {
        return STACK.walk(frames -> frames.anyMatch(ClassInitializers::isOfRemainingClass));
    }

    private static boolean isOfRemainingClass(StackWalker.StackFrame frame) {
        return frame.getMethodName().equals("<clinit>")
                && !(frame.getDeclaringClass().getClassLoader() instanceof InstrumentedLoader);
    }
}
