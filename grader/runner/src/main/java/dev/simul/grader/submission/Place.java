package dev.simul.grader.submission;

import dev.simul.grader.submission.tree.CopyName;
import dev.simul.grader.submission.tree.Paths;

/**
 * The quality of a file's place; the constants are ordered from best to worst. If there are several
 * files for one class, the one with the best place is used.
 */
enum Place {
    /** The same place as in the handout. */
    PROPER,
    /** The folder that matches the package, in any Maven source folder. */
    SOURCE_FOLDER,
    /** Any other place. */
    ELSEWHERE,
    /** Any place, if the name of the file or of one of its folders marks it as a copy. */
    COPY,
    /** Any place, if the name of the file marks it as a backup. */
    BACKUP;

    /**
     * Returns the place of a file.
     *
     * @param path the path of the file
     * @param declared the package that the file declares
     * @param root the searched folder in which the file was found
     * @param base the folder of the whole submission, or of all tasks
     */
    static Place of(String path, String declared, Layout.Root root, String base) {
        String inPackage = declared.isEmpty() ? "" : declared.replace('.', '/') + "/";
        String name = Paths.name(path);
        CopyName copy = CopyName.ofFile(name);
        if (CopyName.isBackup(name)) {
            return BACKUP;
        }
        if (copy.isCopy() || root.isCopy()) {
            return COPY;
        }
        String top = root.task().isPresent() ? root.folder() : base;
        if (path.equals(top + Paths.SOURCES + inPackage + name)) {
            return PROPER;
        }
        if (path.endsWith("/" + Paths.SOURCES + inPackage + name)) {
            return SOURCE_FOLDER;
        }
        return CopyName.isInCopy(path.substring(top.length())) ? COPY : ELSEWHERE;
    }
}
