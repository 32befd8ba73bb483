package dev.simul.simulation.internal.patch;

import dev.simul.simulation.internal.hook.HookBridgeGenerator;
import dev.simul.simulation.internal.jdk.JdkFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * All changes to classes of one release of the JDK: which of them read the virtual clock, and which
 * of their methods are patched. The reasons are in the sources of OpenJDK.
 */
public final class JdkPatches {
    /** Created when a class is patched: a start with a full cache needs no patches. */
    private static final class Current {
        static final JdkPatches PATCHES = new JdkPatches(JdkFacts.current());

        private Current() {}
    }

    private final Set<String> threadReaders;
    private final Map<String, List<MethodPatch>> methods;

    JdkPatches(JdkFacts facts) {
        threadReaders = ClockReaders.threadReaders(facts);
        methods =
                union(
                        List.of(
                                VirtualThreadPatches.of(facts),
                                ThreadPatches.ALL,
                                PoolPatches.ALL,
                                FuturePatches.ALL,
                                LockPatches.ALL,
                                RandomPatches.ALL,
                                UnsupportedPatches.ALL));
    }

    /** Returns the changes to the JDK that this program runs on. */
    public static JdkPatches current() {
        return Current.PATCHES;
    }

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
    public Set<String> classes() {
        Set<String> all = new TreeSet<>(ClockReaders.CLOCK_READERS);
        all.addAll(threadReaders);
        all.addAll(methods.keySet());
        return all;
    }

    /**
     * Returns whether a class may be missing, because its module is not part of every JDK image.
     */
    public static boolean isOptional(String name) {
        return name.startsWith("jdk/internal/net/http/") || name.startsWith("sun/management/");
    }

    /** Returns the patches of the methods of a class, in the order in which they are applied. */
    List<MethodPatch> methodsOf(String name) {
        return methods.getOrDefault(name, List.of());
    }

    /**
     * Changes a class of the JDK.
     *
     * @param name one of {@link #classes}
     * @param original the class file of the class
     * @return the changed class file
     * @throws IllegalStateException if the class is not as expected
     */
    public byte[] apply(String name, byte[] original) {
        return apply(
                name,
                original,
                difference -> {
                    throw new IllegalStateException(difference);
                });
    }

    /** Changes a class of the JDK, and reports every change that could not be made. */
    byte[] apply(String name, byte[] original, Consumer<String> differences) {
        byte[] patched = original;
        if (ClockReaders.CLOCK_READERS.contains(name)) {
            patched = redirect(patched, ClockReaders.CLOCKS);
            if (patched == original) {
                differences.accept("this class does not read a clock");
            }
        }
        if (threadReaders.contains(name)) {
            byte[] before = patched;
            patched = redirect(before, List.of(ClockRedirect.CURRENT_THREAD));
            if (patched == before) {
                differences.accept("this class does not read the current thread");
            }
        }
        // Applies one transform after another: if two were combined, the code that the second adds
        // at the start of a method would be lost.
        for (MethodPatch patch : methodsOf(name)) {
            patched = patch.apply(patched, differences);
        }
        return patched;
    }

    /** Returns whether a class reads the current thread. */
    static boolean readsCurrentThread(byte[] classFile) {
        return redirect(classFile, List.of(ClockRedirect.CURRENT_THREAD)) != classFile;
    }

    private static byte[] redirect(byte[] classFile, List<ClockRedirect.Method> methods) {
        return ClockRedirect.redirect(classFile, methods, HookBridgeGenerator.INTERNAL_NAME);
    }
}
