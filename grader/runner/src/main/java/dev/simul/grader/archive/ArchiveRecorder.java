package dev.simul.grader.archive;

import dev.simul.grader.sandbox.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs, concurrently, the JVMs that record archives. */
final class ArchiveRecorder {
    private static final long LIMIT_SECONDS = 120;

    private final Path folder;
    private final List<Process> running = new ArrayList<>();

    ArchiveRecorder(Path folder) {
        this.folder = folder;
    }

    void start(List<String> command) {
        Path log = folder.resolve("recording-" + running.size() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(RunFolder.ofThisJvm().work().toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        try {
            running.add(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Waits until all JVMs have exited. A JVM that takes too long is killed, and its archive will
     * be missing.
     */
    void await() {
        for (Process process : running) {
            try {
                process.getOutputStream().close();
                if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(
                        "interrupted while recording archives", interruption);
            }
        }
    }
}
