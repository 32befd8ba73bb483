package dev.simul.grader.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Starts processes with Bubblewrap, in namespaces of their own: they see only the files that they
 * may read, no network, and no other process. What they start ends with them.
 */
final class Bubblewrap implements ProcessStarter {
    private static final String NAME = "bwrap";

    /** The loader and the libraries of the system, at the paths that programs name. */
    private static final List<String> SYSTEM_FOLDERS =
            List.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/nix/store", "/gnu/store");

    /** Bubblewrap ends its process together with the thread that started it. */
    private static final ExecutorService THREAD =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("bubblewrap-starter").factory());

    private final Path program;
    private final List<Path> readable;

    private Bubblewrap(Path program, List<Path> readable) {
        this.program = program;
        this.readable = List.copyOf(readable);
    }

    /**
     * Creates a starter.
     *
     * @param searchPath the folders in which to look for the program, as in the variable PATH
     * @param readable the files and folders that the processes may read
     * @return the starter
     * @throws IOException if the program is not installed, or cannot create namespaces
     */
    static Bubblewrap create(String searchPath, List<Path> readable) throws IOException {
        Path program =
                Stream.of(searchPath.split(File.pathSeparator, -1))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, NAME))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IOException("it is not installed"));
        Bubblewrap created = new Bubblewrap(program, readable);
        created.tryOut();
        return created;
    }

    @Override
    public Process start(ProcessBuilder builder) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of("--unshare-all", "--die-with-parent", "--new-session"));
        SYSTEM_FOLDERS.forEach(folder -> bind(command, folder));
        readable.forEach(path -> bind(command, path.toString()));
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        if (builder.directory() != null) {
            command.addAll(List.of("--chdir", builder.directory().toString()));
        }
        command.add("--");
        command.addAll(builder.command());
        builder.command(command);
        try {
            return THREAD.submit(builder::start).get();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting a process", interruption);
        } catch (ExecutionException failure) {
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new IOException(String.valueOf(cause.getMessage()), cause);
        }
    }

    @Override
    public boolean isWrapper() {
        return true;
    }

    private static void bind(List<String> command, String path) {
        command.addAll(List.of("--ro-bind-try", path, path));
    }

    private void tryOut() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xshare:auto", "-version");
        builder.redirectErrorStream(true);
        Process process = start(builder);
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(printed.lines().findFirst().orElse("it does not start"));
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while trying it", interruption);
        }
    }
}
