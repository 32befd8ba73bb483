package dev.simul.grader.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.chart.Row;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.submission.SourceFile;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageCodecsTest {
    private static final Map<String, byte[]> FILES = Map.of("a/B.class", new byte[] {1, 2});
    private static final SourceFile SOURCE = new SourceFile("a/B.java", "package a; class B {}");

    @Test
    void should_decode_what_a_worker_reports() {
        Details details =
                new Details(
                        "3 s",
                        "took 6 s",
                        List.of("expected 3 s", "but took 6 s"),
                        List.of("1 ███"),
                        new CheckTimeline(
                                2,
                                Duration.ofSeconds(7),
                                Duration.ofSeconds(6),
                                new Chart(
                                        Duration.ofSeconds(6),
                                        List.of(
                                                new Row(
                                                        "wait 1",
                                                        List.of(
                                                                new Bar(
                                                                        Bar.Kind.WAITING,
                                                                        Duration.ZERO,
                                                                        Duration.ofMillis(1)))),
                                                new Row("", List.of())),
                                        3)),
                        "WaitN.waitN(WaitN.java:27)",
                        List.of("a note"),
                        List.of("too-long"));
        CheckVerdict verdict =
                new CheckVerdict(
                        "check",
                        Reason.ASSERTION,
                        details,
                        new Printed("text", 3),
                        Map.of("timeline", "<svg/>"));

        for (WorkerMessage message :
                List.of(
                        new WorkerMessage.Started("check"),
                        new WorkerMessage.Finished(verdict),
                        new WorkerMessage.Finished(
                                CheckVerdict.of("check", Reason.PASSED, Details.NONE)),
                        new WorkerMessage.Done())) {
            assertSame(message, MessageCodecs.WORKER_MESSAGE);
        }
    }

    @Test
    void should_decode_what_a_worker_is_to_run() {
        assertSame(
                new TaskRun(
                        FILES,
                        FILES,
                        List.of(new CheckCall("check", "a.BTest", "check")),
                        Map.of("simul.schedules", "3")),
                MessageCodecs.TASK_RUN);
    }

    @Test
    void should_decode_what_to_compile() {
        assertSame(CompileRequest.ofChecks(List.of(SOURCE), FILES), MessageCodecs.COMPILER_REQUEST);
        assertSame(
                new BatchCompileRequest(List.of(List.of(SOURCE), List.of())),
                MessageCodecs.COMPILER_REQUEST);
    }

    @Test
    void should_decode_what_was_compiled() {
        assertSame(new CompileResult.Compiled(FILES), MessageCodecs.COMPILE_RESULT);
        assertSame(
                new CompileResult.Refused(
                        List.of(new Diagnostic("a/B.java", 7, 12, "';' expected"))),
                MessageCodecs.COMPILE_RESULT);
        assertSame(List.of(FILES, Map.of()), MessageCodecs.BATCH_RESULT);
    }

    /** Compares all fields, because a byte array equals only itself. */
    private static <T> void assertSame(T message, RecordCodec<T> codec) {
        T decoded = codec.decode(codec.encode(message));

        assertThat(decoded).usingRecursiveComparison().isEqualTo(message);
        if (message instanceof Record) {
            assertThat(decoded).hasSameClassAs(message);
        }
    }
}
