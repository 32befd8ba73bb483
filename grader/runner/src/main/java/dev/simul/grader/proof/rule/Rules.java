package dev.simul.grader.proof.rule;

import java.util.List;

/** The rules of a proof. To add a rule, implement {@link Rule} and list the new class here. */
public final class Rules {
    /** All rules, in the order in which their problems are reported. */
    public static final List<Rule> ALL =
            List.of(
                    new CountRule(),
                    new ReadmeRule(),
                    new NoLeakRule(),
                    new StubVerdictsRule(),
                    new RightVerdictsRule(),
                    new RejectedVerdictsRule(),
                    new NeededChecksRule(),
                    new NeededPatternsRule(),
                    new FreshPictureRule());

    private Rules() {}
}
