package dev.simul.grader.protocol;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes values out of the bytes of a frame, in the order {@link Packer} put them.
 *
 * <p>Every method throws {@link IllegalArgumentException} where the bytes hold no such value.
 */
public final class Unpacker {
    private final ByteBuffer in;

    /**
     * Creates one.
     *
     * @param body the bytes of a frame
     */
    public Unpacker(byte[] body) {
        in = ByteBuffer.wrap(body);
    }

    /**
     * Takes a number.
     *
     * @return the number
     */
    public long number() {
        return take(in::getLong);
    }

    /**
     * Takes yes or no.
     *
     * @return which
     */
    public boolean flag() {
        return take(in::get) != 0;
    }

    /**
     * Takes a text.
     *
     * @return the text
     */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /**
     * Takes a text that may be absent.
     *
     * @return the text or null
     */
    public @Nullable String textOrNull() {
        return flag() ? text() : null;
    }

    /**
     * Takes bytes.
     *
     * @return the bytes
     */
    public byte[] bytes() {
        int length = take(in::getInt);
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a frame ends before its values do");
        }
        byte[] value = new byte[length];
        in.get(value);
        return value;
    }

    /**
     * Takes values of one kind.
     *
     * @param take takes one of them from this unpacker
     * @param <T> their type
     * @return the values
     */
    public <T> List<T> list(Supplier<T> take) {
        long size = number();
        List<T> values = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            values.add(take.get());
        }
        return List.copyOf(values);
    }

    /**
     * Takes texts by their names.
     *
     * @return the texts
     */
    public Map<String, String> map() {
        return list(() -> Map.entry(text(), text())).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Takes texts.
     *
     * @return the texts
     */
    public List<String> texts() {
        return list(this::text);
    }

    /**
     * Takes named bytes.
     *
     * @return the bytes by their names, in the order they were put
     */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        long size = number();
        for (long i = 0; i < size; i++) {
            files.put(text(), bytes());
        }
        return files;
    }

    private static <T> T take(Supplier<T> read) {
        try {
            return read.get();
        } catch (BufferUnderflowException tooShort) {
            throw new IllegalArgumentException("a frame ends before its values do", tooShort);
        }
    }
}
