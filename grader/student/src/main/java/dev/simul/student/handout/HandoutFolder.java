package dev.simul.student.handout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that contains a handout, in which a student may already have worked.
 *
 * <p>The folder contains a list of the files that were handed out. An update first writes the new
 * list under another name, and renames the new list when all files are in place. If an update is
 * interrupted, both lists remain, and the next update treats a file as unchanged if its hash is in
 * either list.
 */
public final class HandoutFolder {
    private static final String LIST = IndexType.HANDOUT.path();
    private static final String UNFINISHED = ".simul/unfinished.txt";

    private final Path folder;
    private final FolderFiles files;

    /**
     * Creates an object for a folder, which need not exist yet.
     *
     * @param folder the folder
     */
    public HandoutFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.files = new FolderFiles(this.folder);
    }

    /**
     * Reads the list of the files that were handed out.
     *
     * @return the list
     * @throws HandoutException if the folder contains no list, or if the list is invalid
     * @throws IOException if the list cannot be read
     */
    public HandoutIndex index() throws IOException {
        return list(LIST)
                .orElseThrow(() ->
                        new HandoutException(
                                "expected a handout, found a folder without '"
                                        + LIST
                                        + "': '"
                                        + folder
                                        + "'"));
    }

    /**
     * Writes a handout to a new or empty folder.
     *
     * @param handout the handout
     * @throws HandoutException if the folder is not empty
     * @throws IOException if a file cannot be written
     */
    public void write(Handout handout) throws IOException {
        if (!isNewOrEmpty()) {
            throw new HandoutException(
                    "expected an empty folder, found files in '"
                            + folder
                            + "': choose another folder, or use --update to update a handout");
        }
        update(handout);
    }

    /**
     * Writes a handout to a folder that is new, is empty, or contains an earlier version of the
     * handout. Files that the student wrote or changed are kept.
     *
     * @param handout the handout
     * @return notes for the student, one sentence each
     * @throws HandoutException if the folder contains anything else
     * @throws IOException if a file cannot be written; in that case, the next update completes this
     *     one
     */
    public List<String> update(Handout handout) throws IOException {
        Optional<HandoutIndex> before = list(LIST);
        Optional<HandoutIndex> unfinished = list(UNFINISHED);
        if (before.isEmpty() && unfinished.isEmpty() && !isNewOrEmpty()) {
            throw new HandoutException(
                    "expected a handout or an empty folder, found other files in '"
                            + folder
                            + "': choose another folder");
        }
        before.or(() -> unfinished).ifPresent(old -> requireSameCourse(old, handout.index()));
        files.write(UNFINISHED, handout.index().text().getBytes(StandardCharsets.UTF_8));
        Update update = new Update(handout, before, unfinished);
        update.run();
        Files.move(files.path(UNFINISHED), files.path(LIST), StandardCopyOption.REPLACE_EXISTING);
        return List.copyOf(update.notes);
    }

    private boolean isNewOrEmpty() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new HandoutException("expected a folder, found a file: '" + folder + "'");
        }
        return !Files.exists(folder) || FolderFiles.isEmpty(folder);
    }

    private Optional<HandoutIndex> list(String name) throws IOException {
        Path list = files.path(name);
        return Files.isRegularFile(list)
                ? Optional.of(HandoutIndex.parse(IndexType.HANDOUT, Files.readString(list)))
                : Optional.empty();
    }

    private static void requireSameCourse(HandoutIndex old, HandoutIndex now) {
        if (!old.course().equals(now.course()) || !old.assignment().equals(now.assignment())) {
            throw new HandoutException(
                    "expected an update of "
                            + words(old)
                            + ", found "
                            + words(now)
                            + ": put it into another folder");
        }
    }

    private static String words(HandoutIndex index) {
        return "the course '"
                + index.course()
                + "'"
                + (index.assignment().isEmpty() ? "" : ", assignment '" + index.assignment() + "'");
    }

    /** One update of the folder. */
    private final class Update {
        private final Handout handout;
        private final Optional<HandoutIndex> before;
        private final Optional<HandoutIndex> unfinished;
        private final List<String> notes = new ArrayList<>();

        Update(Handout handout, Optional<HandoutIndex> before, Optional<HandoutIndex> unfinished) {
            this.handout = handout;
            this.before = before;
            this.unfinished = unfinished;
        }

        void run() throws IOException {
            for (HandoutFile file : handout.index().files()) {
                put(file);
            }
            Set<String> removed = new TreeSet<>();
            for (HandoutIndex old : lists()) {
                for (HandoutFile file : old.files()) {
                    if (handout.index().file(file.path()).isEmpty()) {
                        remove(file, removed);
                    }
                }
            }
            for (String task : removed) {
                notes.add(
                        "tasks/"
                                + task
                                + " is no longer part of the course; its folder is kept, but no"
                                + " longer checked");
            }
            lockChangedTasks();
        }

        private List<HandoutIndex> lists() {
            return Stream.of(before, unfinished).flatMap(Optional::stream).toList();
        }

        /** Writes a file, unless the student may change it and has done so. */
        private void put(HandoutFile file) throws IOException {
            @Nullable String found = files.hash(file.path());
            if (file.hash().equals(found)) {
                return;
            }
            if (found != null && !isAsHandedOut(file.path(), found)) {
                if (file.kind() == FileKind.STUDENT) {
                    keep(file);
                    return;
                }
                notes.add(
                        file.path()
                                + " was replaced; your version is kept as "
                                + files.setAside(file.path()));
            } else if (found != null && concernsStudents(file.path())) {
                notes.add(file.path() + " was corrected");
            }
            files.write(file.path(), handout.content(file));
        }

        /** Returns whether a student reads a file; the others belong to the build. */
        private static boolean concernsStudents(String path) {
            return path.equals("checks.yml")
                    || (path.startsWith("tasks/") && !path.endsWith("pom.xml"));
        }

        /** Keeps a file that the student changed, and writes a changed original beside it. */
        private void keep(HandoutFile file) throws IOException {
            if (before.flatMap(old -> old.file(file.path()))
                    .filter(old -> old.hash().equals(file.hash()))
                    .isPresent()) {
                return;
            }
            String beside = file.path() + ".new";
            files.write(beside, handout.content(file));
            notes.add(
                    file.path()
                            + " was kept as you wrote it; the original has changed, and the new"
                            + " original is in "
                            + beside);
        }

        private void remove(HandoutFile file, Set<String> removed) throws IOException {
            String task = file.task();
            @Nullable String found = files.hash(file.path());
            if (!task.isEmpty() && !handout.index().tasks().containsKey(task)) {
                removed.add(task);
            } else if (found != null && isAsHandedOut(file.path(), found)) {
                files.delete(file.path());
            } else if (found != null && file.kind() == FileKind.COURSE) {
                notes.add(
                        file.path()
                                + " is no longer part of the course; your version is kept as "
                                + files.setAside(file.path()));
            } else if (found != null) {
                notes.add(file.path() + " is no longer part of the course; your version is kept");
            }
        }

        private boolean isAsHandedOut(String path, String hash) {
            return lists().stream()
                    .flatMap(old -> old.file(path).stream())
                    .anyMatch(file -> file.hash().equals(hash));
        }

        /**
         * Removes the remedies of tasks whose checks have changed, because they may no longer
         * apply.
         */
        private void lockChangedTasks() throws IOException {
            for (HandoutIndex old : lists()) {
                for (Map.Entry<String, String> task : old.tasks().entrySet()) {
                    String remedies = UnlockFile.remedies(task.getKey());
                    if (files.exists(remedies)
                            && !Objects.equals(
                                    handout.index().tasks().get(task.getKey()), task.getValue())) {
                        files.delete(remedies);
                        notes.add(
                                "the checks of "
                                        + task.getKey()
                                        + " have changed: to see remedies for them again, you need"
                                        + " a new unlock file");
                    }
                }
            }
        }
    }
}
