package dev.simul.grader.compile;

import dev.simul.grader.child.ParentConnection;
import dev.simul.grader.protocol.BatchCompileRequest;
import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompilerRequest;
import dev.simul.grader.protocol.MessageCodecs;
import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The main class of the child JVM that compiles. */
public final class CompileWorker {
    private CompileWorker() {}

    /**
     * Replies to requests until the grader ends.
     *
     * @param args none; if there are any, this JVM only warms up and then exits, so that an archive
     *     can be recorded
     * @throws IOException if the grader ended before this JVM was ready
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            warmUpOnly();
            return;
        }
        ParentConnection grader = ParentConnection.open(OutputStream.nullOutputStream());
        Javac javac = new Javac();
        javac.warmUp();
        grader.ready();
        while (true) {
            grader.send(answer(javac, MessageCodecs.COMPILER_REQUEST.decode(grader.receive())));
        }
    }

    private static byte[] answer(Javac javac, CompilerRequest request) {
        return switch (request) {
            case CompileRequest alone -> MessageCodecs.COMPILE_RESULT.encode(javac.compile(alone));
            case BatchCompileRequest batch ->
                    MessageCodecs.BATCH_RESULT.encode(javac.compileTogether(batch.tasks()));
        };
    }

    /**
     * Does the same work as it does for the grader, so that an archive contains all classes that
     * this work uses.
     */
    private static void warmUpOnly() {
        Javac javac = new Javac();
        javac.warmUp();
        javac.warmUp();
        SourceFile wrong = new SourceFile("Wrong.java", "class Wrong { int n = \"x\"; }");
        CompilerRequest request = CompileRequest.ofStudent(List.of(wrong));
        byte[] received = MessageCodecs.COMPILER_REQUEST.encode(request);
        byte[] sent = answer(javac, MessageCodecs.COMPILER_REQUEST.decode(received));
        var _ = MessageCodecs.COMPILE_RESULT.decode(sent);
    }
}
