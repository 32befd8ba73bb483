package dev.simul.grader.submission;

/** How well a file is placed, from the best to the worst: the best one of a class is used. */
enum Place {
    /** Where the handout has it. */
    PROPER,
    /** In the folder of its package, below some Maven source folder. */
    SOURCE_FOLDER,
    /** Anywhere else. */
    ELSEWHERE,
    /** A copy by its name, or in a folder that is a copy by its name. */
    COPY,
    /** What an editor keeps of an earlier state. */
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
