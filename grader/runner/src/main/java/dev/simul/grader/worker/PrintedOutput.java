package dev.simul.grader.worker;

import dev.simul.grader.verdict.Printed;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the beginning of the printed output, and counts the remaining bytes. This class has no
 * lock, because the print stream that writes to it already has one, and because a simulation would
 * report the lock.
 */
final class PrintedOutput extends OutputStream {
    private static final int KEPT = 4 << 10;

    private final byte[] kept = new byte[KEPT];
    private int length;
    private long omitted;

    @Override
    public void write(int value) {
        if (length < KEPT) {
            kept[length++] = (byte) value;
        } else {
            omitted++;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int room = Math.min(count, KEPT - length);
        System.arraycopy(bytes, from, kept, length, room);
        length += room;
        omitted += count - room;
    }

    /** Returns the output that was printed since the last call to this method. */
    Printed take() {
        Printed printed =
                length == 0
                        ? Printed.NOTHING
                        : new Printed(new String(kept, 0, length, StandardCharsets.UTF_8), omitted);
        length = 0;
        omitted = 0;
        return printed;
    }
}
