package dev.simul.grader.sandbox.probe;

import dev.simul.grader.sandbox.Container;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.sandbox.linux.LinuxFacts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a machine offers to isolate submissions, and what a child in the best sandbox can really do.
 *
 * @param system the operating system and the processor
 * @param landlock the version of Landlock, or 0
 * @param seccomp whether filters of system calls can ask the grader
 * @param container what shows that the grader runs in a container, or an empty text
 * @param mechanism the best mechanism
 * @param strict whether strict isolation is possible
 * @param possible for each attempt, whether a child succeeded; empty if no child could be started
 * @param advice what to do for better isolation, one sentence each
 */
public record Diagnosis(
        String system,
        int landlock,
        boolean seccomp,
        String container,
        Mechanism mechanism,
        boolean strict,
        Map<Attempt, Boolean> possible,
        List<String> advice) {

    /** Copies the collections. */
    public Diagnosis {
        possible = Collections.unmodifiableMap(new LinkedHashMap<>(possible));
        advice = List.copyOf(advice);
    }

    /**
     * Examines this machine. Starts a child that tries everything which a child must not be able to
     * do.
     *
     * @return the diagnosis
     */
    public static Diagnosis ofThisMachine() {
        Sandbox sandbox = Sandbox.of(Isolation.BEST_EFFORT);
        Mechanism mechanism = sandbox.protection().mechanism();
        List<String> advice = new ArrayList<>();
        Map<Attempt, Boolean> possible = Map.of();
        try {
            possible = Probe.run(sandbox);
        } catch (IOException failure) {
            advice.add("No child could be tried: " + failure.getMessage() + ".");
        }
        Optional<LinuxFacts> linux = LinuxFacts.ask();
        boolean isStrict =
                mechanism.confinesChildren()
                        && !possible.isEmpty()
                        && !possible.containsValue(true);
        if (!isStrict) {
            advice.addAll(advice(linux, mechanism, sandbox.missing()));
        }
        return new Diagnosis(
                String.join(
                        " ",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch")),
                linux.map(LinuxFacts::landlock).orElse(0),
                linux.filter(LinuxFacts::canAskFilters).isPresent(),
                Container.sign().orElse(""),
                mechanism,
                isStrict,
                possible,
                advice);
    }

    static List<String> advice(
            Optional<LinuxFacts> linux, Mechanism mechanism, List<String> missing) {
        List<String> advice = new ArrayList<>();
        if (linux.isEmpty()) {
            advice.add(
                    "There is a sandbox only on Linux, for x86-64 and aarch64. On other systems, run"
                            + " the grader in a Linux container or a virtual machine.");
        } else if (linux.get().landlock() == 0) {
            advice.add(
                    "Landlock needs Linux 5.13 or later, and must be in the kernel's list of security"
                            + " modules: add 'landlock' to the boot parameter 'lsm='.");
        }
        if (linux.isPresent() && !linux.get().canAskFilters()) {
            advice.add(
                    "seccomp is not available. If this is a container, start it with the default"
                            + " profile of Docker or Podman.");
        }
        missing.stream().map(reason -> "Not used: " + reason + ".").forEach(advice::add);
        if (mechanism == Mechanism.NONE) {
            advice.add(
                    "Until then, grade only code that you trust, with --isolation=off, or run the"
                            + " grader in a container.");
        }
        return advice;
    }
}
