package dev.simul.grader.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Encodes values of one type as the bytes of a frame, and decodes them. The codec of a record is
 * composed of the codecs of its components. One declaration serves both encoding and decoding.
 *
 * <p>A library that finds the components by reflection, such as Jackson with CBOR, would need no
 * such declaration. No such library is used, because the first message in a new JVM takes Jackson
 * about 130 ms of processor time, but takes this class only 3 ms. Every child JVM pays this cost,
 * even if it grades only one task.
 *
 * @param <T> the type of the values
 */
public final class RecordCodec<T extends @Nullable Object> {
    static final RecordCodec<Long> NUMBER =
            new RecordCodec<>((value, out) -> out.writeLong(value), ByteBuffer::getLong);

    static final RecordCodec<Boolean> FLAG =
            new RecordCodec<>((value, out) -> out.writeBoolean(value), in -> in.get() != 0);

    static final RecordCodec<byte[]> BYTES =
            new RecordCodec<>(
                    (value, out) -> {
                        out.writeInt(value.length);
                        out.write(value);
                    },
                    RecordCodec::bytes);

    static final RecordCodec<String> TEXT =
            BYTES.map(
                    text -> text.getBytes(StandardCharsets.UTF_8),
                    bytes -> new String(bytes, StandardCharsets.UTF_8));

    static final RecordCodec<@Nullable String> TEXT_OR_NULL =
            list(TEXT)
                    .<@Nullable String>map(
                            text -> text == null ? List.of() : List.of(text),
                            texts -> texts.isEmpty() ? null : texts.getFirst());

    private final Writer<T> writer;
    private final Function<ByteBuffer, T> reader;

    private RecordCodec(Writer<T> writer, Function<ByteBuffer, T> reader) {
        this.writer = writer;
        this.reader = reader;
    }

    @FunctionalInterface
    private interface Writer<T extends @Nullable Object> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    /**
     * A component of a record: a function that gets the component from the record, and the
     * component's codec.
     */
    record Component<T, V extends @Nullable Object>(Function<T, V> get, RecordCodec<V> codec) {
        private void write(T message, DataOutputStream out) throws IOException {
            codec.writer.write(get.apply(message), out);
        }
    }

    /** A type that a sealed interface permits. */
    record Case<T>(Class<T> type, RecordCodec<T> codec) {
        private void write(Object message, DataOutputStream out) throws IOException {
            codec.writer.write(type.cast(message), out);
        }
    }

    /** The components of a record that is being decoded, in the order of their declaration. */
    static final class Values {
        private final ByteBuffer in;
        private final Iterator<? extends Component<?, ?>> components;

        private Values(ByteBuffer in, List<? extends Component<?, ?>> components) {
            this.in = in;
            this.components = components.iterator();
        }

        /** Returns the next component. The caller must know the type of this component. */
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        <V extends @Nullable Object> V next() {
            return (V) components.next().codec().reader.apply(in);
        }
    }

    /**
     * Returns the codec of a record.
     *
     * @param make creates the record from its components
     * @param components the components, in the order in which {@code make} requests them
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied immediately
    static <T> RecordCodec<T> record(Function<Values, T> make, Component<T, ?>... components) {
        List<Component<T, ?>> inOrder = List.of(components);
        return new RecordCodec<>(
                (message, out) -> {
                    for (Component<T, ?> component : inOrder) {
                        component.write(message, out);
                    }
                },
                in -> make.apply(new Values(in, inOrder)));
    }

    /** Returns the codec of a sealed interface. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is copied immediately
    static <T> RecordCodec<T> oneOf(Case<? extends T>... cases) {
        List<Case<? extends T>> inOrder = List.of(cases);
        return new RecordCodec<>(
                (message, out) -> {
                    int number = 0;
                    while (!inOrder.get(number).type().isInstance(message)) {
                        number++;
                    }
                    out.writeByte(number);
                    inOrder.get(number).write(message, out);
                },
                in -> choice(inOrder, in.get()).codec().reader.apply(in));
    }

    static <E extends Enum<E>> RecordCodec<E> constant(Class<E> type) {
        return TEXT.map(Enum::name, name -> Enum.valueOf(type, name));
    }

    static <E> RecordCodec<List<E>> list(RecordCodec<E> element) {
        return new RecordCodec<>(
                (list, out) -> {
                    out.writeInt(list.size());
                    for (E each : list) {
                        element.writer.write(each, out);
                    }
                },
                in -> {
                    List<E> list = new ArrayList<>();
                    for (int left = length(in); left > 0; left--) {
                        list.add(element.reader.apply(in));
                    }
                    return list;
                });
    }

    static <V> RecordCodec<Map<String, V>> map(RecordCodec<V> value) {
        return new RecordCodec<>(
                (map, out) -> {
                    out.writeInt(map.size());
                    for (Map.Entry<String, V> entry : map.entrySet()) {
                        TEXT.writer.write(entry.getKey(), out);
                        value.writer.write(entry.getValue(), out);
                    }
                },
                in -> {
                    Map<String, V> map = new LinkedHashMap<>();
                    for (int left = length(in); left > 0; left--) {
                        map.put(TEXT.reader.apply(in), value.reader.apply(in));
                    }
                    return map;
                });
    }

    /** Returns a codec that converts a value before this codec encodes it. */
    <V extends @Nullable Object> RecordCodec<V> map(
            Function<V, T> encoded, Function<T, V> decoded) {
        return new RecordCodec<>(
                (value, out) -> writer.write(encoded.apply(value), out), reader.andThen(decoded));
    }

    /**
     * Encodes a value.
     *
     * @param value the value
     * @return the bytes of a frame
     */
    public byte[] encode(T value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(value, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Decodes a value.
     *
     * @param frame the bytes of a frame
     * @return the value
     * @throws IllegalArgumentException if the bytes are not the encoding of exactly one value of
     *     this type
     */
    public T decode(byte[] frame) {
        ByteBuffer in = ByteBuffer.wrap(frame);
        T value;
        try {
            value = reader.apply(in);
        } catch (BufferUnderflowException tooShort) {
            throw new IllegalArgumentException(
                    "expected more values, found the end of the frame", tooShort);
        }
        if (in.hasRemaining()) {
            throw new IllegalArgumentException(
                    "expected the end of the frame, found '" + in.remaining() + "' more bytes");
        }
        return value;
    }

    private static byte[] bytes(ByteBuffer in) {
        byte[] bytes = new byte[length(in)];
        in.get(bytes);
        return bytes;
    }

    /** Reads a length. Rejects a length that exceeds the frame before any memory is allocated. */
    private static int length(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException(
                    "expected a length from 0 to '" + in.remaining() + "', found '" + length + "'");
        }
        return length;
    }

    private static <C> C choice(List<C> choices, byte number) {
        if (number < 0 || number >= choices.size()) {
            throw new IllegalArgumentException(
                    "expected a kind from 0 to '"
                            + (choices.size() - 1)
                            + "', found '"
                            + number
                            + "'");
        }
        return choices.get(number);
    }
}
