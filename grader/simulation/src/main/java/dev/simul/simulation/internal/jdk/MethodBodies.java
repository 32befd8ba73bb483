package dev.simul.simulation.internal.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The checksums of the methods that a simulation replaces or relies on, for each release of the
 * JDK. They are in {@code method-bodies.txt}, because they are needed only when the JDK is audited.
 */
public final class MethodBodies {
    /** Methods that a simulation does not replace, but whose use of private state it relies on. */
    public static final Set<String> RELIED_ON =
            Set.of(
                    "java/lang/Thread.join(J)V",
                    "java/lang/VirtualThread.afterDone(Z)V",
                    "java/lang/VirtualThread.afterYield()V",
                    "java/lang/VirtualThread.park()V",
                    "java/lang/VirtualThread.run(Ljava/lang/Runnable;)V",
                    "java/lang/VirtualThread.runContinuation()V",
                    "java/lang/VirtualThread.submitRunContinuation()V",
                    "java/lang/VirtualThread.yieldContinuation()Z");

    private static final String FILE = "method-bodies.txt";

    private MethodBodies() {}

    /**
     * Returns the checksums that are known for a release.
     *
     * @param release the feature number of the release
     * @return the checksums by class, name and type of the method; several if updates of the
     *     release differ
     */
    public static Map<String, Set<String>> of(int release) {
        Map<String, Set<String>> known = new TreeMap<>();
        read().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> add(line, Integer.toString(release), known));
        return known;
    }

    /**
     * Adds the checksums of a release in a line such as {@code method 25,26:1a2b3c4d 27:5e6f7a8b}.
     */
    private static void add(String line, String release, Map<String, Set<String>> known) {
        List<String> words = List.of(line.split(" ", -1));
        for (String word : words.subList(1, words.size())) {
            int colon = word.indexOf(':');
            if (List.of(word.substring(0, colon).split(",", -1)).contains(release)) {
                known.computeIfAbsent(words.getFirst(), first -> new TreeSet<>())
                        .add(word.substring(colon + 1));
            }
        }
    }

    private static String read() {
        try (InputStream in = MethodBodies.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the agent");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
