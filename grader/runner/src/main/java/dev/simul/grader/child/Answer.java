package dev.simul.grader.child;

/** What came of waiting for a child. */
public sealed interface Answer {

    /**
     * A frame came.
     *
     * @param body its bytes
     */
    record Arrived(byte[] body) implements Answer {}

    /** No frame came within the limit. The child is still there. */
    record Silent() implements Answer {}

    /**
     * The child is gone, and no frame is left.
     *
     * @param death how it ended
     */
    record Gone(Death death) implements Answer {}
}
