package dev.simul.grader.grading;

import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Verdict;
import dev.simul.grader.child.ChildExit;
import dev.simul.grader.child.ChildReply;
import dev.simul.grader.child.ChildSettings;
import dev.simul.grader.child.RestartableChild;
import dev.simul.grader.course.CheckCall;
import dev.simul.grader.protocol.MessageCodecs;
import dev.simul.grader.protocol.TaskRun;
import dev.simul.grader.protocol.WorkerMessage;
import dev.simul.grader.verdict.CheckVerdict;
import dev.simul.grader.worker.CheckWorker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs checks in a child JVM that is started in advance and reused. This class is not thread-safe.
 *
 * <p>If a child dies or reports nothing for too long, it is replaced by a new child, which runs the
 * remaining checks. The check that the old child was running is blamed only if it was the first
 * check of the old child. Otherwise, this check runs once more in the new child, so that no check
 * fails because of an earlier check. A check that stalled is blamed immediately. The child that ran
 * it is replaced, too, because the code of the check may still be running in that child. If two
 * checks of a task have stalled or timed out, the remaining checks of the task do not run; they get
 * the same reason.
 *
 * <p>If a check times out after other checks of the task, one of those may be to blame: an answer
 * can leave a lock of the JDK held. From then on, each check of the task runs in a child of its
 * own, so that each gets its own verdict, and at most four children of a task are silent for too
 * long.
 */
final class CheckService implements AutoCloseable {
    private static final int MOST_TIMEOUTS = 2;

    /** The child reported something other than the next event of an expected check. */
    private static final Optional<Reason> OUT_OF_PLACE = Optional.of(reason(ChildExit.GARBLED));

    /** The maximum real time without a report if processor time is limited, too. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final ChildSettings settings;
    private final Duration limit;
    private final RestartableChild child;

    /**
     * Starts the child.
     *
     * @param settings the settings of the child, whose main class is {@link CheckWorker}
     * @param limit the maximum time for which the child may report nothing while it runs checks, in
     *     real time
     */
    CheckService(ChildSettings settings, Duration limit) {
        this.settings = settings;
        this.limit = limit;
        child = new RestartableChild(settings);
    }

    /**
     * Runs checks of one task.
     *
     * @param run the checks to run, and the files that they need
     * @param earlier the verdicts on checks of the task that have run before; two that stalled or
     *     timed out keep the others from running
     * @return the verdicts; a check without a verdict did not report its end
     */
    List<CheckVerdict> run(TaskRun run, List<CheckVerdict> earlier) {
        RunProgress progress = new RunProgress(run.checks());
        List<Reason> late =
                earlier.stream()
                        .map(CheckVerdict::reason)
                        .filter(reason -> reason == Reason.STALLED || reason == Reason.TIMED_OUT)
                        .toList();
        int timeouts = late.size();
        if (timeouts >= MOST_TIMEOUTS) {
            progress.left().forEach(check -> progress.finish(notRun(check.id(), late.getLast())));
        }
        boolean isOneByOne = false;
        while (!progress.left().isEmpty()) {
            boolean wasFresh = child.isFresh();
            List<CheckCall> left = progress.left();
            List<CheckCall> next = isOneByOne ? left.subList(0, 1) : left;
            Reason end = attempt(run.only(next), progress, () -> child.await(limit));
            if (end == Reason.PASSED) {
                if (next.size() == left.size() || progress.left().equals(left)) {
                    break;
                }
                child.restart();
                continue;
            }
            child.restart();
            isOneByOne |= end == Reason.TIMED_OUT && !progress.isSuspectFirst();
            if (end != Reason.STALLED && wasFresh && progress.isSuspectFirst()) {
                progress.finish(blame(progress.suspect(), end, limit));
                timeouts += end == Reason.TIMED_OUT ? 1 : 0;
            }
            timeouts += end == Reason.STALLED ? 1 : 0;
            if (timeouts == MOST_TIMEOUTS) {
                progress.left().forEach(check -> progress.finish(notRun(check.id(), end)));
            }
        }
        if (isOneByOne && !child.isFresh()) {
            // The next checks of the task would be silent, too.
            child.restart();
        }
        return progress.verdicts();
    }

    /**
     * Runs checks in their order until one of them does not pass.
     *
     * <p>A child that stalls, computes for too long, or dies is replaced, and the check that it was
     * running counts as not passed. There is one exception: if it dies for another reason than a
     * full heap, this check runs once more in the new child, unless the old child was fresh.
     *
     * @param run the checks to run, and the files that they need
     * @param computing returns the maximum processor time of a check, given its id
     * @return the verdicts, of which only the last one may be other than passed, and the processor
     *     times of the checks that the child ended
     */
    FirstFailure runUntilFailure(TaskRun run, Function<String, Duration> computing) {
        RunProgress progress = new RunProgress(run.checks());
        CheckTimes times = new CheckTimes(child);
        while (true) {
            boolean wasFresh = child.isFresh();
            Reason end =
                    attempt(
                            run.untilFailure(progress.left()),
                            progress,
                            () -> {
                                times.note(progress.verdicts());
                                return child.await(SILENCE, limit(progress, computing));
                            });
            if (end == Reason.PASSED) {
                return new FirstFailure(null, progress.verdicts(), times.took());
            }
            child.restart();
            child.startNext();
            times.restart();
            boolean isRepeated = !wasFresh && (end == Reason.EXITED || end == Reason.CRASHED);
            if (!isRepeated) {
                if (end != Reason.STALLED) {
                    progress.finish(blame(progress.suspect(), end, limit(progress, computing)));
                }
                return new FirstFailure(null, progress.verdicts(), times.took());
            }
        }
    }

    /** Returns the limit for the check that is running; the longest if none is. */
    private static Duration limit(RunProgress progress, Function<String, Duration> computing) {
        return progress.left().isEmpty() ? SILENCE : computing.apply(progress.suspect());
    }

    /**
     * Replaces the child unless it is fresh, and starts the child that will replace it next, so
     * that this child starts while the checks run.
     */
    void renew() {
        if (!child.isFresh()) {
            child.restart();
        }
        child.startNext();
    }

    @Override
    public void close() {
        child.close();
    }

    /**
     * Runs checks until all of them have ended or the child must be replaced. Returns PASSED in the
     * first case, and the reason for the replacement in the second.
     */
    private Reason attempt(TaskRun run, RunProgress progress, Supplier<ChildReply> reply) {
        progress.enter();
        child.send(MessageCodecs.TASK_RUN.encode(run));
        Optional<Reason> end = Optional.empty();
        while (end.isEmpty()) {
            end = note(reply.get(), progress);
        }
        return end.get();
    }

    /** Returns the reason why this attempt has ended, or empty if it has not ended. */
    private static Optional<Reason> note(ChildReply reply, RunProgress progress) {
        return switch (reply) {
            case ChildReply.Message message -> {
                try {
                    yield note(MessageCodecs.WORKER_MESSAGE.decode(message.body()), progress);
                } catch (IllegalArgumentException garbled) {
                    yield Optional.of(reason(ChildExit.GARBLED));
                }
            }
            case ChildReply.TimedOut timedOut -> Optional.of(Reason.TIMED_OUT);
            case ChildReply.Exited(ChildExit exit) -> Optional.of(reason(exit));
        };
    }

    private static Optional<Reason> note(WorkerMessage message, RunProgress progress) {
        return switch (message) {
            case WorkerMessage.Started(String checkId) ->
                    progress.start(checkId) ? Optional.empty() : OUT_OF_PLACE;
            case WorkerMessage.Finished(CheckVerdict verdict) ->
                    progress.report(verdict)
                            ? Optional.of(Reason.STALLED).filter(verdict.reason()::equals)
                            : OUT_OF_PLACE;
            case WorkerMessage.Done() -> Optional.of(Reason.PASSED);
        };
    }

    private static Reason reason(ChildExit exit) {
        return switch (exit) {
            case OUT_OF_MEMORY -> Reason.OUT_OF_MEMORY;
            case EXCEEDED_LIMIT -> Reason.EXCEEDED_LIMIT;
            case EXITED -> Reason.EXITED;
            case CRASHED, GARBLED -> Reason.CRASHED;
        };
    }

    private static CheckVerdict notRun(String checkId, Reason reason) {
        return CheckVerdict.of(
                checkId,
                reason,
                Details.of("not run, because two earlier checks " + reason.words()));
    }

    private CheckVerdict blame(String checkId, Reason reason, Duration silence) {
        return CheckVerdict.of(
                checkId,
                reason,
                switch (reason) {
                    case TIMED_OUT ->
                            Details.of(
                                    "did not finish within "
                                            + silence.toSeconds()
                                            + " s of real time");
                    case OUT_OF_MEMORY ->
                            Verdict.outOfMemory(settings.limits().heapMebibytes()).details();
                    case EXCEEDED_LIMIT ->
                            Details.of("was ended, because it used more than " + child.excess());
                    default -> Details.NONE;
                });
    }
}
