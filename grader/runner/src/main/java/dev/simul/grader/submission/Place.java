package dev.simul.grader.submission;

/**
 * The quality of the place of a file, from best to worst: of several files for one class, the best
 * placed one is used.
 */
enum Place {
    /** The same place as in the handout. */
    PROPER,
    /** The folder of the package, below some Maven source folder. */
    SOURCE_FOLDER,
    /** Any other place. */
    ELSEWHERE,
    /** A copy by its name, or in a folder that is a copy by its name. */
    COPY,
    /** A backup of an editor. */
    BACKUP;

    /**
     * Returns the place of a file.
     *
     * @param path the path of the file
     * @param declared its package
     * @param root the folder it was found in
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
