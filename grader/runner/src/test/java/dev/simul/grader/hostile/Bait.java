package dev.simul.grader.hostile;

import dev.simul.grader.protocol.ForgedFrames;
import dev.simul.grader.trial.BuiltKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What hostile answers look for on the machine: a file with a secret, a folder in which to leave
 * files, servers, and a process to end. All of it belongs to the test.
 */
final class Bait implements AutoCloseable {
    /** The answers put this into names of files and commands of processes. */
    private static final String WORD = "simul-escape";

    private static final int SHORT = 20;
    private static final FileTime WRITTEN = FileTime.fromMillis(1_000_000_000);
    private static final Set<PosixFilePermission> RIGHTS =
            PosixFilePermissions.fromString("rw-r--r--");

    private final String secret = "CANARY-" + UUID.randomUUID();

    /** What stands for the word, so that several graders can tell their answers apart. */
    private final String mark = WORD + "-" + UUID.randomUUID();

    private final Path folder;
    private final Path file;
    private final Path left;
    private final List<String> openChecks;
    private final ServerSocket tcp;
    private final DatagramSocket udp;
    private Process victim;

    /**
     * Lays out the bait.
     *
     * @param folder where files are written
     * @param openChecks the ids of the open checks of board 01, in the order in which they run
     */
    Bait(Path folder, List<String> openChecks) throws IOException {
        this.openChecks = openChecks;
        this.folder = Files.createDirectories(folder.resolve("sibling"));
        left = Files.createDirectories(folder.resolve("left"));
        file = this.folder.resolve("WaitN.java");
        writeFile();
        tcp = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        tcp.setSoTimeout(SHORT);
        udp = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        udp.setSoTimeout(SHORT);
        victim = startVictim();
    }

    private void writeFile() throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, "// " + secret + "\n");
        Files.setLastModifiedTime(file, WRITTEN);
        Files.setPosixFilePermissions(file, RIGHTS);
    }

    private static Process startVictim() throws IOException {
        return new ProcessBuilder("sleep", "3600").start();
    }

    /** Returns a source with the places of the bait. */
    String laidIn(String text) throws IOException {
        return text.replace(WORD, mark)
                .replace("@SECRET@", file.toString())
                .replace("@SIBLING@", folder.toString())
                .replace("@LEFT@", left.toString())
                .replace("@KIT@", BuiltKit.home().toString())
                .replace("@FORGED@", ForgedFrames.allPassed(openChecks))
                .replace("@TCP@", String.valueOf(tcp.getLocalPort()))
                .replace("@UDP@", String.valueOf(udp.getLocalPort()))
                .replace("@VICTIM@", String.valueOf(victim.pid()))
                .replace("@GRADER@", String.valueOf(ProcessHandle.current().pid()));
    }

    String secret() {
        return secret;
    }

    /** Returns what has been done since the last call, and puts everything back. */
    Set<Harm> taken() throws IOException {
        Set<Harm> harm = EnumSet.noneOf(Harm.class);
        if (deleteFilesLeft()) {
            harm.add(Harm.FILE_LEFT);
        }
        if (!isFileUnchanged()) {
            harm.add(Harm.FILE_CHANGED);
            writeFile();
        }
        if (endProcessesLeft()) {
            harm.add(Harm.PROCESS_LEFT);
        }
        if (!victim.isAlive() || isStopped(victim)) {
            harm.add(Harm.PROCESS_ENDED);
            victim.destroyForcibly();
            victim = startVictim();
        }
        if (wasReached()) {
            harm.add(Harm.NETWORK_USED);
        }
        return harm;
    }

    private boolean deleteFilesLeft() throws IOException {
        boolean found = false;
        for (Path place : Set.of(left, Path.of(System.getProperty("java.io.tmpdir")))) {
            try (Stream<Path> files = Files.list(place)) {
                for (Path file : files.filter(each -> isLeft(place, each)).toList()) {
                    found = true;
                    Files.deleteIfExists(file);
                }
            }
        }
        return found;
    }

    private boolean isFileUnchanged() throws IOException {
        return Files.exists(file)
                && Files.getLastModifiedTime(file).equals(WRITTEN)
                && Files.getPosixFilePermissions(file).equals(RIGHTS)
                && Files.readString(file).contains(secret);
    }

    private boolean isLeft(Path place, Path file) {
        return place.equals(left) || String.valueOf(file.getFileName()).startsWith(mark);
    }

    private boolean endProcessesLeft() {
        var found =
                ProcessHandle.allProcesses()
                        .filter(each ->
                                each.info()
                                        .commandLine()
                                        .filter(line -> line.contains(mark))
                                        .isPresent())
                        .toList();
        found.forEach(ProcessHandle::destroyForcibly);
        return !found.isEmpty();
    }

    private static boolean isStopped(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return Files.exists(status) && Files.readString(status).contains("State:\tT");
    }

    private boolean wasReached() throws IOException {
        try {
            tcp.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            // The other server may have been reached.
        }
        try {
            udp.receive(new DatagramPacket(new byte[1], 1));
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            tcp.close();
            udp.close();
            victim.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }
}
