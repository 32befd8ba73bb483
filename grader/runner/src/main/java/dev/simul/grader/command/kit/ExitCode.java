package dev.simul.grader.command.kit;

/** The exit codes of the program. */
public final class ExitCode {
    /** The submission was graded. */
    public static final int GRADED = 0;

    /** The submission was graded, and its score is below {@code --min-score}. */
    public static final int UNDER_MIN_SCORE = 1;

    /** The course is proven. */
    public static final int PROVEN = 0;

    /** The course is not proven, because it has problems. */
    public static final int NOT_PROVEN = 1;

    /** All pictures were drawn. */
    public static final int DRAWN = 0;

    /** An example is missing or does not run; all other pictures were drawn. */
    public static final int NOT_DRAWN = 1;

    /** The check fails on the schedule, and the schedule was shown. */
    public static final int REPLAYED = 0;

    /** The check passes on the schedule, or the schedule cannot be written as asked. */
    public static final int NOT_REPLAYED = 1;

    /** Strict isolation is possible on this machine. */
    public static final int ISOLATED = 0;

    /** Strict isolation is not possible on this machine. */
    public static final int NOT_ISOLATED = 1;

    /** The handout, the unlock file or the export was written. */
    public static final int WRITTEN = 0;

    /** The command line is invalid, or the output cannot be written. */
    public static final int USAGE = 2;

    /** The course or the kit is broken, or children cannot be isolated as required. */
    public static final int BROKEN = 3;

    /** The submission has no answer to any task. */
    public static final int NOTHING_TO_GRADE = 4;

    /** A planted answer was judged wrongly, so the verdicts of this run say nothing. */
    public static final int VOID = 5;

    private ExitCode() {}
}
