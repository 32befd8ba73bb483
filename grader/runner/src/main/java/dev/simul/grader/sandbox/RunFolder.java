package dev.simul.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The temporary folder of this JVM, which contains the working directory of its children. It is
 * removed when the JVM ends. If the JVM was killed, the next grader of the same user removes the
 * folder, and ends the children that are listed in it.
 *
 * <p>A file in the folder is locked while the JVM runs, so a folder without a lock is a leftover.
 */
public final class RunFolder {
    private static final String PREFIX = "simul-run";
    private static final String LOCK = "lock";
    private static final String CHILDREN = "children";
    private static final String WORK = "work";

    /** The system rounds the times at which processes start. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /** A new folder has no lock for a moment. */
    private static final Duration NEW = Duration.ofMinutes(1);

    private static @Nullable RunFolder ofThisJvm;

    private final Path folder;
    private final Map<String, Path> links = new HashMap<>();

    /** Kept, because a channel that nothing refers to is closed, which releases its lock. */
    @SuppressWarnings("UnusedVariable")
    private final FileChannel lock;

    private RunFolder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectory(work());
        lock =
                FileChannel.open(
                        folder.resolve(LOCK),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IOException("cannot lock a file in " + folder);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
    }

    /**
     * Returns the folder of this JVM, which the first call creates. The first call also removes
     * what killed graders have left behind.
     *
     * @return the folder
     * @throws UncheckedIOException if the folder cannot be created
     */
    public static synchronized RunFolder ofThisJvm() {
        if (ofThisJvm == null) {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
            sweep(temporary);
            try {
                ofThisJvm = new RunFolder(Files.createTempDirectory(temporary, PREFIX));
            } catch (IOException failure) {
                throw new UncheckedIOException(
                        "cannot create a folder in '" + temporary + "'", failure);
            }
        }
        return ofThisJvm;
    }

    /**
     * Returns the working directory of children, which they can read.
     *
     * @return a folder that contains only links that {@link #link} has created
     */
    public Path work() {
        return folder.resolve(WORK);
    }

    /**
     * Makes a file or a folder available to children under a name that does not say where it is.
     * Children that are confined can read it only if their confinement includes it.
     *
     * @param name the name in the working directory; a link with this name to another file is kept,
     *     and the new link gets another name
     * @param file the file or folder
     * @return the name of a link to the file, or of a copy if links are not possible
     * @throws UncheckedIOException if there can be neither a link nor a copy
     */
    public synchronized Path link(String name, Path file) {
        String free = name;
        for (int i = 2; !links.getOrDefault(free, file).equals(file); i++) {
            free = i + "-" + name;
        }
        if (!links.containsKey(free)) {
            linkOrCopy(work().resolve(free), file.toAbsolutePath());
            links.put(free, file);
        }
        return Path.of(free);
    }

    private static void linkOrCopy(Path link, Path file) {
        try {
            Files.createSymbolicLink(link, file);
        } catch (IOException | UnsupportedOperationException noLinks) {
            copy(file, link);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot copy '" + from + "' to '" + to + "'", failure);
        }
    }

    /**
     * Returns the folder itself, which children cannot read.
     *
     * @return the folder
     */
    public Path path() {
        return folder;
    }

    /**
     * Records a child, so that it can be ended even if this JVM is killed.
     *
     * @param child the child
     */
    synchronized void record(ProcessHandle child) {
        String line =
                child.pid()
                        + " "
                        + child.info().startInstant().map(Instant::toEpochMilli).orElse(0L)
                        + "\n";
        try {
            Files.writeString(
                    folder.resolve(CHILDREN),
                    line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Removes the folders of graders that no longer run, and ends their children.
     *
     * @param temporary the folder that contains the folders
     */
    static void sweep(Path temporary) {
        try (Stream<Path> folders = Files.list(temporary)) {
            folders.filter(RunFolder::isLeftover)
                    .forEach(leftover -> {
                        children(leftover).forEach(ProcessHandle::destroyForcibly);
                        remove(leftover);
                    });
        } catch (IOException | UncheckedIOException unreadable) {
            // What cannot be read cannot be a leftover of this user.
        }
    }

    private static boolean isLeftover(Path folder) {
        if (!String.valueOf(folder.getFileName()).startsWith(PREFIX)
                || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            if (!Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
                return false;
            }
            Path lock = folder.resolve(LOCK);
            if (!Files.exists(lock, LinkOption.NOFOLLOW_LINKS)) {
                Instant changed = Files.getLastModifiedTime(folder).toInstant();
                return changed.isBefore(Instant.now().minus(NEW));
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                return channel.tryLock() != null;
            }
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }

    private static List<ProcessHandle> children(Path leftover) {
        try (Stream<String> lines = Files.lines(leftover.resolve(CHILDREN))) {
            return lines.map(line -> line.split(" ", 2))
                    .filter(words -> words.length == 2)
                    .flatMap(words ->
                            running(Long.parseLong(words[0]), Long.parseLong(words[1])).stream())
                    .toList();
        } catch (IOException | UncheckedIOException | NumberFormatException none) {
            return List.of();
        }
    }

    /** Returns a process if it is still the one that started at a given time. */
    private static Optional<ProcessHandle> running(long pid, long startMillis) {
        Instant start = Instant.ofEpochMilli(startMillis);
        return ProcessHandle.of(pid)
                .filter(process ->
                        process.info()
                                .startInstant()
                                .filter(other ->
                                        Duration.between(start, other).abs().compareTo(SAME_START)
                                                < 0)
                                .isPresent());
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException later) {
            // The next grader removes the rest.
        }
    }
}
