package dev.simul.grader.proof.rule;

import java.util.List;

/**
 * The rules of a proof. To add a rule, implement {@link Rule} or {@link CourseRule}, and list the
 * new class here.
 */
public final class Rules {
    /** The rules for each task, in the order in which their problems are reported. */
    public static final List<Rule> ALL =
            List.of(
                    new CountRule(),
                    new PomRule(),
                    new TitleRule(),
                    new OwnPathsRule(),
                    new DeclaredFunctionsRule(),
                    new ReadmeRule(),
                    new NoLeakRule(),
                    new StubVerdictsRule(),
                    new RightVerdictsRule(),
                    new RejectedVerdictsRule(),
                    new NeededChecksRule(),
                    new AdviceRule(),
                    new FreshPictureRule(),
                    new RealTimeRule());

    /** The rules about verdicts, which must also hold with each salt. */
    public static final List<Rule> OF_VERDICTS =
            List.of(
                    new StubVerdictsRule(),
                    new RightVerdictsRule(),
                    new RejectedVerdictsRule(),
                    new NeededChecksRule(),
                    new AdviceRule());

    /** The rules for a whole course, in the order in which their problems are reported. */
    public static final List<CourseRule> OF_COURSE =
            List.of(new LeftoverRule(), new LinkRule(), new FiguresRule());

    private Rules() {}
}
