package dev.simul.grader.worker;

import dev.simul.checks.verdict.CheckListener;
import dev.simul.checks.verdict.Verdict;
import dev.simul.grader.child.ParentConnection;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.protocol.TaskRun;
import dev.simul.grader.protocol.WorkerMessage;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.worker.warmup.WarmupChecks;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The main class of the child JVM that runs checks. */
public final class CheckWorker {
    private final ParentConnection link;
    private final PrintedOutput printed;
    private final CheckExecution execution = new CheckExecution();
    private final JvmState surroundings = new JvmState();

    private CheckWorker(ParentConnection link, PrintedOutput printed) {
        this.link = link;
        this.printed = printed;
    }

    /**
     * Answers runs until the grader is gone.
     *
     * @param args none; or a word, to rehearse and end
     * @throws IOException if the grader is gone before it began
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            WorkerWarmup.run();
            return;
        }
        PrintedOutput printed = new PrintedOutput();
        CheckWorker worker = new CheckWorker(ParentConnection.open(printed), printed);
        worker.warmUp();
        worker.link.ready();
        while (true) {
            worker.run(TaskRun.unpack(worker.link.receive()));
        }
    }

    private void run(TaskRun run) {
        TaskLoader loader = new TaskLoader(run.files(), CheckWorker.class.getClassLoader());
        execution.run(run.checks(), run.parameters(), loader, new Reporting());
        link.send(new WorkerMessage.Done().pack());
    }

    /**
     * Runs a check of its own, so that the classes every check needs are there when the first task
     * comes.
     */
    private void warmUp() {
        CheckCall rehearsal =
                new CheckCall("rehearsal", WarmupChecks.class.getName(), "waits_overlap");
        execution.run(
                List.of(rehearsal), Map.of(), CheckWorker.class.getClassLoader(), new Silence());
        surroundings.restore();
        printed.take();
    }

    /** Tells the grader at once, and leaves the JVM as it was for the next check. */
    private final class Reporting implements CheckListener<CheckCall> {
        private final Map<String, String> published = new HashMap<>();

        @Override
        public void published(CheckCall check, Map<String, String> entries) {
            published.putAll(entries);
        }

        @Override
        public void started(CheckCall check) {
            link.send(new WorkerMessage.Started(check.id()).pack());
        }

        @Override
        public void finished(CheckCall check, Verdict verdict) {
            surroundings.restore();
            CheckVerdict report =
                    new CheckVerdict(
                            check.id(),
                            verdict.reason(),
                            verdict.details(),
                            printed.take(),
                            published);
            published.clear();
            link.send(new WorkerMessage.Finished(report).pack());
        }
    }

    /** Tells nobody. */
    static final class Silence implements CheckListener<CheckCall> {
        @Override
        public void finished(CheckCall check, Verdict verdict) {}
    }
}
