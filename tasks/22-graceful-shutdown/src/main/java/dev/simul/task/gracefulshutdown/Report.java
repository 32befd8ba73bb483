package dev.simul.task.gracefulshutdown;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what became of the works of a service: each name is in one of four sets.
 *
 * @param finished those that returned before the grace was over
 * @param failed those that threw something before the grace was over
 * @param interrupted those that still went on when it was over
 * @param unstarted those that were still in the queue
 */
public record Report(
        Set<String> finished,
        Set<String> failed,
        Set<String> interrupted,
        Set<String> unstarted) {

    /** Takes copies, in the order of the alphabet. */
    public Report {
        finished = Collections.unmodifiableSet(new TreeSet<>(finished));
        failed = Collections.unmodifiableSet(new TreeSet<>(failed));
        interrupted = Collections.unmodifiableSet(new TreeSet<>(interrupted));
        unstarted = Collections.unmodifiableSet(new TreeSet<>(unstarted));
    }
}
