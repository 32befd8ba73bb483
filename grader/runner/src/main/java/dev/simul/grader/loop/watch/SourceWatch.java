package dev.simul.grader.loop.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of the sources of boards.
 *
 * <p>Events of the file system only say when to look at the files. The files are looked at from
 * time to time without an event as well, because network drives have no events for changes that
 * other machines make. If there are no events at all, the current board is looked at often. This is
 * so if the system allows no more watches, and on macOS, where the JDK itself polls, but only every
 * few seconds.
 */
public final class SourceWatch implements AutoCloseable {
    private static final Duration WITH_EVENTS = Duration.ofSeconds(1);
    private static final Duration WITHOUT_EVENTS = Duration.ofMillis(40);

    /** Editors write a file in several steps. */
    private static final Duration QUIET = Duration.ofMillis(8);

    private final Map<String, Path> boards = new HashMap<>();
    private final Map<String, SourceSnapshot> known = new HashMap<>();
    private final Set<Path> watched = new HashSet<>();
    private @Nullable WatchService events;
    private volatile String current = "";
    private long lookedAtAll = System.nanoTime();

    /** Supplies the events of the file system. */
    @FunctionalInterface
    interface Events {
        /**
         * Returns a new service.
         *
         * @throws IOException if the system has none left
         */
        @Nullable WatchService open() throws IOException;
    }

    /**
     * Creates a watch of boards.
     *
     * @param tasks the folder that contains the folders of the boards
     * @param taskIds the ids of the boards, which are the names of their folders
     * @param usesEvents whether to use the events of the file system
     */
    public SourceWatch(Path tasks, List<String> taskIds, boolean usesEvents) {
        this(tasks, taskIds, usesEvents ? SourceWatch::ofSystem : () -> null);
    }

    SourceWatch(Path tasks, List<String> taskIds, Events source) {
        taskIds.forEach(id -> boards.put(id, tasks.resolve(id)));
        try {
            events = source.open();
        } catch (IOException | UnsupportedOperationException none) {
            events = null;
        }
        boards.forEach((id, folder) -> known.put(id, SourceSnapshot.of(folder)));
        register();
    }

    private static @Nullable WatchService ofSystem() throws IOException {
        return System.getProperty("os.name", "").startsWith("Mac")
                ? null
                : FileSystems.getDefault().newWatchService();
    }

    /** Returns whether the watch looks at the files often, because there are no events. */
    public boolean isPolling() {
        return events == null;
    }

    /**
     * Sets the board whose changes must be noticed fast.
     *
     * @param taskId the id of the board
     */
    public void setCurrent(String taskId) {
        current = taskId;
    }

    /**
     * Waits until a source file was added, changed or removed.
     *
     * @return the ids of the boards that have changed
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Set<String> await() throws InterruptedException {
        while (true) {
            boolean hasEvent = pause();
            Set<String> changed = changed(hasEvent, Set.of(current));
            if (!changed.isEmpty()) {
                return settled(changed);
            }
        }
    }

    /** Waits for an event, or until it is time to look at the files without one. */
    private boolean pause() throws InterruptedException {
        WatchService service = events;
        if (service == null) {
            Thread.sleep(WITHOUT_EVENTS);
            return false;
        }
        try {
            return drain(service.poll(WITH_EVENTS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ClosedWatchServiceException closed) {
            throw new InterruptedException("the watch is closed");
        }
    }

    private boolean drain(@Nullable WatchKey first) {
        WatchService service = events;
        WatchKey key = first;
        while (key != null && service != null) {
            key.pollEvents();
            if (!key.reset() && key.watchable() instanceof Path gone) {
                watched.remove(gone);
            }
            key = service.poll();
        }
        return first != null;
    }

    private Set<String> changed(boolean hasEvent, Set<String> always) {
        boolean looksAtAll = hasEvent || System.nanoTime() - lookedAtAll >= WITH_EVENTS.toNanos();
        Set<String> changed = new LinkedHashSet<>();
        for (Map.Entry<String, Path> board : boards.entrySet()) {
            if (looksAtAll || always.contains(board.getKey())) {
                SourceSnapshot now = SourceSnapshot.of(board.getValue());
                SourceSnapshot before = known.put(board.getKey(), now);
                if (before == null || !before.files().equals(now.files())) {
                    changed.add(board.getKey());
                }
            }
        }
        if (looksAtAll) {
            lookedAtAll = System.nanoTime();
            register();
        }
        return changed;
    }

    /** Waits until the editor has finished writing. */
    private Set<String> settled(Set<String> first) throws InterruptedException {
        Set<String> all = new LinkedHashSet<>(first);
        while (true) {
            Thread.sleep(QUIET);
            WatchService service = events;
            if (service != null) {
                drain(service.poll());
            }
            Set<String> more = changed(false, all);
            if (more.isEmpty()) {
                return all;
            }
            all.addAll(more);
        }
    }

    private void register() {
        WatchService service = events;
        if (service == null) {
            return;
        }
        for (SourceSnapshot board : known.values()) {
            for (Path folder : board.folders()) {
                if (watched.add(folder) && !register(folder, service)) {
                    return;
                }
            }
        }
    }

    private boolean register(Path folder, WatchService service) {
        try {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return true;
        } catch (IOException | UnsupportedOperationException limit) {
            if (!folder.toFile().isDirectory()) {
                watched.remove(folder);
                return true;
            }
            close();
            events = null;
            return false;
        }
    }

    @Override
    public void close() {
        WatchService service = events;
        if (service != null) {
            try {
                service.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
