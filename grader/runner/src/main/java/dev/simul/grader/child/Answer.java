package dev.simul.grader.child;

/** What came of waiting for a child. */
public sealed interface Answer {

    /** A frame came. */
    final class Arrived implements Answer {
        private final byte[] body;

        Arrived(byte[] body) {
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
    record Silent() implements Answer {}

    /**
     * The child is gone, and no frame is left.
     *
     * @param death how it ended
     */
    record Gone(Death death) implements Answer {}
}
