package dev.simul.grader.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    void should_refuse_text_that_was_printed() {
        byte[] text = "Exception in thread main".repeat(10).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> input(text).receive())
                .isInstanceOf(IOException.class)
                .hasMessage("expected a frame, found other bytes");
    }

    @Test
    void should_refuse_a_frame_of_more_than_64_mebibytes() throws IOException {
        new FrameOutput(bytes, key).send(new byte[4]);
        byte[] sent = bytes.toByteArray();
        ByteBuffer.wrap(sent).putInt((64 << 20) + 1);

        assertThatThrownBy(() -> input(sent).receive())
                .isInstanceOf(IOException.class)
                .hasMessage("expected a frame, found other bytes");
    }

    @Test
    void should_end_at_a_frame_that_was_cut_off() throws IOException {
        new FrameOutput(bytes, key).send(new byte[100]);

        byte[] sent = bytes.toByteArray();

        assertThat(input(Arrays.copyOf(sent, sent.length - 1)).receive()).isNull();
    }

    private FrameInput input(byte[] sent) {
        return new FrameInput(new ByteArrayInputStream(sent), key);
    }
}
