package dev.simul.grader.child;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Looks ten times a second at what the children use, and reports those that exceed a limit. */
final class ChildWatch {
    private static final Duration PERIOD = Duration.ofMillis(100);

    private record Watched(ChildLimits limits, Consumer<String> exceeded) {}

    private final Map<ProcessHandle, Watched> children = new ConcurrentHashMap<>();

    private ChildWatch() {
        Thread.ofPlatform().daemon().name("child-watch").start(this::watch);
    }

    static ChildWatch ofThisJvm() {
        return Holder.WATCH;
    }

    private static final class Holder {
        static final ChildWatch WATCH = new ChildWatch();
    }

    /**
     * Watches a child until it ends.
     *
     * @param exceeded receives, at most once, what the child has used too much of
     */
    void add(ProcessHandle child, ChildLimits limits, Consumer<String> exceeded) {
        children.put(child, new Watched(limits, exceeded));
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                children.keySet().removeIf(child -> !child.isAlive());
                children.forEach((child, watched) ->
                        ProcessUse.of(child)
                                .flatMap(use -> excess(use, watched.limits))
                                .ifPresent(words -> {
                                    children.remove(child);
                                    watched.exceeded.accept(words);
                                }));
            }
        } catch (InterruptedException impossible) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns what exceeds a limit, in words, or nothing. */
    static Optional<String> excess(ProcessUse use, ChildLimits limits) {
        if (use.processorTime().compareTo(limits.processorTime()) >= 0) {
            return Optional.of(seconds(limits) + " s of processor time");
        }
        if (use.threads() > limits.threads()) {
            return Optional.of(String.format(Locale.ROOT, "%,d threads", limits.threads()));
        }
        if (use.memoryBytes() > (long) limits.memoryMebibytes() << 20) {
            return Optional.of(
                    String.format(Locale.ROOT, "%,d MiB of memory", limits.memoryMebibytes()));
        }
        return Optional.empty();
    }

    private static long seconds(ChildLimits limits) {
        return limits.processorTime().toSeconds();
    }
}
