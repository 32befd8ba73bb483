package dev.simul.simulation.internal.agent;

import dev.simul.simulation.internal.hook.Hooks;
import dev.simul.simulation.internal.hook.JavaBase;
import dev.simul.simulation.internal.jdk25.BlockerInspector;
import dev.simul.simulation.internal.jdk25.FastContinuation;
import dev.simul.simulation.internal.jdk25.Jdk25;
import dev.simul.simulation.internal.jdk25.VirtualThreadState;
import dev.simul.simulation.internal.weave.UnderTestWeaver;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Prepares the JVM for simulations: as {@code -javaagent}, or attached while it runs. */
public final class Agent {
    static final String HOW_TO_START = "start java with -javaagent:simulation-agent.jar";

    private static @Nullable SimulationTransformer weaver;
    private static @Nullable String refusal;

    /** Set once all is done that the first simulation needs and the start of a program does not. */
    private static boolean ready;

    private Agent() {}

    /**
     * Is called by the JVM before the program starts.
     *
     * <p>Of classes outside the JDK, those are left as they are that the JVM took from an archive
     * before it came here: they are of the kit and its libraries, and changing them all would cost
     * more than the archive saves.
     *
     * @param arguments not used
     * @param instrumentation what changes classes
     */
    public static void premain(@Nullable String arguments, Instrumentation instrumentation) {
        install(instrumentation, false);
    }

    /**
     * Is called by the JVM when the agent is attached.
     *
     * @param arguments not used
     * @param instrumentation what changes classes
     */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        install(instrumentation, true);
    }

    /**
     * Changes the classes of the JDK as {@link #premain} would, and throws the result away: what it
     * takes to do so is then part of an archive that the JVM records meanwhile.
     *
     * @param classUnderTest the bytes of any class, to be changed as one under test
     * @throws IOException if the classes of the JDK cannot be read
     */
    public static void rehearse(byte[] classUnderTest) throws IOException {
        PatchedJdk woven = PatchedJdk.weave();
        var _ = PatchedJdk.of(woven.toBytes(""), "");
        UnderTestWeaver.rehearse(classUnderTest);
    }

    private static synchronized void install(Instrumentation instrumentation, boolean othersToo) {
        if (weaver != null || refusal != null) {
            return;
        }
        if (!JavaBase.isKnown(Runtime.version())) {
            refusal = unknown(List.of());
            return;
        }
        PatchCache store = PatchCache.ofThisUser();
        PatchedJdk kept = store == null ? null : store.read();
        try {
            if (kept == null) {
                PatchedJdk woven = PatchedJdk.weave();
                install(instrumentation, woven);
                if (store != null) {
                    store.write(woven);
                }
            } else {
                install(instrumentation, kept);
            }
            if (othersToo) {
                retransformOthers(instrumentation);
            }
        } catch (ReflectiveOperationException
                | UnmodifiableClassException
                | IOException
                | IllegalStateException e) {
            weaver = null;
            refusal = unknown(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static void install(Instrumentation instrumentation, PatchedJdk woven)
            throws ReflectiveOperationException, UnmodifiableClassException {
        JavaBase.open(instrumentation, woven.hooks());
        // What a hook needs must be there before one is called.
        Hooks.inside();
        SimulationTransformer installed = new SimulationTransformer(instrumentation, woven);
        instrumentation.addTransformer(installed, true);
        installed.changeFirst();
        weaver = installed;
    }

    private static void retransformOthers(Instrumentation instrumentation)
            throws UnmodifiableClassException {
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            if (isOutsideJdk(type) && instrumentation.isModifiableClass(type)) {
                instrumentation.retransformClasses(type);
            }
        }
    }

    /**
     * Their initialisers draw numbers, which must not come from the first simulation that needs
     * them.
     */
    private static void initialiseGenerators() {
        ThreadLocalRandom.current();
    }

    private static boolean isOutsideJdk(Class<?> type) {
        return !SimulationTransformer.isJdk(type.getClassLoader())
                && !type.getModule().isNamed()
                && !type.isHidden();
    }

    /** Tells whether the agent was installed in this JVM, well or not. */
    public static synchronized boolean isInstalled() {
        return weaver != null || refusal != null;
    }

    /**
     * Makes sure that simulations can run.
     *
     * @throws IllegalStateException if the agent is not installed, or this JDK is not one it knows
     */
    public static synchronized void check() {
        if (refusal != null) {
            throw new IllegalStateException(refusal);
        }
        SimulationTransformer installed = weaver;
        if (installed == null) {
            throw new IllegalStateException("simulations need their agent: " + HOW_TO_START);
        }
        try {
            if (!ready) {
                installed.loadWhatWaits();
                installed.changeLoaded();
                Jdk25.find();
                VirtualThreadState.find();
                BlockerInspector.find();
                FastContinuation.find();
                initialiseGenerators();
                ready = true;
            }
        } catch (ReflectiveOperationException | UnmodifiableClassException e) {
            throw new IllegalStateException(unknown(List.of(String.valueOf(e.getMessage()))), e);
        }
        List<String> failures = installed.failures();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(unknown(failures));
        }
    }

    private static String unknown(List<String> reasons) {
        return unknown(Runtime.version(), reasons);
    }

    static String unknown(Runtime.Version version, List<String> reasons) {
        return "this JDK, "
                + version
                + ", is not one that simulations know: use a JDK "
                + JavaBase.FEATURE
                + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")");
    }
}
