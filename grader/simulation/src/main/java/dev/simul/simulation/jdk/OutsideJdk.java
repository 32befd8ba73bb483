package dev.simul.simulation.jdk;

import java.util.List;

/** What is changed in classes that are no part of the JDK, whoever loads them. */
final class OutsideJdk {
    /** Tells code who runs it; inside the JDK, that is the shadow of a platform thread. */
    static final ConstantPool.Method CURRENT_THREAD =
            new ConstantPool.Method("java/lang/Thread", "currentThread", "()Ljava/lang/Thread;");

    private static final List<ConstantPool.Method> REDIRECTED =
            List.of(
                    new ConstantPool.Method("java/lang/System", "nanoTime", "()J"),
                    new ConstantPool.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ConstantPool.Method("java/lang/System", "exit", "(I)V"),
                    CURRENT_THREAD);

    private OutsideJdk() {}

    /** Returns the class changed, or the very same bytes where there is nothing to change. */
    static byte[] weave(byte[] bytes) {
        return ConstantPool.redirect(bytes, REDIRECTED, HookClass.INTERNAL_NAME);
    }
}
