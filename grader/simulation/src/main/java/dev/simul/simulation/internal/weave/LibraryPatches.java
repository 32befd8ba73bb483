package dev.simul.simulation.internal.weave;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import dev.simul.simulation.internal.patch.ClockRedirect;
import java.util.List;

/** What is changed in classes that are no part of the JDK, whoever loads them. */
public final class LibraryPatches {
    private static final List<ClockRedirect.Method> REDIRECTED =
            List.of(
                    new ClockRedirect.Method("java/lang/System", "nanoTime", "()J"),
                    new ClockRedirect.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ClockRedirect.Method("java/lang/System", "exit", "(I)V"),
                    ClockRedirect.CURRENT_THREAD);

    private LibraryPatches() {}

    /** Returns the class changed, or the very same bytes where there is nothing to change. */
    public static byte[] weave(byte[] bytes) {
        return ClockRedirect.redirect(bytes, REDIRECTED, HookBridgeGenerator.INTERNAL_NAME);
    }
}
