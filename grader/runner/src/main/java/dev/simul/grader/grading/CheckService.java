package dev.simul.grader.grading;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Verdict;
import dev.simul.grader.child.Child;
import dev.simul.grader.child.ChildExit;
import dev.simul.grader.child.ChildReply;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.protocol.TaskRun;
import dev.simul.grader.protocol.WorkerMessage;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.worker.CheckWorker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs checks in a child JVM that is started beforehand and used again. Not for several threads at
 * once.
 *
 * <p>A child that dies, or says nothing for too long and is ended, is replaced, and the checks that
 * are left run in the new one. The check it died at is blamed only if it was the first that child
 * ran; otherwise it is tried once more in the fresh one, so that no check pays for what ran before
 * it. A check that stalled is blamed at once, and its child replaced, in which it may still
 * compute. After two such blames within a task, the rest of that task's checks get the same reason.
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
            Reason end = attempt(run.only(progress.left()), progress);
            if (end == Reason.PASSED) {
                break;
            }
            replaceChild();
            if (end == Reason.STALLED) {
                blames++;
            } else if (untouched && progress.isSuspectFirst()) {
                progress.finish(blame(progress.suspect(), end));
                blames++;
            }
            if (blames == MOST_BLAMES) {
                progress.left().forEach(check -> progress.finish(blame(check.id(), end)));
            }
        }
        return progress.verdicts();
    }

    @Override
    public void close() {
        child.close();
    }

    /** Runs checks until all have ended, which is passed, or the child is no longer good. */
    private Reason attempt(TaskRun run, RunProgress progress) {
        child.awaitReady();
        fresh = false;
        progress.enter();
        child.send(run.pack());
        Optional<Reason> end = Optional.empty();
        while (end.isEmpty()) {
            end = note(child.await(limit), progress);
        }
        return end.get();
    }

    /** Returns why no more will come of this attempt, if so. */
    private static Optional<Reason> note(ChildReply answer, RunProgress progress) {
        return switch (answer) {
            case ChildReply.Message arrived -> {
                try {
                    yield note(WorkerMessage.unpack(arrived.body()), progress);
                } catch (IllegalArgumentException garbled) {
                    yield Optional.of(reason(ChildExit.GARBLED));
                }
            }
            case ChildReply.TimedOut silent -> Optional.of(Reason.TIMED_OUT);
            case ChildReply.Exited(ChildExit death) -> Optional.of(reason(death));
        };
    }

    private static Optional<Reason> note(WorkerMessage worker, RunProgress progress) {
        return switch (worker) {
            case WorkerMessage.Started(String checkId) -> {
                progress.start(checkId);
                yield Optional.empty();
            }
            case WorkerMessage.Finished(CheckVerdict verdict) -> {
                progress.finish(verdict);
                yield Optional.of(Reason.STALLED).filter(verdict.reason()::equals);
            }
            case WorkerMessage.Done() -> Optional.of(Reason.PASSED);
        };
    }

    private void replaceChild() {
        child.close();
        child = Child.start(settings);
        fresh = true;
    }

    private static Reason reason(ChildExit death) {
        return switch (death) {
            case OUT_OF_MEMORY -> Reason.OUT_OF_MEMORY;
            case EXITED -> Reason.EXITED;
            case CRASHED, GARBLED -> Reason.CRASHED;
        };
    }

    private CheckVerdict blame(String checkId, Reason reason) {
        return CheckVerdict.of(
                checkId,
                reason,
                switch (reason) {
                    case TIMED_OUT ->
                            Details.of("no end after " + limit.toSeconds() + " s of real time");
                    case OUT_OF_MEMORY -> Verdict.outOfMemory(settings.heapMebibytes()).details();
                    case STALLED -> Details.of("not run, after two checks that stalled");
                    default -> Details.NONE;
                });
    }
}
