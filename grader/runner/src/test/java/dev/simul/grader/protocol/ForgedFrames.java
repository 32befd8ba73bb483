package dev.simul.grader.protocol;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.grader.verdict.CheckVerdict;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** The frames of a child in which all checks of a task pass, without the codes. */
public final class ForgedFrames {
    private ForgedFrames() {}

    /** Returns the frames that follow the start of the first check, as text. */
    public static String allPassed(List<String> checks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String check : checks) {
                if (!check.equals(checks.getFirst())) {
                    write(out, new WorkerMessage.Started(check));
                }
                CheckVerdict passed = CheckVerdict.of(check, Reason.PASSED, Details.NONE);
                write(out, new WorkerMessage.Finished(passed));
            }
            write(out, new WorkerMessage.Done());
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, WorkerMessage message) throws IOException {
        byte[] body = MessageCodecs.WORKER_MESSAGE.encode(message);
        out.writeInt(body.length);
        out.write(new byte[FrameInput.CODE]);
        out.write(body);
    }
}
