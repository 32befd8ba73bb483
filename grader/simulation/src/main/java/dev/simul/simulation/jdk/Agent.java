package dev.simul.simulation.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prepares the JVM for simulations: as {@code -javaagent}, or attached while it runs. */
public final class Agent {
    private static @Nullable Weaver weaver;
    private static @Nullable String refusal;

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
        install(instrumentation, Agent::isToChangeInJdk);
    }

    /**
     * Is called by the JVM when the agent is attached.
     *
     * @param arguments not used
     * @param instrumentation what changes classes
     */
    public static void agentmain(@Nullable String arguments, Instrumentation instrumentation) {
        install(instrumentation, type -> isToChangeInJdk(type) || isOutsideJdk(type));
    }

    /**
     * Changes the classes of the JDK as {@link #premain} would, and throws the result away: what it
     * takes to do so is then part of an archive that the JVM records meanwhile.
     *
     * @param classUnderTest the bytes of any class, to be changed as one under test
     * @throws IOException if the classes of the JDK cannot be read
     */
    public static void rehearse(byte[] classUnderTest) throws IOException {
        Weaver rehearsing = new Weaver();
        for (String name : classesToChange()) {
            String path = name.replace('.', '/');
            try (InputStream in = Object.class.getResourceAsStream("/" + path + ".class")) {
                if (in != null) {
                    rehearsing.transform(null, null, path, null, null, in.readAllBytes());
                }
            }
        }
        rehearsing.rehearse(classUnderTest);
    }

    private static synchronized void install(
            Instrumentation instrumentation, Predicate<Class<?>> toChange) {
        if (weaver != null || refusal != null) {
            return;
        }
        if (!Jdk25.isKnown()) {
            refusal = unknown(List.of());
            return;
        }
        try {
            HookClass.define(Jdk25.open(instrumentation));
            // The first call links the method handles; it must not happen inside a hook.
            Hooks.inside();
            Weaver installed = new Weaver();
            instrumentation.addTransformer(installed, true);
            instrumentation.retransformClasses(
                    Stream.<Class<?>>of(instrumentation.getAllLoadedClasses())
                            .filter(instrumentation::isModifiableClass)
                            .filter(toChange)
                            .toArray(Class<?>[]::new));
            initialiseGenerators();
            weaver = installed;
        } catch (ReflectiveOperationException | UnmodifiableClassException e) {
            refusal = unknown(List.of(e.toString()));
        }
    }

    /**
     * Their initialisers draw numbers, which must not come from the first simulation that needs
     * them.
     */
    private static void initialiseGenerators() {
        ThreadLocalRandom.current();
    }

    private static boolean isToChangeInJdk(Class<?> type) {
        return Weaver.isJdk(type.getClassLoader())
                && Weaver.concerns(type.getName().replace('.', '/'));
    }

    private static boolean isOutsideJdk(Class<?> type) {
        return !Weaver.isJdk(type.getClassLoader())
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
        Weaver installed = weaver;
        if (installed == null) {
            throw new IllegalStateException(
                    "simulations need their agent: start java with -javaagent:simulation-agent.jar");
        }
        List<String> failures = installed.failures();
        if (!failures.isEmpty()) {
            throw new IllegalStateException(unknown(failures));
        }
    }

    /**
     * Returns the classes of the JDK that are changed when they are loaded.
     *
     * @return their names
     */
    public static Set<String> classesToChange() {
        return Stream.concat(Jdk25.CLOCK_READERS.stream(), Jdk25.EDITS.keySet().stream())
                .map(name -> name.replace('/', '.'))
                .collect(Collectors.toSet());
    }

    private static String unknown(List<String> reasons) {
        return "this JDK, "
                + Runtime.version()
                + ", is not one that simulations know: use a JDK "
                + Jdk25.FEATURE
                + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")");
    }
}
