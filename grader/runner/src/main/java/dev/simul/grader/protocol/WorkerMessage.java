package dev.simul.grader.protocol;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Printed;

/** What the child reports while it runs the checks of a task. */
public sealed interface WorkerMessage {

    /** A check begins. */
    record Started(String checkId) implements WorkerMessage {}

    /** A check has ended. */
    record Finished(CheckVerdict verdict) implements WorkerMessage {}

    /** All checks of the run have ended. */
    record Done() implements WorkerMessage {}

    default byte[] pack() {
        Packer packer = new Packer();
        switch (this) {
            case Started(String checkId) -> packer.number(0).text(checkId);
            case Finished(CheckVerdict verdict) -> pack(packer.number(1), verdict);
            case Done() -> packer.number(2);
        }
        return packer.done();
    }

    /** Reads the bytes of a frame; throws IllegalArgumentException where they are no record. */
    static WorkerMessage unpack(byte[] body) {
        Unpacker unpacker = new Unpacker(body);
        long kind = unpacker.number();
        if (kind == 0) {
            return new Started(unpacker.text());
        }
        if (kind == 1) {
            return new Finished(verdict(unpacker));
        }
        if (kind == 2) {
            return new Done();
        }
        throw new IllegalArgumentException(
                "a record has a kind from 0 to 2, but had '" + kind + "'");
    }

    private static void pack(Packer packer, CheckVerdict verdict) {
        Details details = verdict.details();
        packer.text(verdict.checkId())
                .text(verdict.reason().name())
                .text(details.expected())
                .text(details.found())
                .texts(details.summary())
                .texts(details.lanes())
                .textOrNull(details.site())
                .texts(details.notes())
                .text(verdict.printed().text())
                .number(verdict.printed().omittedBytes())
                .map(verdict.published());
    }

    private static CheckVerdict verdict(Unpacker unpacker) {
        return new CheckVerdict(
                unpacker.text(),
                Reason.valueOf(unpacker.text()),
                new Details(
                        unpacker.text(),
                        unpacker.text(),
                        unpacker.texts(),
                        unpacker.texts(),
                        unpacker.textOrNull(),
                        unpacker.texts()),
                new Printed(unpacker.text(), unpacker.number()),
                unpacker.map());
    }
}
