package dev.simul.student.handout;

/** What a list of files describes. */
public enum IndexType {
    /** A folder that students receive. */
    HANDOUT("simul-handout 1", ".simul/handout.txt", "a handout"),
    /** A file with remedies and answers. */
    UNLOCK("simul-unlock 1", "unlock.txt", "an unlock file");

    private final String header;
    private final String path;
    private final String words;

    IndexType(String header, String path, String words) {
        this.header = header;
        this.path = path;
        this.words = words;
    }

    /**
     * Returns the path of the list.
     *
     * @return the path, with '/' as the separator
     */
    public String path() {
        return path;
    }

    String header() {
        return header;
    }

    String words() {
        return words;
    }
}
