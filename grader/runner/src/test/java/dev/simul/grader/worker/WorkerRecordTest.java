package dev.simul.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.simul.grader.child.Packer;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Details;
import dev.simul.grader.verdict.Printed;
import dev.simul.grader.verdict.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkerRecordTest {
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

        for (WorkerRecord sent :
                List.of(
                        new WorkerRecord.Started("check"),
                        new WorkerRecord.Finished(verdict),
                        new WorkerRecord.Done())) {
            assertThat(WorkerRecord.unpack(sent.pack())).isEqualTo(sent);
        }
    }

    @Test
    void should_refuse_what_is_no_record() {
        Packer packer = new Packer();
        byte[] unknown = packer.number(9).done();

        assertThatThrownBy(() -> WorkerRecord.unpack(unknown))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WorkerRecord.unpack(new byte[3]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
