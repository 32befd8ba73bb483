package dev.simul.grader.mutant.source;

/**
 * A replacement of a part of a text.
 *
 * @param start the position of the first character to replace
 * @param end the position after the last character to replace; equal to {@code start} to insert
 * @param text the text to put there
 */
public record Edit(int start, int end, String text) {
    /** Rejects a range that ends before it starts. */
    public Edit {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "expected a range of the text, found '" + start + "' to '" + end + "'");
        }
    }

    /** Inserts a text. */
    public static Edit insert(int position, String text) {
        return new Edit(position, position, text);
    }

    /** Deletes what is between two positions. */
    public static Edit delete(int start, int end) {
        return new Edit(start, end, "");
    }
}
