package dev.simul.simulation.internal.weave;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import dev.simul.simulation.internal.patch.ClockRedirect;
import java.util.List;

/** Patches classes that are not part of the JDK, whichever loader loads them. */
public final class LibraryPatches {
    private static final List<ClockRedirect.Method> REDIRECTED =
            List.of(
                    new ClockRedirect.Method("java/lang/System", "nanoTime", "()J"),
                    new ClockRedirect.Method("java/lang/System", "currentTimeMillis", "()J"),
                    new ClockRedirect.Method("java/lang/System", "exit", "(I)V"),
                    ClockRedirect.CURRENT_THREAD);

    private LibraryPatches() {}

    /** Returns the changed class, or the given bytes if there is nothing to change. */
    public static byte[] apply(byte[] bytes) {
        return ClockRedirect.redirect(bytes, REDIRECTED, HookBridgeGenerator.INTERNAL_NAME);
    }
}
