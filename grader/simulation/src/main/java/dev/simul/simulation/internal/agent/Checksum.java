package dev.simul.simulation.internal.agent;

import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Detects bytes that were truncated or corrupted, with two different 32-bit codes. Both are native
 * and therefore fast in a program that has just started; a digest such as SHA-256 would take longer
 * than everything else the agent does.
 */
final class Checksum {
    private Checksum() {}

    static long of(byte[] bytes) {
        return of(bytes, bytes.length);
    }

    /** Returns the checksum of the first {@code length} bytes. */
    static long of(byte[] bytes, int length) {
        CRC32 one = new CRC32();
        one.update(bytes, 0, length);
        Adler32 other = new Adler32();
        other.update(bytes, 0, length);
        return one.getValue() << 32 | other.getValue();
    }
}
