package dev.simul.student.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An unlock file: a zip file that contains the remedies of some tasks as {@code
 * remedies/<task>.yml}, and right answers to these tasks in {@code answers/<task>/}.
 */
public final class UnlockFile {
    /** The folder of the answers, in the zip and in the handout. */
    public static final String ANSWERS = "answers/";

    private static final String REMEDIES = "remedies/";
    private static final LocalDateTime ALWAYS_THE_SAME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private UnlockFile() {}

    /**
     * Returns the path of the remedies of a task in an unlock file.
     *
     * @param task the id of the task
     * @return the path in the zip
     */
    public static String remediesInZip(String task) {
        return REMEDIES + task + ".yml";
    }

    /** Returns the path of the remedies of a task in an unlocked handout. */
    static String remedies(String task) {
        return ".simul/" + remediesInZip(task);
    }

    /**
     * Returns the bytes of an unlock file. The same content always results in the same bytes.
     *
     * @param content the list and the files
     * @return the zip
     */
    public static byte[] zip(Handout content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(
                    zip,
                    IndexType.UNLOCK.path(),
                    content.index().text().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : content.contents().entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS_THE_SAME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /**
     * Applies an unlock file to a handout. After that, reports also say what to change, and the
     * folder {@code answers} contains the answers.
     *
     * @param file the unlock file
     * @param folder the folder of the handout
     * @return the ids of the unlocked tasks
     * @throws HandoutException if the file is not an unlock file, or belongs to another course or
     *     version
     * @throws IOException if a file cannot be read or written
     */
    public static List<String> apply(Path file, Path folder) throws IOException {
        HandoutIndex handout = new HandoutFolder(folder).index();
        Handout unlock = HandoutReader.read(IndexType.UNLOCK, file);
        Set<String> tasks = new TreeSet<>(unlock.index().tasks().keySet());
        tasks.retainAll(handout.tasks().keySet());
        requireFits(unlock.index(), handout, tasks);
        FolderFiles files = new FolderFiles(folder);
        for (HandoutFile part : unlock.index().files()) {
            String task = taskOf(part.path());
            if (tasks.contains(task)) {
                boolean isAnswer = part.path().startsWith(ANSWERS);
                files.write(isAnswer ? part.path() : remedies(task), unlock.content(part));
            }
        }
        return new ArrayList<>(tasks);
    }

    private static void requireFits(HandoutIndex unlock, HandoutIndex handout, Set<String> tasks) {
        if (!unlock.course().equals(handout.course())) {
            throw new HandoutException(
                    "expected an unlock file for the course '"
                            + handout.course()
                            + "', found one for '"
                            + unlock.course()
                            + "'");
        }
        if (tasks.isEmpty()) {
            throw new HandoutException(
                    "expected an unlock file for boards in this folder, found one for "
                            + String.join(", ", unlock.tasks().keySet()));
        }
        List<String> others =
                tasks.stream()
                        .filter(task ->
                                !Objects.equals(
                                        unlock.tasks().get(task), handout.tasks().get(task)))
                        .toList();
        if (!others.isEmpty()) {
            throw new HandoutException(
                    "expected an unlock file for the version of the course in this folder, found"
                            + " one for another version, in which these boards differ: "
                            + String.join(", ", others)
                            + ": ask your instructor for the newest handout and unlock file, and"
                            + " run 'simul update' first");
        }
    }

    /**
     * Returns the id of a file's task, or the empty string if unlock files do not contain such a
     * file.
     */
    private static String taskOf(String path) {
        if (path.startsWith(ANSWERS)) {
            String rest = path.substring(ANSWERS.length());
            return rest.substring(0, Math.max(0, rest.indexOf('/')));
        }
        return path.startsWith(REMEDIES) && path.endsWith(".yml")
                ? path.substring(REMEDIES.length(), path.length() - ".yml".length())
                : "";
    }
}
