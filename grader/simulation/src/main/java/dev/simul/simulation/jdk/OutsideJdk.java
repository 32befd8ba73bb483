package dev.simul.simulation.jdk;

import java.util.List;

/** What is changed in classes that are no part of the JDK, whoever loads them. */
final class OutsideJdk {
    private static final List<ConstantPool.Method> REDIRECTED =
            List.of(
                    new ConstantPool.Method("java/lang/System", "nanoTime", "()J"),
                    new ConstantPool.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ConstantPool.Method("java/lang/System", "exit", "(I)V"),
                    Edits25.CURRENT_THREAD);

    private OutsideJdk() {}

    /** Returns the class changed, or the very same bytes where there is nothing to change. */
    static byte[] weave(byte[] bytes) {
        return ConstantPool.redirect(bytes, REDIRECTED, HookClass.INTERNAL_NAME);
    }
}
