package dev.simul.grader.policy;

/** Which of several submissions of a student counts. */
public enum Attempts {
    /** The one with the most points. */
    BEST,
    /** The latest one, or the one with the most points if a time is not known. */
    LATEST
}
