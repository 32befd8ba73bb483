package dev.simul.grader.batch;

import dev.simul.grader.report.Report;

/** What is applied to the scores of a class after its checks have run. */
public interface ClassRules {
    /** Leaves every score as it is. */
    ClassRules NONE =
            new ClassRules() {
                @Override
                public Report apply(String submission, Report report) {
                    return report;
                }

                @Override
                public String key(String submission) {
                    return "";
                }
            };

    /**
     * Applies the rules to a report.
     *
     * @param submission the name of the submission
     * @param report the report, whose points are those of the checks
     * @return the report with the points that count
     */
    Report apply(String submission, Report report);

    /**
     * Returns what the rules depend on.
     *
     * @param submission the name of the submission
     * @return a text that differs if the rules could give this submission another score
     */
    String key(String submission);
}
