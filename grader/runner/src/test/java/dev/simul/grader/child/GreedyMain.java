package dev.simul.grader.child;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The main class of a child that uses as much of one resource as it gets, and then replies. */
final class GreedyMain {
    private static final int MEBIBYTE = 1 << 20;

    private GreedyMain() {}

    /** Waits for the name of a resource, uses it, and replies what happened. */
    public static void main(String[] args) throws Exception {
        ParentConnection grader = ParentConnection.open(OutputStream.nullOutputStream());
        grader.ready();
        String what = new String(grader.receive(), StandardCharsets.UTF_8);
        String reply;
        try {
            reply =
                    switch (what) {
                        case "threads" -> threads();
                        case "processor time" -> processorTime();
                        case "native memory" -> nativeMemory();
                        case "open files" -> openFiles();
                        case "disk" -> disk();
                        case "output" -> output(grader);
                        default -> what;
                    };
        } catch (IOException | RuntimeException failure) {
            reply = String.valueOf(failure.getMessage());
        }
        grader.send(reply.getBytes(StandardCharsets.UTF_8));
        LockSupport.park();
    }

    private static String threads() {
        int count = 0;
        while (true) {
            Thread.ofPlatform().daemon().start(LockSupport::park);
            count++;
            if (count > 100_000) {
                return "no limit";
            }
        }
    }

    private static String processorTime() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static String nativeMemory() {
        for (int i = 0; i < 4096; i++) {
            Arena.global().allocate(MEBIBYTE).fill((byte) 1);
        }
        return "no limit";
    }

    private static String openFiles() throws IOException {
        List<Object> open = new ArrayList<>();
        Path file = Path.of(System.getProperty("java.home"), "release");
        for (int i = 0; i < 100_000; i++) {
            open.add(Files.newInputStream(file));
        }
        return "no limit " + open.size();
    }

    private static String disk() throws IOException {
        Path file = Files.createTempFile("greedy", ".bin");
        try {
            Files.write(file, new byte[MEBIBYTE]);
            return "no limit";
        } finally {
            Files.delete(file);
        }
    }

    private static String output(ParentConnection grader) {
        for (int i = 0; i < 100_000; i++) {
            grader.send(new byte[MEBIBYTE]);
        }
        return "no limit";
    }
}
