package dev.simul.grader.batch.progress;

import dev.simul.grader.batch.ClassGrading;
import java.io.PrintWriter;

/**
 * Stops the grading of a class if a signal ends the JVM, and says how to resume. The JVM then ends
 * with the exit code of the signal.
 */
public final class StopHook {
    private final Thread thread;

    private StopHook(Thread thread) {
        this.thread = thread;
    }

    /**
     * Installs the hook.
     *
     * @param grading the grading to stop
     * @param progress knows how many results there are
     * @param total the number of submissions
     * @param err where the sentence is printed
     * @return the hook, which must be removed when the grading has ended
     */
    public static StopHook install(
            ClassGrading grading, ProgressOutput progress, int total, PrintWriter err) {
        Thread thread =
                Thread.ofPlatform()
                        .name("stop")
                        .unstarted(() -> {
                            grading.stop();
                            err.println(
                                    "\nsimul: stopped: "
                                            + progress.done()
                                            + " of "
                                            + total
                                            + " submissions have a result; run the same command"
                                            + " again for the others");
                            err.flush();
                        });
        Runtime.getRuntime().addShutdownHook(thread);
        return new StopHook(thread);
    }

    /** Removes the hook, unless it runs already. */
    public void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException isStopping) {
            // The hook runs, and the JVM ends with the exit code of the signal.
        }
    }
}
