package dev.simul.grader.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes bytes and texts at random. Equal random numbers cause equal changes. */
public final class Mutations {
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_PIECE = 64;
    private static final int MOST_COPIES = 40;

    private final Random random;
    private final List<byte[]> values;

    /**
     * Creates a source of changes.
     *
     * @param random the source of all choices
     * @param values bytes that are likely to reveal a defect; they are inserted, or written over
     *     other bytes
     */
    public Mutations(Random random, List<byte[]> values) {
        this.random = random;
        this.values = List.copyOf(values);
    }

    /** Returns the numbers that most often break a reader of binary data, in both byte orders. */
    public static List<byte[]> numbers() {
        return List.of(
                bytes(0),
                bytes(0xFF),
                bytes(0x7F, 0xFF),
                bytes(0xFF, 0xFF),
                bytes(0, 1),
                bytes(0, 0, 0, 0),
                bytes(0, 0, 0, 1),
                bytes(1, 0, 0, 0),
                bytes(0x7F, 0xFF, 0xFF, 0xFF),
                bytes(0xFF, 0xFF, 0xFF, 0x7F),
                bytes(0x80, 0, 0, 0),
                bytes(0xFF, 0xFF, 0xFF, 0xFF),
                bytes(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF));
    }

    /** Returns texts as bytes. */
    public static List<byte[]> texts(String... texts) {
        return Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** Returns a copy of some bytes, with one or several changes. */
    public byte[] of(byte[] original) {
        byte[] changed = original.clone();
        for (int left = 1 + random.nextInt(MOST_CHANGES); left > 0; left--) {
            changed = changedOnce(changed);
        }
        return changed;
    }

    /** Returns a text with one or several changes, which may also be in the middle of letters. */
    public String of(String original) {
        return new String(of(original.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private byte[] changedOnce(byte[] bytes) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(LONGEST_PIECE));
        return switch (random.nextInt(8)) {
            case 0, 1 -> flip(bytes, at);
            case 2 -> set(bytes, at);
            case 3 -> replace(bytes, at, end, new byte[0]);
            case 4 -> replace(bytes, at, at, repeated(Arrays.copyOfRange(bytes, at, end)));
            case 5 -> replace(bytes, at, end, piece(bytes));
            case 6 -> {
                byte[] value = value();
                yield replace(bytes, at, Math.min(bytes.length, at + value.length), value);
            }
            default ->
                    random.nextInt(4) == 0
                            ? Arrays.copyOf(bytes, at)
                            : replace(bytes, at, at, value());
        };
    }

    private byte[] flip(byte[] bytes, int at) {
        if (at < bytes.length) {
            bytes[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        return bytes;
    }

    private byte[] set(byte[] bytes, int at) {
        if (at < bytes.length) {
            bytes[at] = (byte) random.nextInt();
        }
        return bytes;
    }

    private byte[] repeated(byte[] piece) {
        int copies = random.nextInt(10) == 0 ? 1 + random.nextInt(MOST_COPIES) : 1;
        byte[] all = new byte[piece.length * copies];
        for (int i = 0; i < copies; i++) {
            System.arraycopy(piece, 0, all, i * piece.length, piece.length);
        }
        return all;
    }

    private byte[] piece(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(LONGEST_PIECE));
        return Arrays.copyOfRange(bytes, from, to);
    }

    private byte[] value() {
        return values.get(random.nextInt(values.size()));
    }

    private static byte[] replace(byte[] bytes, int from, int to, byte[] by) {
        byte[] changed = new byte[bytes.length - (to - from) + by.length];
        System.arraycopy(bytes, 0, changed, 0, from);
        System.arraycopy(by, 0, changed, from, by.length);
        System.arraycopy(bytes, to, changed, from + by.length, bytes.length - to);
        return changed;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
