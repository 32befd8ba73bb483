package dev.simul.simulation.internal.sharing;

/** The role that an object of the JDK plays for the threads that share it. */
public enum SharingRole {
    /**
     * The object may be shared and does not synchronize threads, or is not an object of the JDK.
     */
    SAFE("safe"),
    /** The role depends on the class of the object. */
    BY_CLASS("by-class"),
    /**
     * The object is meant for one thread at a time: calling its methods is an access to a variable.
     */
    UNGUARDED("unguarded"),
    /** The object guards another object with its own monitor. */
    WRAPPER("wrapper"),
    /** The object orders what threads do before and after they call it. */
    SYNCHRONIZER("synchronizer"),
    /** The object is a synchronizer that runs tasks or represents a task. */
    TASKS("tasks"),
    /** The object may run its work on several threads. */
    STREAM("stream"),
    /** The object is a thread. */
    THREAD("thread");

    private final String word;

    SharingRole(String word) {
        this.word = word;
    }

    /** Returns whether all types that implement an interface with this role have the role too. */
    boolean isInherited() {
        return this == TASKS || this == STREAM || this == THREAD;
    }

    static SharingRole named(String word) {
        for (SharingRole role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("expected the role of a type, found '" + word + "'");
    }
}
