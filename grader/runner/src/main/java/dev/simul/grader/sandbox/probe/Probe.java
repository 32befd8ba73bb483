package dev.simul.grader.sandbox.probe;

import dev.simul.grader.sandbox.Confinement;
import dev.simul.grader.sandbox.ProcessStarter;
import dev.simul.grader.sandbox.RunFolder;
import dev.simul.grader.sandbox.Sandbox;
import dev.simul.grader.sandbox.SandboxException;
import java.io.IOException;
import java.io.InputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out what a child can really do: starts one in a sandbox, lets it try everything that it
 * must not be able to do, and looks at the outcome.
 */
public final class Probe {
    private static final long LIMIT_SECONDS = 60;
    private static final List<String> FILES = List.of("secret", "changed", "deleted");

    private Probe() {}

    /**
     * Runs the probe.
     *
     * @param sandbox the sandbox
     * @return for each attempt, whether the child succeeded
     * @throws IOException if the child cannot be started, or does not report everything
     */
    public static Map<Attempt, Boolean> run(Sandbox sandbox) throws IOException {
        Path folder = Files.createTempDirectory(RunFolder.ofThisJvm().path(), "probe");
        Path program = Files.createDirectory(folder.resolve("program"));
        Path secret = Files.createDirectory(folder.resolve("files"));
        try {
            for (String file : FILES) {
                Files.writeString(secret.resolve(file), file);
            }
            copyProgram(program);
            return run(sandbox.starter(new Confinement(List.of(program))), program, secret);
        } finally {
            remove(folder);
        }
    }

    /**
     * Requires that a child succeeds with nothing.
     *
     * @param sandbox the sandbox
     * @throws SandboxException if it succeeds with something, or if this cannot be found out
     */
    public static void require(Sandbox sandbox) {
        Map<Attempt, Boolean> outcome;
        try {
            outcome = run(sandbox);
        } catch (IOException failure) {
            throw new SandboxException(
                    "strict isolation is not possible, because the sandbox could not be probed: "
                            + failure.getMessage());
        }
        String possible =
                outcome.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(entry -> entry.getKey().words())
                        .collect(Collectors.joining(", "));
        if (!possible.isEmpty()) {
            throw new SandboxException(
                    "strict isolation is not possible, because a child in the sandbox can "
                            + possible
                            + "; run 'simul doctor' to see what to do");
        }
    }

    private static Map<Attempt, Boolean> run(ProcessStarter starter, Path program, Path files)
            throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        Process victim = victim();
        try (ServerSocket tcp = new ServerSocket(0, 1, here);
                DatagramSocket udp = new DatagramSocket(0, here);
                ServerSocketChannel unix = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            unix.bind(UnixDomainSocketAddress.of(files.resolve("socket")));
            ProcessBuilder builder =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:-UsePerfData",
                            "-cp",
                            program.toString(),
                            ProbeMain.class.getName(),
                            files.toString(),
                            String.valueOf(tcp.getLocalPort()),
                            String.valueOf(udp.getLocalPort()),
                            String.valueOf(victim.pid()),
                            String.valueOf(ProcessHandle.current().pid()));
            builder.environment().clear();
            builder.directory(RunFolder.ofThisJvm().work().toFile());
            return outcome(starter.start(builder));
        } finally {
            victim.destroyForcibly();
        }
    }

    /** Starts a harmless process, which the child tries to end. */
    private static Process victim() throws IOException {
        return new ProcessBuilder(
                        Files.isExecutable(Path.of("/bin/cat"))
                                ? List.of("/bin/cat")
                                : List.of("findstr", "x"))
                .start();
    }

    private static Map<Attempt, Boolean> outcome(Process child) throws IOException {
        try (InputStream out = child.getInputStream();
                InputStream err = child.getErrorStream()) {
            Map<Attempt, Boolean> outcome = new EnumMap<>(Attempt.class);
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            text.lines()
                    .forEach(line -> {
                        for (Attempt each : Attempt.values()) {
                            if (line.startsWith(each.id() + " ")) {
                                outcome.put(each, line.endsWith(ProbeMain.POSSIBLE));
                            }
                        }
                    });
            if (outcome.size() < Attempt.values().length) {
                String errors = new String(err.readAllBytes(), StandardCharsets.UTF_8);
                throw new IOException(
                        "a child in the sandbox did not finish: "
                                + errors.lines().findFirst().orElse("it wrote no error"));
            }
            child.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            return outcome;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while probing the sandbox", interruption);
        } finally {
            child.destroyForcibly();
        }
    }

    private static void copyProgram(Path folder) throws IOException {
        Class<?> main = ProbeMain.class;
        Path file = folder.resolve(main.getName().replace('.', '/') + ".class");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (InputStream in =
                Objects.requireNonNull(main.getResourceAsStream(main.getSimpleName() + ".class"))) {
            Files.copy(in, file);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
