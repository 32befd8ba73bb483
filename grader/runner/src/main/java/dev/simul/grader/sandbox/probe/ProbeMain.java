package dev.simul.grader.sandbox.probe;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;

/**
 * The main class of a child that tries what a child must not be able to do. It prints a line for
 * each attempt, with the outcome 'possible' or 'denied'. It needs no other class of the kit, so
 * that a child can read it although the kit is out of its reach.
 */
final class ProbeMain {
    static final String POSSIBLE = "possible";
    static final String DENIED = "denied";

    private final PrintStream out;

    private ProbeMain(PrintStream out) {
        this.out = out;
    }

    /**
     * Tries everything.
     *
     * @param args a folder that only the grader may use, the TCP port and the UDP port on which the
     *     grader listens, the process to end, and the process of the grader
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        int tcp = Integer.parseInt(args[1]);
        int udp = Integer.parseInt(args[2]);
        ProbeMain probe = new ProbeMain(System.out);
        probe.tryFiles(folder);
        probe.tryNetwork(folder, tcp, udp);
        probe.tryProcesses(args[3], args[4]);
    }

    private void tryFiles(Path folder) {
        attempt("read-file", () -> !Files.readString(folder.resolve("secret")).isEmpty());
        attempt(
                "list-folder",
                () -> {
                    try (var files = Files.list(folder)) {
                        return files.findAny().isPresent();
                    }
                });
        attempt(
                "write-file",
                () -> Files.exists(Files.writeString(folder.resolve("planted"), "planted")));
        attempt(
                "change-file",
                () ->
                        Files.exists(
                                Files.writeString(
                                        folder.resolve("changed"),
                                        "changed",
                                        StandardOpenOption.APPEND)));
        attempt("delete-file", () -> Files.deleteIfExists(folder.resolve("deleted")));
    }

    private void tryNetwork(Path folder, int tcp, int udp) {
        InetAddress here = InetAddress.getLoopbackAddress();
        attempt(
                "connect-tcp",
                () -> {
                    try (Socket socket = new Socket(here, tcp)) {
                        return socket.isConnected();
                    }
                });
        attempt(
                "listen-tcp",
                () -> {
                    try (ServerSocket socket = new ServerSocket(0, 1, here)) {
                        return socket.isBound();
                    }
                });
        attempt(
                "send-udp",
                () -> {
                    try (DatagramSocket socket = new DatagramSocket()) {
                        socket.send(new DatagramPacket(new byte[1], 1, here, udp));
                        return true;
                    }
                });
        attempt(
                "connect-unix",
                () -> {
                    try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                        return socket.connect(UnixDomainSocketAddress.of(folder.resolve("socket")));
                    }
                });
    }

    private void tryProcesses(String victim, String grader) {
        attempt(
                "start-jvm",
                () -> run(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        attempt("start-program", () -> run("/bin/sh"));
        attempt(
                "end-process",
                () ->
                        ProcessHandle.of(Long.parseLong(victim))
                                .map(ProcessHandle::destroyForcibly)
                                .orElse(false));
        attempt(
                "read-environment",
                () -> Files.readAllBytes(Path.of("/proc/" + grader + "/environ")) != null);
        attempt(
                "open-memory",
                () -> {
                    try (var memory = Files.newByteChannel(Path.of("/proc/" + grader + "/mem"))) {
                        return memory.isOpen();
                    }
                });
    }

    private static boolean run(String program) throws IOException {
        Process process = new ProcessBuilder(program, "-version").start();
        process.destroyForcibly();
        return true;
    }

    private void attempt(String name, Callable<Boolean> action) {
        boolean succeeded;
        try {
            succeeded = action.call();
        } catch (Exception | Error denied) {
            succeeded = false;
        }
        out.println(name + " " + (succeeded ? POSSIBLE : DENIED));
    }
}
