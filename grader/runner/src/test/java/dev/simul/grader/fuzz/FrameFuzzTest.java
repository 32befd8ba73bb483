package dev.simul.grader.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.Row;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.protocol.Diagnostic;
import dev.simul.grader.protocol.FrameInput;
import dev.simul.grader.protocol.FrameKey;
import dev.simul.grader.protocol.FrameKey.Sender;
import dev.simul.grader.protocol.FrameOutput;
import dev.simul.grader.protocol.MessageCodecs;
import dev.simul.grader.protocol.RecordCodec;
import dev.simul.grader.protocol.WorkerMessage;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a child sends is either what it was asked for or garbled. */
@Tag("slow")
class FrameFuzzTest {
    private static final int MOST_FRAMES = 6;
    private static final int LONGEST = 80;
    private static final List<byte[]> WORDS =
            concat(
                    Mutations.numbers(),
                    Mutations.texts("PASSED", "row ", "timeline ", "PT1S", "-", "\n", "PT-9E9S"));

    private final FrameKey key = FrameKey.of(FrameKey.newSecret());
    private final FrameKey otherKey = FrameKey.of(FrameKey.newSecret());

    @Test
    void should_receive_only_the_first_frames_of_the_sender_in_their_order() {
        Cases.run(random -> {
            List<byte[]> bodies = bodies(random);
            List<byte[]> frames = frames(key, Sender.CHILD, bodies);
            shuffle(random, frames, bodies);
            byte[] sent = joined(frames);
            if (random.nextInt(3) > 0) {
                sent = new Mutations(random, Mutations.numbers()).of(sent);
            }

            assertStartsWith(
                    bodies, new FrameInput(new ByteArrayInputStream(sent), key, Sender.CHILD));
        });
    }

    @Test
    void should_refuse_what_is_not_a_message() {
        List<byte[]> messages =
                List.of(
                        MessageCodecs.WORKER_MESSAGE.encode(new WorkerMessage.Started("overlap")),
                        MessageCodecs.WORKER_MESSAGE.encode(new WorkerMessage.Finished(verdict())),
                        MessageCodecs.WORKER_MESSAGE.encode(new WorkerMessage.Done()),
                        MessageCodecs.COMPILE_RESULT.encode(
                                new CompileResult.Compiled(Map.of("a/A.class", new byte[20]))),
                        MessageCodecs.COMPILE_RESULT.encode(
                                new CompileResult.Refused(
                                        List.of(new Diagnostic("A.java", 3L, 9L, "';' expected")))),
                        MessageCodecs.BATCH_RESULT.encode(
                                List.of(Map.of("a/A.class", new byte[9]), Map.of())));
        List<RecordCodec<?>> codecs =
                List.of(
                        MessageCodecs.WORKER_MESSAGE,
                        MessageCodecs.COMPILE_RESULT,
                        MessageCodecs.BATCH_RESULT);
        Cases.run(random -> {
            byte[] message = messages.get(random.nextInt(messages.size()));
            byte[] changed = new Mutations(random, WORDS).of(message);
            for (RecordCodec<?> codec : codecs) {
                try {
                    assertThat(codec.decode(changed)).isNotNull();
                } catch (IllegalArgumentException documented) {
                    assertThat(documented).isNotNull();
                }
            }
        });
    }

    private static void assertStartsWith(List<byte[]> bodies, FrameInput input) {
        int received = 0;
        try {
            for (byte[] body = input.receive(); body != null; body = input.receive()) {
                assertThat(received).isLessThan(bodies.size());
                assertThat(body).isEqualTo(bodies.get(received));
                received++;
            }
        } catch (IOException refused) {
            assertThat(refused).hasMessage("expected a frame, found other bytes");
        }
    }

    /** Moves, repeats, drops or adds whole frames, among them some of another key or sender. */
    private void shuffle(Random random, List<byte[]> frames, List<byte[]> bodies)
            throws IOException {
        int one = random.nextInt(frames.size());
        int other = random.nextInt(frames.size());
        switch (random.nextInt(7)) {
            case 0 -> Collections.swap(frames, one, other);
            case 1 -> frames.add(other, frames.get(one));
            case 2 -> frames.remove(one);
            case 3 -> frames.set(one, frames(key, Sender.GRADER, bodies).get(one));
            case 4 -> frames.set(one, frames(otherKey, Sender.CHILD, bodies).get(one));
            case 5 -> Collections.shuffle(frames, random);
            default -> {}
        }
    }

    private static List<byte[]> bodies(Random random) {
        List<byte[]> bodies = new ArrayList<>();
        for (int left = 1 + random.nextInt(MOST_FRAMES); left > 0; left--) {
            byte[] body = new byte[random.nextInt(LONGEST)];
            random.nextBytes(body);
            bodies.add(body);
        }
        return bodies;
    }

    private static List<byte[]> frames(FrameKey key, Sender sender, List<byte[]> bodies)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameOutput output = new FrameOutput(bytes, key, sender);
        List<byte[]> frames = new ArrayList<>();
        for (byte[] body : bodies) {
            output.send(body);
            frames.add(bytes.toByteArray());
            bytes.reset();
        }
        return frames;
    }

    private static byte[] joined(List<byte[]> frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frames.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static CheckVerdict verdict() {
        Bar bar = new Bar(Bar.Kind.WORKING, Duration.ZERO, Duration.ofSeconds(3));
        CheckTimeline timeline =
                new CheckTimeline(
                        1,
                        Duration.ofSeconds(2),
                        null,
                        new Chart(Duration.ofSeconds(6), List.of(new Row("wait 1", List.of(bar)))));
        Details details =
                new Details(
                        "3 s",
                        "6 s",
                        List.of("expected 3 s"),
                        List.of("1 ███"),
                        timeline,
                        "WaitN.waitN(WaitN.java:27)",
                        List.of("a note"),
                        List.of("too-long"));
        return new CheckVerdict(
                "overlap", Reason.ASSERTION, details, new Printed("text", 7), Map.of("a", "b"));
    }

    private static List<byte[]> concat(List<byte[]> some, List<byte[]> others) {
        List<byte[]> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
