package dev.simul.grader.replay.jvm;

import dev.simul.checks.schedule.RecordedSchedule;
import dev.simul.simulation.StackFrames;
import dev.simul.simulation.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Divides a schedule into the turns of its threads. */
final class Turns {
    private static final int MOST_TURNS = 2_000;

    private final RecordedSchedule schedule;
    private final Set<AccessKey> gated;

    Turns(RecordedSchedule schedule, Set<AccessKey> gated) {
        this.schedule = schedule;
        this.gated = gated;
    }

    /** Returns the turns, in the order in which the threads ran. */
    List<Turn> list() throws NotForcedException {
        List<Turn> turns = new ArrayList<>();
        List<Step> steps = schedule.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.kind() == Step.Kind.PREEMPTED) {
                requireGate(steps, i);
            }
            if (!isGated(step)) {
                continue;
            }
            Turn last = turns.isEmpty() ? null : turns.getLast();
            if (last != null && last.thread() == step.thread()) {
                turns.removeLast();
            }
            turns.add(
                    new Turn(
                            step.thread(),
                            schedule.nameOf(step.thread()),
                            last == null || last.thread() != step.thread() ? 1 : last.gates() + 1,
                            describe(step)));
        }
        if (turns.size() > MOST_TURNS) {
            throw new NotForcedException(
                    "the threads take turns " + turns.size() + " times, which is too often");
        }
        return turns;
    }

    private boolean isGated(Step step) {
        AccessKey key = AccessKey.of(step);
        return key != null && gated.contains(key);
    }

    /** A thread can be stopped only at a gate. */
    private void requireGate(List<Step> steps, int stop) throws NotForcedException {
        Step stopped = steps.get(stop);
        Step next = nextAccess(steps, stop);
        if (next == null || isGated(next) || !hasRunOther(steps, stop)) {
            return;
        }
        throw new NotForcedException(
                schedule.nameOf(stopped.thread())
                        + " "
                        + stopped.text()
                        + (stopped.frame() == null
                                ? ""
                                : " (" + StackFrames.fileAndLine(stopped.frame()) + ")")
                        + ", and no gate can be inserted there: the access is inside a"
                        + " class of the JDK, or is not an expression of its own");
    }

    private static @Nullable Step nextAccess(List<Step> steps, int stop) {
        return steps.subList(stop + 1, steps.size()).stream()
                .filter(step -> step.thread() == steps.get(stop).thread())
                .filter(step -> step.kind() != Step.Kind.PREEMPTED)
                .findFirst()
                .orElse(null);
    }

    /** Returns whether another thread makes an access that has a gate before this one continues. */
    private boolean hasRunOther(List<Step> steps, int stop) {
        for (Step step : steps.subList(stop + 1, steps.size())) {
            if (step.thread() == steps.get(stop).thread()) {
                return false;
            }
            if (isGated(step)) {
                return true;
            }
        }
        return false;
    }

    private static String describe(Step step) {
        return step.text()
                + (step.frame() == null ? "" : ", " + StackFrames.fileAndLine(step.frame()));
    }
}
