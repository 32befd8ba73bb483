package dev.simul.grader.submission;

import java.io.IOException;

/**
 * A file of a submission.
 *
 * @param path the path relative to the submission, with '/' between names
 * @param kind the kind of the file
 * @param size its size in bytes, as the folder or archive says
 * @param content reads the bytes
 */
record TreeFile(String path, Kind kind, long size, Content content) {
    /** The kinds of files. */
    enum Kind {
        FILE("a file"),
        LINK("a symbolic link"),
        HARD_LINK("a hard link"),
        OTHER("no regular file"),
        UNREADABLE("a file that cannot be read");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** Reads the bytes of a file. */
    @FunctionalInterface
    interface Content {
        /** Returns the bytes, but not more than a limit. */
        byte[] read(int limit) throws IOException;
    }

    /** Returns a file that has no bytes to read. */
    static TreeFile without(String path, Kind kind) {
        return new TreeFile(path, kind, 0, limit -> new byte[0]);
    }

    String name() {
        return Paths.name(path);
    }

    boolean isFile() {
        return kind == Kind.FILE;
    }
}
