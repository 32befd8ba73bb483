package dev.simul.grader.author.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the changes of a tree, all or none of them. */
final class TreeWriting {
    private final Path home;
    private final Map<String, byte[]> before;
    private final Map<String, byte[]> after;

    TreeWriting(Path home, Map<String, byte[]> before, Map<String, byte[]> after) {
        this.home = home;
        this.before = before;
        this.after = after;
    }

    Set<String> write() {
        Set<String> changed = changed();
        if (changed.isEmpty()) {
            return changed;
        }
        changed.forEach(this::requireUnchanged);
        Map<String, byte[]> old = new TreeMap<>();
        Set<String> created = new TreeSet<>();
        for (String path : changed) {
            byte[] bytes = before.get(path);
            if (bytes == null) {
                created.add(path);
            } else {
                old.put(path, bytes);
            }
        }
        try {
            Journal journal = Journal.write(home, old, created);
            try {
                for (String path : changed) {
                    writeOne(path);
                }
            } catch (IOException failure) {
                journal.undo();
                throw failure;
            }
            journal.close();
        } catch (IOException failure) {
            throw unwritten(failure);
        }
        return changed;
    }

    private Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        after.forEach((path, bytes) -> {
            if (!Arrays.equals(bytes, before.get(path))) {
                changed.add(path);
            }
        });
        before.keySet().stream().filter(path -> !after.containsKey(path)).forEach(changed::add);
        return changed;
    }

    private void requireUnchanged(String path) {
        Path file = home.resolve(path);
        byte[] known = before.get(path);
        try {
            boolean isSame =
                    known == null
                            ? !Files.exists(file)
                            : Files.isRegularFile(file)
                                    && Arrays.equals(known, Files.readAllBytes(file));
            if (!isSame) {
                throw new AuthorException(
                        path
                                + (known == null
                                        ? ": expected no such file, found one: move or remove it"
                                                + " first; nothing has been changed"
                                        : ": expected the file as it was read, found another"
                                                + " content: run the command again; nothing has"
                                                + " been changed"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writeOne(String path) throws IOException {
        Path file = home.resolve(path);
        byte[] bytes = after.get(path);
        if (bytes == null) {
            Files.deleteIfExists(file);
            Journal.deleteEmptyFolders(home, file);
        } else {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        }
    }

    private static AuthorException unwritten(IOException failure) {
        return new AuthorException(
                "the course cannot be written: "
                        + failure.getMessage()
                        + "; everything has been undone");
    }
}
