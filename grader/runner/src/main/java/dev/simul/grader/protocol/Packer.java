package dev.simul.grader.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts values into the bytes of a frame, one after the other; {@link Unpacker} takes them out in
 * the same order.
 */
public final class Packer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /**
     * Puts a number.
     *
     * @param value any number
     * @return this
     */
    public Packer number(long value) {
        return write(() -> out.writeLong(value));
    }

    /**
     * Puts yes or no.
     *
     * @param value which
     * @return this
     */
    public Packer flag(boolean value) {
        return write(() -> out.writeBoolean(value));
    }

    /**
     * Puts a text.
     *
     * @param value any text
     * @return this
     */
    public Packer text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts a text that may be absent.
     *
     * @param value any text or null
     * @return this
     */
    public Packer textOrNull(@Nullable String value) {
        flag(value != null);
        return value == null ? this : text(value);
    }

    /**
     * Puts bytes.
     *
     * @param value any bytes
     * @return this
     */
    public Packer bytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    /**
     * Puts texts by their names.
     *
     * @param values the texts
     * @return this
     */
    public Packer map(Map<String, String> values) {
        return list(values.entrySet(), entry -> text(entry.getKey()).text(entry.getValue()));
    }

    /**
     * Puts values of one kind.
     *
     * @param values the values
     * @param put puts one of them into this packer
     * @param <T> their type
     * @return this
     */
    public <T> Packer list(Collection<T> values, Consumer<T> put) {
        number(values.size());
        values.forEach(put);
        return this;
    }

    /**
     * Puts texts.
     *
     * @param values any texts
     * @return this
     */
    public Packer texts(Collection<String> values) {
        return list(values, this::text);
    }

    /**
     * Puts named bytes.
     *
     * @param values the bytes by their names
     * @return this
     */
    public Packer files(Map<String, byte[]> values) {
        return list(values.entrySet(), file -> text(file.getKey()).bytes(file.getValue()));
    }

    /**
     * Returns what was put so far.
     *
     * @return the bytes of a frame
     */
    public byte[] done() {
        return bytes.toByteArray();
    }

    private Packer write(Writing writing) {
        try {
            writing.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
