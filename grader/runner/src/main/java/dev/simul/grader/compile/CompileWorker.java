package dev.simul.grader.compile;

import dev.simul.grader.child.ParentConnection;
import dev.simul.grader.protocol.BatchCompileRequest;
import dev.simul.grader.protocol.CompileRequest;
import dev.simul.grader.protocol.CompileResult;
import dev.simul.grader.protocol.Unpacker;
import dev.simul.grader.submission.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The main class of the child JVM that compiles. */
public final class CompileWorker {
    private CompileWorker() {}

    /**
     * Answers requests until the grader is gone.
     *
     * @param args none; or a word, to rehearse and end
     * @throws IOException if the grader is gone before it began
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            rehearse();
            return;
        }
        ParentConnection link = ParentConnection.open(OutputStream.nullOutputStream());
        Javac javac = new Javac();
        javac.warmUp();
        link.ready();
        while (true) {
            link.send(answer(javac, new Unpacker(link.receive())));
        }
    }

    private static byte[] answer(Javac javac, Unpacker request) {
        return request.flag()
                ? BatchCompileRequest.packClasses(
                        javac.compileTogether(BatchCompileRequest.unpack(request).tasks()))
                : javac.compile(CompileRequest.unpack(request)).pack();
    }

    /** Does what it does for the grader, so that an archive has all it takes. */
    private static void rehearse() {
        Javac javac = new Javac();
        javac.warmUp();
        javac.warmUp();
        SourceFile wrong = new SourceFile("Wrong.java", "class Wrong { int n = \"x\"; }");
        CompileRequest request = CompileRequest.ofStudent(List.of(wrong));
        var _ = CompileResult.unpack(answer(javac, new Unpacker(request.pack())));
    }
}
