package dev.simul.grader.sandbox;

import java.util.Locale;

/** What keeps children from the rest of the machine. */
public enum Mechanism {
    /** The kernel of Linux confines each child: Landlock and seccomp. */
    LANDLOCK("Landlock and seccomp"),
    /** Bubblewrap starts each child in namespaces of its own. */
    BUBBLEWRAP("Bubblewrap"),
    /** The grader itself runs in a container, and the children share this container with it. */
    CONTAINER("only the container in which the grader runs"),
    /** Nothing. */
    NONE("nothing");

    private final String words;

    Mechanism(String words) {
        this.words = words;
    }

    /**
     * Returns whether the children are confined, and not only the grader together with them.
     *
     * @return true if a child cannot reach the files of the grader
     */
    public boolean confinesChildren() {
        return this == LANDLOCK || this == BUBBLEWRAP;
    }

    /**
     * Returns the mechanism in words.
     *
     * @return a phrase of a few words
     */
    public String words() {
        return words;
    }

    /**
     * Returns the name that reports contain.
     *
     * @return the name of the constant in lower case
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
