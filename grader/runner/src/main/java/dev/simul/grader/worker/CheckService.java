package dev.simul.grader.worker;

import dev.simul.grader.child.Answer;
import dev.simul.grader.child.Child;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.child.Death;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.verdict.Details;
import dev.simul.grader.verdict.Reason;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs checks in a child JVM that is started beforehand and used again. Not for several threads at
 * once.
 *
 * <p>A child that dies, or says nothing for too long and is ended, is replaced, and the checks that
 * are left run in the new one. The check it died at is blamed only if it was the first that child
 * ran; otherwise it is tried once more in the fresh one, so that no check pays for what ran before
 * it. After two such blames within a task, the rest of that task's checks get the same reason.
 */
public final class CheckService implements AutoCloseable {
    private static final int MOST_BLAMES = 2;

    private final ChildSettings settings;
    private final Duration limit;
    private Child child;
    private boolean fresh = true;

    /**
     * Starts the child.
     *
     * @param settings how to start it; its main class is {@link CheckWorker}
     * @param limit how long it may say nothing while it runs checks, by the clock on the wall
     */
    public CheckService(ChildSettings settings, Duration limit) {
        this.settings = settings;
        this.limit = limit;
        child = Child.start(settings);
    }

    /**
     * Runs the checks of one task.
     *
     * @param run what to run
     * @return the verdicts that came; a check without one did not report
     */
    public List<CheckVerdict> run(TaskRun run) {
        RunProgress progress = new RunProgress(run.checks());
        int blames = 0;
        while (!progress.left().isEmpty()) {
            boolean untouched = fresh;
            Reason death = attempt(run.only(progress.left()), progress);
            if (death == null) {
                break;
            }
            if (untouched && progress.isSuspectFirst()) {
                progress.finish(blame(progress.suspect(), death));
                blames++;
            }
            if (blames == MOST_BLAMES) {
                progress.left().forEach(check -> progress.finish(blame(check.id(), death)));
            }
        }
        return progress.verdicts();
    }

    @Override
    public void close() {
        child.close();
    }

    /**
     * Runs checks until all have ended, or the child has: then it is replaced, and the reason
     * returned.
     */
    private @Nullable Reason attempt(TaskRun run, RunProgress progress) {
        fresh = false;
        progress.enter();
        child.send(run.pack());
        while (true) {
            switch (child.await(limit)) {
                case Answer.Arrived arrived -> {
                    try {
                        if (note(WorkerRecord.unpack(arrived.body()), progress)) {
                            return null;
                        }
                    } catch (IllegalArgumentException garbled) {
                        return replace(reason(Death.GARBLED));
                    }
                }
                case Answer.Silent silent -> {
                    return replace(Reason.TIMED_OUT);
                }
                case Answer.Gone(Death death) -> {
                    return replace(reason(death));
                }
            }
        }
    }

    /** Returns whether it was the last record of the run. */
    private static boolean note(WorkerRecord worker, RunProgress progress) {
        return switch (worker) {
            case WorkerRecord.Started(String checkId) -> {
                progress.start(checkId);
                yield false;
            }
            case WorkerRecord.Finished(CheckVerdict verdict) -> {
                progress.finish(verdict);
                yield false;
            }
            case WorkerRecord.Done() -> true;
        };
    }

    private Reason replace(Reason reason) {
        child.close();
        child = Child.start(settings);
        fresh = true;
        return reason;
    }

    private static Reason reason(Death death) {
        return switch (death) {
            case OUT_OF_MEMORY -> Reason.OUT_OF_MEMORY;
            case EXITED -> Reason.EXITED;
            case CRASHED, GARBLED -> Reason.CRASHED;
        };
    }

    private CheckVerdict blame(String checkId, Reason reason) {
        String sentence =
                switch (reason) {
                    case TIMED_OUT ->
                            "no end after " + limit.toSeconds() + " s by the clock on the wall";
                    case OUT_OF_MEMORY ->
                            "more than " + settings.heapMebibytes() + " MiB of objects";
                    default -> "";
                };
        return CheckVerdict.of(
                checkId, reason, sentence.isEmpty() ? Details.NONE : Details.of(sentence));
    }
}
