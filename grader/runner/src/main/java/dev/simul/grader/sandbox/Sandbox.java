package dev.simul.grader.sandbox;

import dev.simul.grader.sandbox.linux.ConfinedStarter;
import dev.simul.grader.sandbox.linux.JvmFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The best sandbox that this machine offers at a level of isolation. Children that are confined in
 * the same way are started by the same starter. Safe for use by several threads.
 */
public final class Sandbox {
    private final Isolation level;
    private final Map<Confinement, ProcessStarter> starters = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private @Nullable Mechanism mechanism;

    private Sandbox(Isolation level) {
        this.level = level;
    }

    /**
     * Returns the sandbox for a level of isolation.
     *
     * @param level the level
     * @return the sandbox
     */
    public static Sandbox of(Isolation level) {
        return new Sandbox(level);
    }

    /**
     * Returns the sandbox that confines nothing, for code that is trusted.
     *
     * @return the sandbox
     */
    public static Sandbox off() {
        return new Sandbox(Isolation.OFF);
    }

    /**
     * Returns the level that was asked for.
     *
     * @return the level
     */
    public Isolation level() {
        return level;
    }

    /**
     * Returns how children are isolated.
     *
     * @return the level, and the mechanism that this machine offers
     * @throws SandboxException if the level is strict and this machine offers no mechanism
     */
    public synchronized Protection protection() {
        if (mechanism == null) {
            var _ = starter(new Confinement(List.of()));
        }
        return new Protection(level, Objects.requireNonNull(mechanism));
    }

    /**
     * Returns why better mechanisms are not used.
     *
     * @return a phrase for each mechanism that was tried
     */
    public synchronized List<String> missing() {
        return List.copyOf(missing);
    }

    /**
     * Returns what starts children that are confined.
     *
     * @param confinement what the children may do
     * @return the starter, which confines nothing if the level allows this and the machine offers
     *     no mechanism
     * @throws SandboxException if the level is strict and this machine offers no mechanism
     */
    public synchronized ProcessStarter starter(Confinement confinement) {
        return starters.computeIfAbsent(confinement, this::create);
    }

    private ProcessStarter create(Confinement confinement) {
        if (level == Isolation.OFF) {
            mechanism = Mechanism.NONE;
            return ProcessBuilder::start;
        }
        List<Path> readable = new ArrayList<>();
        try {
            JvmFiles jvm = jvmFiles();
            readable.addAll(jvm.readable());
            readable.add(RunFolder.ofThisJvm().work());
            readable.addAll(confinement.readable());
            ProcessStarter starter = ConfinedStarter.create(readable, jvm.executable())::start;
            mechanism = Mechanism.LANDLOCK;
            return starter;
        } catch (IOException | UncheckedIOException unavailable) {
            missing.add("Landlock and seccomp: " + unavailable.getMessage());
        }
        if (level == Isolation.STRICT) {
            throw new SandboxException(
                    "strict isolation is not possible on this machine: "
                            + String.join("; ", missing)
                            + "; run 'simul doctor' to see what to do");
        }
        try {
            ProcessStarter starter = bubblewrap(readable);
            mechanism = Mechanism.BUBBLEWRAP;
            return starter;
        } catch (IOException unavailable) {
            missing.add("Bubblewrap: " + unavailable.getMessage());
        }
        mechanism = Container.sign().isPresent() ? Mechanism.CONTAINER : Mechanism.NONE;
        return ProcessBuilder::start;
    }

    private static JvmFiles jvmFiles() throws IOException {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            throw new IOException("this system is not Linux");
        }
        return JvmFiles.ofThisJdk();
    }

    private static ProcessStarter bubblewrap(List<Path> readable) throws IOException {
        if (readable.isEmpty()) {
            throw new IOException("this system is not Linux");
        }
        return Bubblewrap.create(System.getenv().getOrDefault("PATH", ""), readable);
    }
}
