package dev.simul.simulation.internal.agent;

import dev.simul.simulation.InstrumentedLoader;
import dev.simul.simulation.internal.jdk.JdkNames;
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
 * Changes classes when they are loaded: it patches classes of the JDK, redirects the clock reads of
 * all other classes, and transforms classes under test.
 */
final class SimulationTransformer implements ClassFileTransformer {
    private static final byte[] SYSTEM = "java/lang/System".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CURRENT_THREAD = "currentThread".getBytes(StandardCharsets.UTF_8);
    private static final String OWN_PACKAGE = "dev/simul/simulation/internal/";

    /** Classes that every program loads before it loads an agent, as observed in JDK 25. */
    static final List<String> LOADED_FIRST =
            List.of(
                    "java/io/FileInputStream",
                    "java/lang/Math",
                    "java/lang/Object",
                    "java/lang/Thread",
                    JdkNames.VIRTUAL_THREAD_INTERNAL,
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

    /** Returns a sentence for each class that could not be changed. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Returns whether a loader loads only classes of the JDK. */
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
            byte[] changed;
            if (loader != null && !isJdk(loader)) {
                changed = changeOther(loader, bytes);
            } else {
                changed = changeJdk(name, redefined, bytes);
            }
            return changed == bytes ? null : changed;
        } catch (RuntimeException | LinkageError e) {
            failures.add(name.replace('/', '.') + ": " + e.getMessage());
            return null;
        }
    }

    private byte[] changeJdk(String name, @Nullable Class<?> redefined, byte[] bytes) {
        PatchedClass known = jdk.get(name);
        // A class passed to redefineClasses arrives here already changed.
        if (known == null || (redefined != null && redefinedHere.contains(redefined))) {
            return bytes;
        }
        byte[] patched =
                known.isOf(bytes) ? known.bytes() : JdkPatches.current().apply(name, bytes);
        if (redefined == null) {
            changedAtLoad.add(name);
        }
        return patched;
    }

    /** Changes the classes of the JDK that every program loads before it loads an agent. */
    void changeFirst() throws ClassNotFoundException, UnmodifiableClassException {
        List<ClassDefinition> definitions = new ArrayList<>();
        for (String name : LOADED_FIRST) {
            PatchedClass patched = jdk.get(name);
            if (patched != null) {
                addDefinition(
                        definitions, Class.forName(patched.className(), false, null), patched);
            }
        }
        redefine(definitions);
    }

    /**
     * Changes all other classes of the JDK that are already loaded but were not changed while they
     * were being loaded. They were loaded before the agent, or while another class was being
     * changed, when the JVM does not call transformers. Searching all classes takes time, and only
     * simulations need it.
     */
    void changeLoaded() throws ClassNotFoundException, UnmodifiableClassException {
        Map<String, PatchedClass> byName = HashMap.newHashMap(jdk.all().size());
        for (PatchedClass patched : jdk.all()) {
            byName.put(patched.className(), patched);
        }
        List<ClassDefinition> definitions = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (isJdk(type.getClassLoader())) {
                PatchedClass patched = byName.get(type.getName());
                if (patched != null) {
                    addDefinition(definitions, type, patched);
                }
            }
        }
        redefine(definitions);
    }

    private void addDefinition(
            List<ClassDefinition> definitions, Class<?> type, PatchedClass patched) {
        if (!changedAtLoad.contains(patched.name()) && redefinedHere.add(type)) {
            definitions.add(new ClassDefinition(type, patched.bytes()));
        }
    }

    private void redefine(List<ClassDefinition> definitions)
            throws ClassNotFoundException, UnmodifiableClassException {
        if (!definitions.isEmpty()) {
            instrumentation.redefineClasses(definitions.toArray(new ClassDefinition[0]));
        }
    }

    /**
     * Loads the classes of the JDK that may be loaded while a class under test is being changed,
     * because the JVM would then not call this transformer for them.
     */
    void loadUtilities() throws ClassNotFoundException {
        for (PatchedClass patched : jdk.all()) {
            if (patched.name().startsWith("java/util/")) {
                Class.forName(patched.className(), false, null);
            }
        }
    }

    private static byte[] changeOther(ClassLoader loader, byte[] bytes) {
        byte[] patched =
                contains(bytes, SYSTEM) || contains(bytes, CURRENT_THREAD)
                        ? LibraryPatches.apply(bytes)
                        : bytes;
        return loader instanceof InstrumentedLoader type
                ? UnderTestWeaver.weave(patched, type)
                : patched;
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
