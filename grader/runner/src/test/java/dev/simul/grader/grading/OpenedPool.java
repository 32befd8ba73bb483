package dev.simul.grader.grading;

import dev.simul.grader.child.ChildSettings;
import java.util.List;

/** Creates pools that lack something which every pool of a user has. */
public final class OpenedPool {
    private OpenedPool() {}

    /** Returns the settings of the child that compiles. */
    public static ChildSettings compileChild(ChildCommands commands) {
        return commands.compileChild();
    }

    /** Returns the settings of a child that runs checks. */
    public static ChildSettings checkChild(ChildCommands commands) {
        return commands.checkChild();
    }

    /** Creates a pool with one child that runs checks, with or without the allow-list. */
    public static GraderPool of(
            ChildSettings compileChild,
            ChildSettings checkChild,
            GradingLimits limits,
            boolean withAllowList) {
        return new GraderPool(
                compileChild,
                checkChild,
                limits,
                1,
                withAllowList ? AnswerRules.STANDARD : (task, classes) -> List.of());
    }
}
