package dev.simul.grader.child;

/** The result of waiting for a frame from a child. */
public sealed interface ChildReply {

    /** The child sent a frame. */
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

    /** The child sent nothing within the limit, and still runs. */
    record TimedOut() implements ChildReply {}

    /**
     * The child has ended, and all its frames were received.
     *
     * @param exit why it ended
     */
    record Exited(ChildExit exit) implements ChildReply {}
}
