package dev.simul.grader.batch.progress;

import dev.simul.grader.batch.ClassGrading;
import java.io.PrintWriter;

/**
 * Stops the grading of a class if a signal terminates the JVM, and prints how to resume. The JVM
 * then exits with the exit code of the signal.
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
     * @param progress counts the results
     * @param total the number of submissions
     * @param err where to print how to resume
     * @return the hook, which must be removed when the grading has finished
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
                                            + " again to grade the others");
                            err.flush();
                        });
        Runtime.getRuntime().addShutdownHook(thread);
        return new StopHook(thread);
    }

    /** Removes the hook, unless it is already running. */
    public void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException isStopping) {
            // The hook is running, and the JVM exits with the exit code of the signal.
        }
    }
}
