package dev.simul.grader.worker;

import dev.simul.checks.verdict.CheckListener;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Verdict;
import dev.simul.grader.child.ParentConnection;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.protocol.MessageCodecs;
import dev.simul.grader.protocol.TaskRun;
import dev.simul.grader.protocol.WorkerMessage;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.worker.warmup.WarmupChecks;
import java.io.IOException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The main class of the child JVM that runs checks. */
public final class CheckWorker {
    private final ParentConnection grader;
    private final PrintedOutput printed;
    private final CheckExecution execution = new CheckExecution();
    private final JvmState jvm = new JvmState();

    private CheckWorker(ParentConnection grader, PrintedOutput printed) {
        this.grader = grader;
        this.printed = printed;
    }

    /**
     * Runs checks until the grader ends.
     *
     * @param args none; if there are any, this JVM only warms up and then exits, so that an archive
     *     can be recorded
     * @throws IOException if the grader ended before this JVM was ready
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            WorkerWarmup.run();
            return;
        }
        forgetNames();
        keepUrls();
        PrintedOutput printed = new PrintedOutput();
        CheckWorker worker = new CheckWorker(ParentConnection.open(printed), printed);
        worker.warmUp();
        worker.grader.ready();
        while (true) {
            worker.run(MessageCodecs.TASK_RUN.decode(worker.grader.receive()));
        }
    }

    /** Removes the properties that say who runs this JVM, from where and with what. */
    private static void forgetNames() {
        List.of("java.class.path", "jdk.module.path", "sun.java.command", "user.home")
                .forEach(System::clearProperty);
    }

    /**
     * Keeps the JDK's handlers of URLs. The JVM asks the factory that was set first, also when it
     * looks for a class file, and an answer's factory would then run outside the simulation.
     */
    private static void keepUrls() {
        URL.setURLStreamHandlerFactory(protocol -> null);
    }

    private void run(TaskRun run) {
        TaskLoader loader = new TaskLoader(run, CheckWorker.class.getClassLoader());
        if (run.untilFailure()) {
            runUntilFailure(run, loader);
        } else {
            execution.run(run.checks(), run.parametersWithKeys(), loader, new Reporting());
        }
        send(new WorkerMessage.Done());
    }

    /** Runs each check separately, because JUnit chooses the order of checks that run together. */
    private void runUntilFailure(TaskRun run, TaskLoader loader) {
        Reporting reporting = new Reporting();
        Map<String, String> parameters = run.parametersWithKeys();
        for (CheckCall check : run.checks()) {
            execution.run(List.of(check), parameters, loader, reporting);
            if (reporting.hasFailure) {
                return;
            }
        }
    }

    private void send(WorkerMessage message) {
        grader.send(MessageCodecs.WORKER_MESSAGE.encode(message));
    }

    /**
     * Runs a check of the kit, so that the classes that every check needs are loaded before the
     * first task arrives.
     */
    private void warmUp() {
        CheckCall check = new CheckCall("warm-up", WarmupChecks.class.getName(), "waits_overlap");
        execution.run(List.of(check), Map.of(), CheckWorker.class.getClassLoader(), new Silence());
        jvm.restore();
        printed.take();
    }

    /** Reports to the grader immediately, and restores the state of the JVM for the next check. */
    private final class Reporting implements CheckListener<CheckCall> {
        private final Map<String, String> published = new HashMap<>();
        private boolean hasFailure;

        @Override
        public void published(CheckCall check, Map<String, String> entries) {
            published.putAll(entries);
        }

        @Override
        public void started(CheckCall check) {
            send(new WorkerMessage.Started(check.id()));
        }

        @Override
        public void finished(CheckCall check, Verdict verdict) {
            jvm.restore();
            hasFailure |= verdict.reason() != Reason.PASSED;
            CheckVerdict report =
                    new CheckVerdict(
                            check.id(),
                            verdict.reason(),
                            verdict.details(),
                            printed.take(),
                            published);
            published.clear();
            send(new WorkerMessage.Finished(report));
        }
    }

    /** Discards all reports. */
    static final class Silence implements CheckListener<CheckCall> {
        @Override
        public void finished(CheckCall check, Verdict verdict) {}
    }
}
