package dev.simul.grader.batch.policy;

import dev.simul.grader.batch.ClassRules;
import dev.simul.grader.batch.intake.Handed;
import dev.simul.grader.policy.Circumstances;
import dev.simul.grader.policy.Policy;
import dev.simul.grader.report.Report;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies the policy of a class to each submission. */
public final class PolicyRules implements ClassRules {
    private final Policy policy;
    private final @Nullable Instant due;
    private final Map<String, Circumstances> known = new HashMap<>();

    /**
     * Creates the rules of a class.
     *
     * @param policy the policy
     * @param due the end of the term, or null if there is none
     * @param submissions the submissions
     * @param times the times of the submissions
     * @param adjustments points that a person gave, and extensions
     */
    public PolicyRules(
            Policy policy,
            @Nullable Instant due,
            List<Handed> submissions,
            SubmissionTimes times,
            Adjustments adjustments) {
        this.policy = policy;
        this.due = due;
        for (Handed handed : submissions) {
            SubmissionTimes.Known time = times.known(handed.name()).orElse(null);
            known.put(
                    handed.name(),
                    new Circumstances(
                            time == null ? null : time.at(),
                            handed.parsed().isLate(),
                            time == null ? "marked by Canvas, without a time" : time.source(),
                            adjustments.extension(handed.name()),
                            adjustments.points(handed.name())));
        }
    }

    @Override
    public Report apply(String submission, Report report) {
        return policy.apply(report, due, circumstances(submission));
    }

    @Override
    public String key(String submission) {
        return policy + ", due " + due + ", " + circumstances(submission);
    }

    private Circumstances circumstances(String submission) {
        return known.getOrDefault(submission, Circumstances.NONE);
    }
}
