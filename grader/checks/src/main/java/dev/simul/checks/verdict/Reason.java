package dev.simul.checks.verdict;

import java.util.Locale;

/** The reason why a check has its status. */
public enum Reason {
    /** Everything was as expected. */
    PASSED(Status.PASSED, "passed"),
    /** Something was not as expected. */
    ASSERTION(Status.FAILED, "not as expected"),
    /** The answer threw an exception. */
    EXCEPTION(Status.FAILED, "exception"),
    /** All threads were waiting, and none could continue. */
    DEADLOCK(Status.FAILED, "deadlock"),
    /** A thread spun without blocking. */
    BUSY_WAIT(Status.FAILED, "busy wait"),
    /** The threads were woken only by timers, and then waited again. */
    HORIZON(Status.FAILED, "never finished"),
    /** A computation did not finish within the real-time limit. */
    STALLED(Status.FAILED, "stalled"),
    /** The child JVM reported nothing for too long. */
    TIMED_OUT(Status.FAILED, "timed out"),
    /** The heap was full. */
    OUT_OF_MEMORY(Status.FAILED, "out of memory"),
    /** The child JVM was ended, because it exceeded a limit other than that of the heap. */
    EXCEEDED_LIMIT(Status.FAILED, "exceeded a limit"),
    /** The answer ended the JVM. */
    EXITED(Status.FAILED, "exited the JVM"),
    /** The child JVM crashed. */
    CRASHED(Status.FAILED, "crashed the JVM"),
    /** The check ended itself without a result. */
    ABORTED(Status.FAILED, "aborted"),
    /** The check was not run. */
    SKIPPED(Status.FAILED, "skipped"),
    /** There is no result for the check. */
    DID_NOT_REPORT(Status.FAILED, "did not report"),
    /** The answer used something that cannot be simulated. */
    ESCAPE(Status.COULD_NOT_RUN, "cannot be simulated"),
    /** The check could not be loaded. */
    NOT_LOADED(Status.COULD_NOT_RUN, "could not be loaded"),
    /** The source does not compile. */
    DID_NOT_COMPILE(Status.COULD_NOT_RUN, "does not compile"),
    /**
     * A function that the checks call is missing, or its signature differs from the one in the
     * stub.
     */
    SIGNATURE_CHANGED(Status.COULD_NOT_RUN, "signature changed"),
    /** A class uses something that tasks are not allowed to use. */
    NOT_ALLOWED(Status.COULD_NOT_RUN, "uses something that tasks may not use"),
    /** A file is larger than a source file is allowed to be. */
    TOO_LARGE(Status.COULD_NOT_RUN, "too large"),
    /** A file is not UTF-8 text. */
    NOT_UTF_8(Status.COULD_NOT_RUN, "not UTF-8"),
    /** A file is empty. */
    EMPTY(Status.COULD_NOT_RUN, "empty file"),
    /** A file is in a package other than that of the task. */
    WRONG_PACKAGE(Status.COULD_NOT_RUN, "wrong package"),
    /** Two files define the same class. */
    AMBIGUOUS(Status.COULD_NOT_RUN, "ambiguous"),
    /** A file is a link or something else that is not a regular file, and is not read. */
    NOT_A_FILE(Status.COULD_NOT_RUN, "not a regular file"),
    /** The submission has only part of the answer. */
    INCOMPLETE(Status.COULD_NOT_RUN, "incomplete"),
    /** The submission has nothing for the task. */
    MISSING(Status.NOT_STARTED, "missing"),
    /** The stub is unchanged. */
    NOT_STARTED(Status.NOT_STARTED, "not started");

    private final Status status;
    private final String words;

    Reason(Status status, String words) {
        this.status = status;
        this.words = words;
    }

    /**
     * Returns the status that this reason gives to a check.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Returns the reason in words.
     *
     * @return a phrase of a few words
     */
    public String words() {
        return words;
    }

    /**
     * Returns whether the verdict is about the behaviour that the check tests, so that the advice
     * of the course can help. This is not the case if the JVM was ended, for example.
     *
     * @return true if the verdict is about this behaviour
     */
    public boolean isAboutTheCheck() {
        return switch (this) {
            case ASSERTION, EXCEPTION, DEADLOCK, BUSY_WAIT, HORIZON -> true;
            case PASSED,
                    STALLED,
                    TIMED_OUT,
                    OUT_OF_MEMORY,
                    EXCEEDED_LIMIT,
                    EXITED,
                    CRASHED,
                    ABORTED,
                    SKIPPED,
                    DID_NOT_REPORT,
                    ESCAPE,
                    NOT_LOADED,
                    DID_NOT_COMPILE,
                    SIGNATURE_CHANGED,
                    NOT_ALLOWED,
                    TOO_LARGE,
                    NOT_UTF_8,
                    EMPTY,
                    WRONG_PACKAGE,
                    AMBIGUOUS,
                    NOT_A_FILE,
                    INCOMPLETE,
                    MISSING,
                    NOT_STARTED ->
                    false;
        };
    }

    /**
     * Returns the name that identifies this reason in files.
     *
     * @return the name of the constant in lower case, with hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
