package dev.simul.grader.command;

/** What the program tells the one that started it. */
public final class ExitCode {
    /** The submission was graded. */
    public static final int GRADED = 0;

    /** It was graded, and scored less than was asked for. */
    public static final int UNDER_MIN_SCORE = 1;

    /** The course is proven. */
    public static final int PROVEN = 0;

    /** The course is not proven: something is wrong with it. */
    public static final int NOT_PROVEN = 1;

    /** The command was not understood. */
    public static final int USAGE = 2;

    /** The course or the kit is broken, so that nobody can be graded. */
    public static final int BROKEN = 3;

    /** The submission has nothing for any task. */
    public static final int NOTHING_TO_GRADE = 4;

    private ExitCode() {}
}
