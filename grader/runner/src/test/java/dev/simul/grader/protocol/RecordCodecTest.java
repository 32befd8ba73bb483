package dev.simul.grader.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.simul.grader.protocol.RecordCodec.Case;
import dev.simul.grader.protocol.RecordCodec.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private enum Size {
        SMALL,
        LARGE
    }

    private sealed interface Shape {
        record Point() implements Shape {}

        record Box(Size size, long edge, boolean filled, @Nullable String name, List<String> tags)
                implements Shape {}
    }

    private static final RecordCodec<Shape.Box> BOX =
            RecordCodec.record(
                    values ->
                            new Shape.Box(
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next(),
                                    values.next()),
                    new Component<>(Shape.Box::size, RecordCodec.constant(Size.class)),
                    new Component<>(Shape.Box::edge, RecordCodec.NUMBER),
                    new Component<>(Shape.Box::filled, RecordCodec.FLAG),
                    new Component<>(Shape.Box::name, RecordCodec.TEXT_OR_NULL),
                    new Component<>(Shape.Box::tags, RecordCodec.list(RecordCodec.TEXT)));

    private static final RecordCodec<Shape> SHAPE =
            RecordCodec.oneOf(
                    new Case<>(Shape.Point.class, RecordCodec.record(values -> new Shape.Point())),
                    new Case<>(Shape.Box.class, BOX));

    @Test
    void should_decode_every_kind_of_component_as_it_was_encoded() {
        Shape named = new Shape.Box(Size.LARGE, -1, true, "schön", List.of("a", ""));
        Shape unnamed = new Shape.Box(Size.SMALL, Long.MAX_VALUE, false, null, List.of());

        for (Shape shape : List.of(named, unnamed, new Shape.Point())) {
            assertThat(SHAPE.decode(SHAPE.encode(shape))).isEqualTo(shape);
        }
    }

    @Test
    void should_decode_bytes_by_name() {
        RecordCodec<Map<String, byte[]>> codec = RecordCodec.map(RecordCodec.BYTES);

        Map<String, byte[]> files = codec.decode(codec.encode(Map.of("path", new byte[] {7})));

        assertThat(files).containsOnlyKeys("path");
        assertThat(files.get("path")).containsExactly(7);
    }

    @Test
    void should_refuse_every_frame_that_is_cut_off() {
        byte[] frame = SHAPE.encode(new Shape.Box(Size.LARGE, 1, true, "name", List.of("tag")));

        for (int length = 0; length < frame.length; length++) {
            byte[] start = Arrays.copyOf(frame, length);
            assertThatIllegalArgumentException().isThrownBy(() -> SHAPE.decode(start));
        }
    }

    @Test
    void should_say_that_a_frame_is_too_short() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.NUMBER.decode(new byte[3]))
                .withMessage("expected more values, found the end of the frame");
    }

    @Test
    void should_say_that_a_frame_is_too_long() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.FLAG.decode(new byte[3]))
                .withMessage("expected the end of the frame, found '2' more bytes");
    }

    @Test
    void should_refuse_an_unknown_kind() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHAPE.decode(new byte[] {9}))
                .withMessage("expected a kind from 0 to '1', found '9'");
    }

    @Test
    void should_refuse_a_length_before_it_allocates_memory_for_it() {
        byte[] huge = {0x7f, -1, -1, -1, 0};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.TEXT.decode(huge))
                .withMessage("expected a length from 0 to '1', found '2147483647'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.list(RecordCodec.TEXT).decode(huge))
                .withMessage("expected a length from 0 to '1', found '2147483647'");
    }

    @Test
    void should_refuse_a_negative_length() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordCodec.BYTES.decode(new byte[] {-1, -1, -1, -1}))
                .withMessage("expected a length from 0 to '0', found '-1'");
    }
}
