package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All changes to classes of JDK 25: which of them read the virtual clock, and which of their
 * methods are patched. The reasons for the changes are in the sources of OpenJDK 25.
 */
public final class JdkPatches {
    private static final Map<String, List<MethodPatch>> METHODS =
            union(
                    List.of(
                            VirtualThreadPatches.ALL,
                            ThreadPatches.ALL,
                            PoolPatches.ALL,
                            FuturePatches.ALL,
                            LockPatches.ALL,
                            RandomPatches.ALL,
                            UnsupportedPatches.ALL));

    private JdkPatches() {}

    private static Map<String, List<MethodPatch>> union(
            List<Map<String, List<MethodPatch>>> subjects) {
        Map<String, List<MethodPatch>> all = new TreeMap<>();
        for (Map<String, List<MethodPatch>> subject : subjects) {
            subject.forEach((type, patches) -> {
                if (all.putIfAbsent(type, patches) != null) {
                    throw new IllegalStateException(
                            "expected one list of patches for each class, found two for '"
                                    + type
                                    + "'");
                }
            });
        }
        return all;
    }

    /** Returns the internal names of the classes that are changed. */
    public static Set<String> classes() {
        Set<String> all = new TreeSet<>(ClockReaders.CLOCK_READERS);
        all.addAll(METHODS.keySet());
        return all;
    }

    /**
     * Returns whether a class may be missing, because its module is not part of every JDK image.
     */
    public static boolean isOptional(String name) {
        return name.startsWith("jdk/internal/net/http/");
    }

    /**
     * Changes a class of the JDK.
     *
     * @param name one of {@link #classes}
     * @param original the class file of the class
     * @return the changed class file
     * @throws IllegalStateException if a place to change does not exist
     */
    public static byte[] apply(String name, byte[] original) {
        byte[] patched = original;
        if (ClockReaders.CLOCK_READERS.contains(name)) {
            patched = redirect(patched, ClockReaders.CLOCKS);
            if (patched == original) {
                throw new IllegalStateException("this class does not read a clock");
            }
        }
        if (ClockReaders.THREAD_READERS.contains(name)) {
            patched = redirect(patched, List.of(ClockRedirect.CURRENT_THREAD));
        }
        // Applies one transform after another: if two were combined, the code that the second adds
        // at the start of a method would be lost.
        for (MethodPatch patch : METHODS.getOrDefault(name, List.of())) {
            patched = patch.apply(patched);
        }
        return patched;
    }

    private static byte[] redirect(byte[] classFile, List<ClockRedirect.Method> methods) {
        return ClockRedirect.redirect(classFile, methods, HookBridgeGenerator.INTERNAL_NAME);
    }
}
