package dev.simul.simulation.internal.sharing;

/** What an object of the JDK is to threads that share it. */
public enum SharingRole {
    /** It may be shared, and orders nothing; or it is not one of the JDK's. */
    SAFE("safe"),
    /** What it is depends on the class of the object. */
    BY_CLASS("by-class"),
    /** It is meant for one thread at a time: a call of it is an access to a variable. */
    UNGUARDED("unguarded"),
    /** It guards another object by its own monitor. */
    WRAPPER("wrapper"),
    /** It orders what threads do before and after they call it. */
    SYNCHRONIZER("synchronizer"),
    /** It is a synchronizer that runs tasks, or stands for a task. */
    TASKS("tasks"),
    /** It may do its work on several threads. */
    STREAM("stream"),
    /** It is a thread. */
    THREAD("thread");

    private final String word;

    SharingRole(String word) {
        this.word = word;
    }

    /** Returns whether all types that implement an interface of this role have it too. */
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
