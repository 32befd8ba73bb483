package dev.simul.grader.replay.jvm;

import dev.simul.simulation.AccessSite;
import dev.simul.simulation.Step;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a schedule and the expressions of a source have in common: all accesses with
 * the same key have gates, or none has.
 *
 * @param file the name of the source file
 * @param line the number of the line; 0 for a synchronized method
 * @param kind the kind of step
 * @param owner the class that declares the called method; empty for other accesses
 * @param member the name of the field or the method
 */
record AccessKey(String file, int line, Step.Kind kind, String owner, String member) {

    /** Returns the key of a step, or null if no expression of a source can have a gate for it. */
    static @Nullable AccessKey of(Step step) {
        AccessSite site = step.site();
        if (site == null || site.file() == null || site.kind() == AccessSite.Kind.ELEMENT) {
            return null;
        }
        return switch (step.kind()) {
            case READ, WRITE ->
                    new AccessKey(site.file(), site.line(), step.kind(), "", site.member());
            case CALL ->
                    new AccessKey(
                            site.file(), site.line(), step.kind(), site.owner(), site.member());
            case ENTER ->
                    new AccessKey(
                            site.file(),
                            site.member().isEmpty() ? site.line() : 0,
                            step.kind(),
                            "",
                            site.member());
            case START, ACQUIRE, RELEASE, SIGNAL, WAIT, PREEMPTED, END -> null;
        };
    }
}
