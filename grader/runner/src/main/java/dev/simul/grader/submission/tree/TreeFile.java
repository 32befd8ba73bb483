package dev.simul.grader.submission.tree;

import java.io.IOException;

/**
 * A file of a submission.
 *
 * @param path the path relative to the submission, with '/' between names
 * @param kind the kind of the file
 * @param size the size in bytes, as stated by the folder or archive
 * @param content reads the bytes of the file
 */
public record TreeFile(String path, Kind kind, long size, Content content) {
    /** The kinds of files. */
    public enum Kind {
        FILE("a file"),
        LINK("a symbolic link"),
        HARD_LINK("a hard link"),
        OTHER("a special file"),
        UNREADABLE("a file that cannot be read");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Reads the bytes of a file. */
    @FunctionalInterface
    public interface Content {
        /** Returns the bytes of the file, up to a maximum number of bytes. */
        byte[] read(int limit) throws IOException;
    }

    /** Returns a file without content. */
    static TreeFile without(String path, Kind kind) {
        return new TreeFile(path, kind, 0, limit -> new byte[0]);
    }

    public String name() {
        return Paths.name(path);
    }

    public boolean isFile() {
        return kind == Kind.FILE;
    }
}
