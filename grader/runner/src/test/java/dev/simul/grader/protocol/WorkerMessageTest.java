package dev.simul.grader.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerMessageTest {
    @Test
    void should_come_back_as_it_was() {
        CheckVerdict verdict =
                new CheckVerdict(
                        "check",
                        Reason.ASSERTION,
                        new Details(
                                "3 s",
                                "took 6 s",
                                List.of("expected 3 s", "but took 6 s"),
                                List.of("1 ███"),
                                "WaitN.waitN(WaitN.java:27)",
                                List.of("a note")),
                        new Printed("text", 3),
                        Map.of("timeline", "<svg/>"));

        for (WorkerMessage sent :
                List.of(
                        new WorkerMessage.Started("check"),
                        new WorkerMessage.Finished(verdict),
                        new WorkerMessage.Done())) {
            assertThat(WorkerMessage.unpack(sent.pack())).isEqualTo(sent);
        }
    }

    @Test
    void should_refuse_what_is_no_record() {
        Packer packer = new Packer();
        byte[] unknown = packer.number(9).done();

        assertThatThrownBy(() -> WorkerMessage.unpack(unknown))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkerMessage.unpack(new byte[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
