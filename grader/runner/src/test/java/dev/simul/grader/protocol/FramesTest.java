package dev.simul.grader.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.protocol.FrameKey.Sender;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class FramesTest {
    private final byte[] secret = FrameKey.newSecret();
    private final FrameKey key = FrameKey.of(secret);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void should_receive_the_frames_that_were_sent() throws IOException {
        FrameOutput output = output(key);
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
        output(key).send(new byte[4]);
        byte[] sent = bytes.toByteArray();
        ByteBuffer.wrap(sent).putInt((64 << 20) + 1);

        assertThatThrownBy(() -> input(sent).receive())
                .isInstanceOf(IOException.class)
                .hasMessage("expected a frame, found other bytes");
    }

    @Test
    void should_end_at_a_frame_that_was_cut_off() throws IOException {
        output(key).send(new byte[100]);

        byte[] sent = bytes.toByteArray();

        assertThat(input(Arrays.copyOf(sent, sent.length - 1)).receive()).isNull();
    }

    @Test
    void should_receive_frames_after_the_secret() throws IOException {
        bytes.write(secret);
        output(key).send(new byte[] {7});

        ByteArrayInputStream sent = new ByteArrayInputStream(bytes.toByteArray());
        FrameKey read = FrameKey.inFrontOf(sent);

        assertThat(new FrameInput(sent, read, Sender.CHILD).receive()).containsExactly(7);
    }

    @Test
    void should_refuse_a_frame_with_another_key() throws IOException {
        output(FrameKey.of(FrameKey.newSecret())).send(new byte[] {1});

        assertRefused(bytes.toByteArray());
    }

    @Test
    void should_refuse_a_frame_that_the_reader_sent_itself() throws IOException {
        new FrameOutput(bytes, key, Sender.GRADER).send(new byte[] {1});

        assertRefused(bytes.toByteArray());
    }

    @Test
    void should_refuse_a_frame_that_was_changed() throws IOException {
        output(key).send(new byte[] {1, 2, 3});
        byte[] sent = bytes.toByteArray();
        sent[sent.length - 1] ^= 1;

        assertRefused(sent);
    }

    @Test
    void should_refuse_a_frame_that_is_repeated() throws IOException {
        output(key).send(new byte[] {1});
        bytes.write(bytes.toByteArray());
        FrameInput input = input(bytes.toByteArray());

        assertThat(input.receive()).containsExactly(1);
        assertThatThrownBy(input::receive).isInstanceOf(IOException.class);
    }

    @Test
    void should_refuse_a_frame_after_a_missing_one() throws IOException {
        FrameOutput output = output(key);
        output.send(new byte[] {1});
        int first = bytes.size();
        output.send(new byte[] {2});
        byte[] sent = bytes.toByteArray();

        assertRefused(Arrays.copyOfRange(sent, first, sent.length));
    }

    @Test
    void should_compute_codes_as_the_jdk_does() throws GeneralSecurityException, IOException {
        output(key).send(new byte[] {5, 6});
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        mac.update((byte) 1);
        mac.update(new byte[Long.BYTES]);

        byte[] code = mac.doFinal(new byte[] {5, 6});

        byte[] sent = bytes.toByteArray();
        assertThat(Arrays.copyOfRange(sent, 4, 4 + FrameInput.CODE)).isEqualTo(code);
    }

    private void assertRefused(byte[] sent) {
        assertThatThrownBy(() -> input(sent).receive())
                .isInstanceOf(IOException.class)
                .hasMessage("expected a frame, found other bytes");
    }

    private FrameOutput output(FrameKey from) {
        return new FrameOutput(bytes, from, Sender.CHILD);
    }

    private FrameInput input(byte[] sent) {
        return new FrameInput(new ByteArrayInputStream(sent), key, Sender.CHILD);
    }
}
