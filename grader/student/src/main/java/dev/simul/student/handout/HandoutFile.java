package dev.simul.student.handout;

import java.util.regex.Pattern;

/**
 * A file of a handout.
 *
 * @param path the path of the file, relative to the folder, with '/' as the separator
 * @param kind who may change the file
 * @param hash the hash of the file as it was handed out
 */
public record HandoutFile(String path, FileKind kind, String hash) {
    private static final Pattern UNSAFE =
            Pattern.compile("(^|.*/)(\\.{0,2})(/.*|$)|.*[\\\\:\\x00-\\x1f].*");

    /** Throws an exception if the path leads out of the folder. */
    public HandoutFile {
        if (UNSAFE.matcher(path).matches()) {
            throw new HandoutException(
                    "expected a path within the handout, found '"
                            + path
                            + "': get a new copy of the file");
        }
    }

    /**
     * Returns the id of the task whose folder contains the file.
     *
     * @return the id, or the empty string if the file belongs to no task
     */
    public String task() {
        String[] names = path.split("/", -1);
        return names.length > 2 && names[0].equals("tasks") ? names[1] : "";
    }
}
