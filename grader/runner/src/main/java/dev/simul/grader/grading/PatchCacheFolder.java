package dev.simul.grader.grading;

import dev.simul.grader.sandbox.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Fills caches of patched JDK classes. Children load these classes, so children must not be able to
 * write them: a JVM that runs no code of a submission fills the cache.
 */
public final class PatchCacheFolder {
    private static final long LIMIT_SECONDS = 60;

    /** The folders that this JVM has filled, by the jar of the agent. */
    private static final Map<Path, Path> FILLED = new ConcurrentHashMap<>();

    private PatchCacheFolder() {}

    /**
     * Fills a cache, unless it is filled already. If this fails, children start more slowly.
     *
     * @param folder the folder of the cache
     * @param agent the jar of the agent
     */
    public static void fill(Path folder, Path agent) {
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                flag(folder),
                                "-javaagent:" + agent,
                                "-version"));
        builder.environment().clear();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            Files.createDirectories(folder);
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException slower) {
            // The cache stays empty.
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns a filled cache for the agent, which is removed when this JVM ends. */
    static Path temporary(Path agent) {
        return FILLED.computeIfAbsent(
                agent,
                jar -> {
                    Path folder = RunFolder.ofThisJvm().path().resolve("patches-" + FILLED.size());
                    fill(folder, jar);
                    return folder;
                });
    }

    static String flag(Path folder) {
        return "-Dsimul.cache=" + folder;
    }
}
