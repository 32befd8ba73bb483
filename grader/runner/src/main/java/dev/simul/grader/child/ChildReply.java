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
         * @return the bytes of the frame
         */
        public byte[] body() {
            return body.clone();
        }
    }

    /** The child sent nothing within the time limit, and is still running. */
    record TimedOut() implements ChildReply {}

    /**
     * The child has ended, and all frames that it sent have been received.
     *
     * @param exit the reason why the child ended
     */
    record Exited(ChildExit exit) implements ChildReply {}
}
