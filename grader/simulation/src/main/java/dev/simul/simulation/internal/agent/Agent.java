package dev.simul.simulation.internal.agent;

import dev.simul.simulation.internal.hook.HookClasses;
import dev.simul.simulation.internal.hook.JavaBase;
import dev.simul.simulation.internal.jdk.JdkAccess;
import dev.simul.simulation.internal.jdk.JdkFacts;
import dev.simul.simulation.internal.weave.UnderTestWeaver;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the JVM for simulations, either when the JVM starts or when the agent is attached to a
 * running JVM.
 */
public final class Agent {
    static final String HOW_TO_START = "start java with -javaagent:simulation-agent.jar";

    private static @Nullable SimulationTransformer transformer;
    private static @Nullable String refusal;

    /**
     * Set before the first simulation, once everything that only simulations need has been loaded.
     */
    private static boolean ready;

    private Agent() {}

    /**
     * Called by the JVM before the program starts.
     *
     * <p>Classes outside the JDK that the JVM has already taken from an archive are not changed:
     * they belong to the kit and its libraries, and changing them all would take more time than the
     * archive saves.
     *
     * @param arguments not used
     * @param instrumentation changes classes
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        install(instrumentation, false);
    }

    /**
     * Called by the JVM when the agent is attached.
     *
     * @param arguments not used
     * @param instrumentation changes classes
     */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        install(instrumentation, true);
    }

    /**
     * Patches the classes of the JDK as {@link #premain} would, and discards the result. The
     * classes loaded for this purpose then become part of any archive that the JVM is recording.
     *
     * @param classUnderTest the bytes of any class, which is transformed as a class under test
     */
    public static void rehearse(byte[] classUnderTest) {
        PatchedJdk patched = PatchedJdk.create();
        var _ = PatchedJdk.of(patched.toBytes(""), "");
        UnderTestWeaver.rehearse(classUnderTest);
    }

    private static synchronized void install(
            Instrumentation instrumentation, boolean withLibraries) {
        if (transformer != null || refusal != null) {
            return;
        }
        if (JdkFacts.of(Runtime.version()) == null) {
            refusal = unsupported(List.of());
            return;
        }
        PatchCache cache = PatchCache.ofThisUser();
        PatchedJdk cached = cache == null ? null : cache.read();
        try {
            if (cached == null) {
                PatchedJdk patched = PatchedJdk.create();
                install(instrumentation, patched);
                if (cache != null) {
                    cache.write(patched);
                }
            } else {
                install(instrumentation, cached);
            }
            if (withLibraries) {
                retransformLibraries(instrumentation);
            }
        } catch (ReflectiveOperationException
                | UnmodifiableClassException
                | IllegalStateException e) {
            transformer = null;
            refusal = unsupported(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static void install(Instrumentation instrumentation, PatchedJdk patched)
            throws ReflectiveOperationException, UnmodifiableClassException {
        JavaBase.open(instrumentation, patched.hooks());
        SimulationTransformer installed = new SimulationTransformer(instrumentation, patched);
        instrumentation.addTransformer(installed, true);
        installed.changeFirst();
        transformer = installed;
    }

    private static void retransformLibraries(Instrumentation instrumentation)
            throws UnmodifiableClassException {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (isOutsideJdk(type) && instrumentation.isModifiableClass(type)) {
                instrumentation.retransformClasses(type);
            }
        }
    }

    /**
     * The initializers of random number generators draw random numbers, which must not come from
     * the first simulation.
     */
    private static void initializeGenerators() {
        ThreadLocalRandom.current();
    }

    private static boolean isOutsideJdk(Class<?> type) {
        return !SimulationTransformer.isJdk(type.getClassLoader())
                && !type.getModule().isNamed()
                && !type.isHidden();
    }

    /** Returns whether the agent was installed in this JVM, or its installation has failed. */
    public static synchronized boolean isInstalled() {
        return transformer != null || refusal != null;
    }

    /**
     * Ensures that simulations can run.
     *
     * @throws IllegalStateException if the agent is not installed, or does not support this JDK
     */
    public static synchronized void check() {
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
        SimulationTransformer installed = transformer;
        if (installed == null) {
            throw new IllegalStateException(
                    "the simulation agent is not installed in this JVM: " + HOW_TO_START);
        }
        try {
            if (!ready) {
                installed.loadUtilities();
                installed.changeLoaded();
                HookClasses.initialize();
                JdkAccess.find();
                initializeGenerators();
                ready = true;
            }
        } catch (ReflectiveOperationException | UnmodifiableClassException e) {
            throw new IllegalStateException(
                    unsupported(List.of(String.valueOf(e.getMessage()))), e);
        }
        List<String> failures = installed.failures();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(unsupported(failures));
        }
    }

    private static String unsupported(List<String> reasons) {
        return unsupported(Runtime.version(), reasons);
    }

    static String unsupported(Runtime.Version version, List<String> reasons) {
        String subject = reasons.isEmpty() ? "JDK " + version : "this build of JDK " + version;
        return "simulations do not support "
                + subject
                + ": use "
                + (reasons.isEmpty() ? "" : "another build of ")
                + JdkFacts.supported()
                + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")");
    }
}
