package dev.simul.grader.child;

/** What came of waiting for a child. */
public sealed interface ChildReply {

    /** A frame came. */
    final class Message implements ChildReply {
        private final byte[] body;

        Message(byte[] body) {
            this.body = body.clone();
        }

        /**
         * Returns the frame.
         *
         * @return its bytes
         */
        public byte[] body() {
            return body.clone();
        }
    }

    /** No frame came within the limit. The child is still there. */
    record TimedOut() implements ChildReply {}

    /**
     * The child is gone, and no frame is left.
     *
     * @param death how it ended
     */
    record Exited(ChildExit death) implements ChildReply {}
}
