package dev.simul.grader.submission;

import dev.simul.grader.submission.tree.SubmissionException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Detects a submission whose folders are the submissions of several students, such as a whole
 * class.
 */
final class Submitters {
    private static final int FEW = 2;

    private final Layout layout;
    private final Set<String> folders = new TreeSet<>();
    private final Map<String, Set<String>> foldersWithSourceFolder = new TreeMap<>();
    private final Map<String, Set<String>> foldersByClass = new TreeMap<>();

    Submitters(Layout layout) {
        this.layout = layout;
    }

    /** Records a file that belongs to a task. */
    void add(FoundFile file, Place place) {
        String inBase = file.path().substring(layout.base().length());
        int end = inBase.indexOf('/');
        if (end < 0 || place.compareTo(Place.COPY) >= 0) {
            return;
        }
        String folder = inBase.substring(0, end);
        String name = file.declared().name() + "/" + file.name();
        folders.add(folder);
        foldersByClass.computeIfAbsent(name, key -> new TreeSet<>()).add(folder);
        if (place == Place.SOURCE_FOLDER) {
            foldersWithSourceFolder.computeIfAbsent(name, key -> new TreeSet<>()).add(folder);
        }
    }

    /**
     * Refuses the submission if several of its top-level folders contain the same class, because
     * each of these folders is then a separate submission. Two such folders are enough if the class
     * is in a Maven source folder in both of them; otherwise, three are needed.
     */
    void requireOne() {
        boolean isOne =
                layout.roots().size() != 1
                        || layout.roots().getFirst().task().isPresent()
                        || !layout.roots().getFirst().folder().equals(layout.base())
                        || (foldersByClass.values().stream().noneMatch(all -> all.size() > FEW)
                                && foldersWithSourceFolder.values().stream()
                                        .noneMatch(all -> all.size() >= FEW));
        if (!isOne) {
            throw several(folders.size(), layout.base() + folders.iterator().next());
        }
    }

    static SubmissionException several(long count, String first) {
        return new SubmissionException(
                "expected one submission, found "
                        + count
                        + ": use 'simul grade-class', or grade one, such as '"
                        + first
                        + "'");
    }
}
