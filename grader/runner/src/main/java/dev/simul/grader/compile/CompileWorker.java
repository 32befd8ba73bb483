package dev.simul.grader.compile;

import dev.simul.grader.child.ParentLink;
import java.io.IOException;
import java.io.OutputStream;

/** The main class of the child JVM that compiles. */
public final class CompileWorker {
    private CompileWorker() {}

    /**
     * Answers requests until the grader is gone.
     *
     * @param args none
     * @throws IOException if the grader is gone before it began
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        ParentLink link = ParentLink.open(OutputStream.nullOutputStream());
        Javac javac = new Javac();
        javac.warmUp();
        link.ready();
        while (true) {
            link.send(javac.compile(CompileRequest.unpack(link.receive())).pack());
        }
    }
}
