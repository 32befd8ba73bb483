package dev.simul.task.gracefulshutdown;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * The outcomes of the tasks of a service: the name of each task is in one of four sets.
 *
 * @param finished the tasks that returned before the grace period was over
 * @param failed the tasks that threw an exception or an error before the grace period was over
 * @param interrupted the tasks that were still running when the grace period was over
 * @param unstarted the tasks that were still in the queue
 */
public record Report(
        Set<String> finished, Set<String> failed, Set<String> interrupted, Set<String> unstarted) {

    /** Copies the sets, in alphabetical order. */
    public Report {
        finished = Collections.unmodifiableSet(new TreeSet<>(finished));
        failed = Collections.unmodifiableSet(new TreeSet<>(failed));
        interrupted = Collections.unmodifiableSet(new TreeSet<>(interrupted));
        unstarted = Collections.unmodifiableSet(new TreeSet<>(unstarted));
    }
}
