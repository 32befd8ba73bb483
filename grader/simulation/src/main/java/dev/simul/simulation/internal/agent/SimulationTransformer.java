package dev.simul.simulation.internal.agent;

import dev.simul.simulation.InstrumentedLoader;
import dev.simul.simulation.internal.patch.ClockRedirect;
import dev.simul.simulation.internal.patch.JdkPatches;
import dev.simul.simulation.internal.weave.LibraryPatches;
import dev.simul.simulation.internal.weave.UnderTestWeaver;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.charset.StandardCharsets;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Changes classes as they are loaded: those of the JDK that wait or tell the time, the clock reads
 * of all others, and, in classes under test, loops and what belongs to the machine.
 */
final class SimulationTransformer implements ClassFileTransformer {
    private static final byte[] SYSTEM = "java/lang/System".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CURRENT_THREAD =
            ClockRedirect.CURRENT_THREAD.name().getBytes(StandardCharsets.UTF_8);
    private static final String OWN_PACKAGE = "dev/simul/simulation/internal/";

    /** As seen in JDK 25. Were one not loaded yet, it would be loaded, and changed, by its name. */
    static final List<String> LOADED_FIRST =
            List.of(
                    "java/io/FileInputStream",
                    "java/lang/Math",
                    "java/lang/Object",
                    "java/lang/Thread",
                    "java/lang/VirtualThread",
                    "java/lang/ref/ReferenceQueue",
                    "java/util/Collections",
                    "java/util/concurrent/locks/AbstractQueuedSynchronizer",
                    "java/util/concurrent/locks/LockSupport");

    private final Instrumentation instrumentation;
    private final PatchedJdk jdk;
    private final Set<Class<?>> redefinedHere = ConcurrentHashMap.newKeySet();
    private final Set<String> changedAtLoad = ConcurrentHashMap.newKeySet();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    SimulationTransformer(Instrumentation instrumentation, PatchedJdk jdk) {
        this.instrumentation = instrumentation;
        this.jdk = jdk;
    }

    /** Returns what could not be woven, as sentences; empty where all is well. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Tells whether a loader loads classes of the JDK only. */
    static boolean isJdk(@Nullable ClassLoader loader) {
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        if (name == null || name.startsWith(OWN_PACKAGE)) {
            return null;
        }
        try {
            byte[] woven;
            if (loader != null && !isJdk(loader)) {
                woven = other(loader, bytes);
            } else {
                woven = jdk(name, redefined, bytes);
            }
            return woven == bytes ? null : woven;
        } catch (RuntimeException | LinkageError e) {
            failures.add(name.replace('/', '.') + ": " + e.getMessage());
            return null;
        }
    }

    private byte[] jdk(String name, @Nullable Class<?> redefined, byte[] bytes) {
        PatchedClass known = jdk.get(name);
        // Those given to redefineClasses come here as it leaves them.
        if (known == null || (redefined != null && redefinedHere.contains(redefined))) {
            return bytes;
        }
        byte[] woven = known.isOf(bytes) ? known.bytes() : JdkPatches.weave(name, bytes);
        if (redefined == null) {
            changedAtLoad.add(name);
        }
        return woven;
    }

    /** Changes the classes of the JDK that every program has loaded when an agent comes. */
    void changeFirst() throws ClassNotFoundException, UnmodifiableClassException {
        List<ClassDefinition> definitions = new ArrayList<>();
        for (String name : LOADED_FIRST) {
            PatchedClass woven = jdk.get(name);
            if (woven != null) {
                addDefinition(definitions, Class.forName(woven.className(), false, null), woven);
            }
        }
        redefine(definitions);
    }

    /**
     * Changes all other classes of the JDK that are loaded and were not changed then: they were
     * there first, too, or were loaded while another class was being changed, of which the JVM does
     * not tell. To look at every class takes time, and is not needed before there is a simulation.
     */
    void changeLoaded() throws ClassNotFoundException, UnmodifiableClassException {
        Map<String, PatchedClass> byName = HashMap.newHashMap(jdk.all().size());
        for (PatchedClass woven : jdk.all()) {
            byName.put(woven.className(), woven);
        }
        List<ClassDefinition> definitions = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (isJdk(type.getClassLoader())) {
                PatchedClass woven = byName.get(type.getName());
                if (woven != null) {
                    addDefinition(definitions, type, woven);
                }
            }
        }
        redefine(definitions);
    }

    private void addDefinition(
            List<ClassDefinition> definitions, Class<?> type, PatchedClass woven) {
        if (!changedAtLoad.contains(woven.name()) && redefinedHere.add(type)) {
            definitions.add(new ClassDefinition(type, woven.bytes()));
        }
    }

    private void redefine(List<ClassDefinition> definitions)
            throws ClassNotFoundException, UnmodifiableClassException {
        if (!definitions.isEmpty()) {
            instrumentation.redefineClasses(definitions.toArray(new ClassDefinition[0]));
        }
    }

    /**
     * Loads those classes of the JDK that changing a class under test may load. Loaded then, they
     * would not be changed.
     */
    void loadWhatWaits() {
        for (PatchedClass woven : jdk.all()) {
            if (woven.name().startsWith("java/util/")) {
                try {
                    Class.forName(woven.className(), false, null);
                } catch (ClassNotFoundException | LinkageError notHere) {
                    // Not every JDK has all of them.
                }
            }
        }
    }

    private static byte[] other(ClassLoader loader, byte[] bytes) {
        byte[] woven =
                contains(bytes, SYSTEM) || contains(bytes, CURRENT_THREAD)
                        ? LibraryPatches.weave(bytes)
                        : bytes;
        return loader instanceof InstrumentedLoader type
                ? UnderTestWeaver.weave(loader, woven, type)
                : woven;
    }

    private static boolean contains(byte[] bytes, byte[] word) {
        int last = bytes.length - word.length;
        for (int i = 0; i <= last; i++) {
            int j = 0;
            while (j < word.length && bytes[i + j] == word[j]) {
                j++;
            }
            if (j == word.length) {
                return true;
            }
        }
        return false;
    }
}
