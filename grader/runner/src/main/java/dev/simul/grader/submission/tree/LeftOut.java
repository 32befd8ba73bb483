package dev.simul.grader.submission.tree;

import java.util.Set;

/** The folders and files of a submission that are never read. */
final class LeftOut {
    private static final Set<String> BUILT =
            Set.of("target", "build", "out", "bin", "node_modules");
    private static final String MAC = "__MACOSX";

    private LeftOut() {}

    /**
     * Returns whether a folder is left out. In a source folder, Maven compiles all folders except
     * for its default excludes, so the folder of a package may have any other name there.
     */
    static boolean folder(String path) {
        String name = Paths.name(path);
        if (DefaultExcludes.contains(name) || name.equals(MAC)) {
            return true;
        }
        return !Paths.isWithinSources(path)
                && (name.startsWith(".")
                        || BUILT.contains(name)
                        || ("/" + path).endsWith("/src/test")
                        || ("/" + path).endsWith("/src/hidden"));
    }

    /**
     * Returns whether a file is left out because of its name, regardless of which folders it is in.
     */
    static boolean file(String path) {
        String name = Paths.name(path);
        return DefaultExcludes.contains(name) && !CopyName.isBackup(name);
    }

    /** Returns whether a file or one of the folders it is in is left out. */
    static boolean anyOf(String path) {
        for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
            if (folder(path.substring(0, end))) {
                return true;
            }
        }
        return file(path);
    }
}
