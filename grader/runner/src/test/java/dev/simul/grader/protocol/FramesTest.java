package dev.simul.grader.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FramesTest {
    private final FrameKey key = FrameKey.random();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void should_receive_the_frames_that_were_sent() throws IOException {
        FrameOutput output = new FrameOutput(bytes, key);
        output.send(new byte[] {1, 2});
        output.send(new byte[0]);

        FrameInput input = input(bytes.toByteArray());

        assertThat(input.receive()).containsExactly(1, 2);
        assertThat(input.receive()).isEmpty();
        assertThat(input.receive()).isNull();
    }

    @Test
    void should_refuse_bytes_without_the_key() {
        assertThatThrownBy(() -> input(new byte[100]).receive())
                .isInstanceOf(IOException.class)
                .hasMessage("expected a frame, found other bytes");
    }

    @Test
    void should_refuse_text() {
        byte[] text =
                "Exception in thread main"
                        .repeat(10)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThatThrownBy(() -> input(text).receive()).isInstanceOf(IOException.class);
    }

    @Test
    void should_end_at_a_frame_that_was_cut_off() throws IOException {
        new FrameOutput(bytes, key).send(new byte[100]);

        byte[] sent = bytes.toByteArray();

        assertThat(input(Arrays.copyOf(sent, sent.length - 1)).receive()).isNull();
    }

    @Test
    void should_unpack_what_was_packed() {
        Packer packer = new Packer();
        packer.number(-1)
                .flag(true)
                .text("schön")
                .textOrNull(null)
                .textOrNull("x")
                .texts(List.of("a", "b"))
                .files(Map.of("path", new byte[] {7}));

        Unpacker unpacker = new Unpacker(packer.done());

        assertThat(unpacker.number()).isEqualTo(-1);
        assertThat(unpacker.flag()).isTrue();
        assertThat(unpacker.text()).isEqualTo("schön");
        assertThat(unpacker.textOrNull()).isNull();
        assertThat(unpacker.textOrNull()).isEqualTo("x");
        assertThat(unpacker.texts()).containsExactly("a", "b");
        assertThat(unpacker.files().get("path")).containsExactly(7);
    }

    @Test
    void should_refuse_a_body_that_is_too_short() {
        Packer packer = new Packer();
        byte[] body = packer.text("text").done();

        assertThatThrownBy(() -> new Unpacker(Arrays.copyOf(body, 6)).text())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a frame ends before its values do");
    }

    private FrameInput input(byte[] sent) {
        return new FrameInput(new ByteArrayInputStream(sent), key);
    }
}
