package dev.simul.grader.lecture;

import java.time.Duration;

/**
 * A wait of a thread.
 *
 * @param kind the kind of wait
 * @param from the virtual time at which the wait begins
 * @param to the virtual time at which the wait ends
 * @param line the number of the line of code that waits, or 0 if it is not in the shown file
 */
record LectureBar(Kind kind, Duration from, Duration to, int line) {
    /** A kind of wait. */
    enum Kind {
        /** The thread sleeps: it works, or waits for a time. */
        WORKING,
        /** The thread waits for something that another thread does. */
        WAITING,
        /** The thread waits for a lock. */
        BLOCKED;

        /** Returns the number by which the script of the page knows this kind. */
        int number() {
            return switch (this) {
                case WORKING -> 0;
                case WAITING -> 1;
                case BLOCKED -> 2;
            };
        }
    }
}
