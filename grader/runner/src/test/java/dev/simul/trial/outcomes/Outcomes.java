package dev.simul.trial.outcomes;

import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;

/** An answer each of whose methods ends its check in another way. */
public final class Outcomes {
    private static int total;

    private Outcomes() {}

    public static void passes() throws Exception {
        Thread.sleep(1_000);
    }

    public static void fails() throws Exception {
        Thread.sleep(2_000);
    }

    public static void throwsSomething() {
        throw new IllegalStateException("broken");
    }

    public static void isNotStarted() {
        throw new UnsupportedOperationException("Not started yet: isNotStarted");
    }

    public static void exits() {
        System.exit(0);
    }

    public static void halts() {
        Runtime.getRuntime().halt(0);
    }

    public static void escapes() throws Exception {
        new Socket("localhost", 80).close();
    }

    public static void deadlocks() throws Exception {
        new CompletableFuture<Integer>().get();
    }

    public static void spins() {
        while (total >= 0) {
            Thread.onSpinWait();
        }
    }

    public static void neverFinishes() throws Exception {
        while (total >= 0) {
            Thread.sleep(86_400_000);
        }
    }

    public static void races() throws Exception {
        Thread other = Thread.ofPlatform().name("other").start(() -> total++);
        total++;
        other.join();
    }

    public static void runsOutOfMemory() {
        List<long[]> all = new ArrayList<>();
        while (total >= 0) {
            all.add(new long[1 << 20]);
        }
    }

    public static void stalls() {
        if (LongStream.range(0, Long.MAX_VALUE).sum() == total) {
            total++;
        }
    }
}
