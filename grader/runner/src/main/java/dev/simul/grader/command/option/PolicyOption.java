package dev.simul.grader.command.option;

import dev.simul.checks.manifest.AssignmentEntry;
import dev.simul.checks.manifest.Manifest;
import dev.simul.grader.batch.ClassRules;
import dev.simul.grader.batch.intake.ClassIntake;
import dev.simul.grader.batch.policy.Adjustments;
import dev.simul.grader.batch.policy.PolicyRules;
import dev.simul.grader.batch.policy.SubmissionTimes;
import dev.simul.grader.batch.roster.Matching;
import dev.simul.grader.policy.Policy;
import dev.simul.grader.policy.PolicyFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options {@code --policy} and {@code --adjustments}. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
public final class PolicyOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = {
                "A YAML file with weights, tasks that count as a whole, what late submissions lose,"
                        + " a cap, and which attempt counts."
            })
    private @Nullable Path policyFile;

    @Option(
            names = "--adjustments",
            paramLabel = "FILE",
            description = {
                "A CSV file with the columns student, points, reason and extension_days: points"
                        + " that you give or take, and extensions. Reports state them."
            })
    private @Nullable Path adjustmentsFile;

    private Policy policy = Policy.NONE;

    /**
     * Reads the policy, so that a command can fail before it does any work.
     *
     * @param course the course
     * @param assignment the assignment, or null
     * @throws ParameterException if the policy needs an assignment with a due time
     * @throws dev.simul.grader.policy.PolicyException if the file cannot be used
     */
    public void read(Manifest course, @Nullable AssignmentEntry assignment) {
        policy = policyFile == null ? Policy.NONE : PolicyFile.read(policyFile, course);
        if (policy.late() != null && (assignment == null || assignment.due() == null)) {
            throw new ParameterException(
                    command.commandLine(),
                    "expected --assignment with an assignment that has 'due' in checks.yml, because"
                            + " the policy has a rule for late submissions");
        }
    }

    /** Returns the policy. */
    public Policy policy() {
        return policy;
    }

    /** Returns the files that are not submissions. */
    public List<Path> files() {
        return Stream.of(policyFile, adjustmentsFile).flatMap(Stream::ofNullable).toList();
    }

    /**
     * Returns the rules of the class.
     *
     * @param intake the submissions
     * @param times the times of the submissions
     * @param matching the people of the submissions
     * @param assignment the assignment, or null
     * @return the rules
     * @throws dev.simul.grader.policy.PolicyException if the adjustments cannot be used
     */
    public ClassRules rules(
            ClassIntake intake,
            SubmissionTimes times,
            Matching matching,
            @Nullable AssignmentEntry assignment) {
        if (policyFile == null && adjustmentsFile == null) {
            return ClassRules.NONE;
        }
        @Nullable Instant due =
                assignment == null || assignment.due() == null
                        ? null
                        : assignment.due().toInstant();
        return new PolicyRules(
                policy,
                due,
                intake.submissions(),
                times,
                adjustmentsFile == null
                        ? Adjustments.NONE
                        : Adjustments.read(adjustmentsFile, matching));
    }
}
