package dev.simul.checks.failure;

import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.symptom.Symptoms;
import dev.simul.checks.text.FrameText;
import dev.simul.checks.text.Mismatch;
import dev.simul.checks.text.RaceMessages;
import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The failure of a check: what was expected, what was found instead, a picture of the threads, and
 * the student's line.
 *
 * <p>The message of this failure is one line, for summaries. The result of {@link #toString}, which
 * is also at the top of the stack trace, contains everything. A report may lay out the parts
 * differently. All texts are in Unicode.
 */
public final class CheckFailure extends AssertionError {
    @Serial private static final long serialVersionUID = 1L;

    private final Mismatch finding;
    private final Evidence evidence;

    private CheckFailure(Mismatch finding, Evidence evidence) {
        super(line(finding, evidence));
        this.finding = finding;
        this.evidence = evidence;
    }

    public static CheckFailure of(Mismatch finding, Evidence evidence) {
        return new CheckFailure(finding, evidence);
    }

    public static CheckFailure of(Mismatch finding, Evidence evidence, @Nullable Throwable cause) {
        CheckFailure failure = of(finding, evidence);
        if (cause != null) {
            failure.initCause(cause);
        }
        return failure;
    }

    /** Returns this failure with the steps of the threads that led to it, one on each line. */
    public CheckFailure withSteps(List<String> steps) {
        return steps.isEmpty() ? this : with(RaceMessages.withSteps(finding, steps), evidence);
    }

    /** Returns this failure with an additional note. */
    public CheckFailure withNote(String note) {
        return with(finding, evidence.withNote(note));
    }

    /** Returns this failure with further symptoms. */
    public CheckFailure withSymptoms(Symptoms symptoms) {
        return with(finding, evidence.with(symptoms));
    }

    /**
     * Returns this failure without references to objects of a student's classes. Must be called in
     * a simulation.
     */
    public CheckFailure withInertCause() {
        CheckFailure failure = new CheckFailure(finding, evidence);
        Throwable cause = InertThrowable.of(getCause());
        if (cause != null) {
            failure.initCause(cause);
        }
        failure.setStackTrace(getStackTrace());
        return failure;
    }

    private CheckFailure with(Mismatch other, Evidence more) {
        CheckFailure failure = new CheckFailure(other, more);
        if (getCause() != null) {
            failure.initCause(getCause());
        }
        failure.setStackTrace(getStackTrace());
        return failure;
    }

    private static String line(Mismatch finding, Evidence evidence) {
        StackTraceElement site = evidence.site();
        return finding.line() + (site == null ? "" : ", at " + FrameText.of(site));
    }

    /**
     * Returns all parts of this failure, one below the other: the expectation and the finding, the
     * picture, the student's line, and the notes.
     *
     * @return lines, without indentation
     */
    public String text() {
        return Stream.concat(finding.lines().stream(), evidence.lines().stream())
                .collect(Collectors.joining("\n"));
    }

    /** Returns the name of this class and, below it, the text. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // summaries print one-line messages
    public String toString() {
        return getClass().getName() + "\n\n" + text() + "\n";
    }

    /**
     * Returns the expectation of the check.
     *
     * @return a sentence, or an empty string if there is no expectation
     */
    public String expected() {
        return finding.expected();
    }

    /**
     * Returns the finding, which differs from the expectation.
     *
     * @return the rest of a sentence that begins with "but"; further lines may follow
     */
    public String actual() {
        return finding.actual();
    }

    /**
     * Returns the expectation and the finding, aligned one below the other.
     *
     * @return the lines, without indentation
     */
    public List<String> summary() {
        return finding.lines();
    }

    /**
     * Returns the picture of the threads.
     *
     * @return the lines of the picture, less than 100 columns wide, in Unicode; empty if there is
     *     nothing to show
     */
    public List<String> lanes() {
        return evidence.lanes();
    }

    /**
     * Returns the timeline of the call that the failure is about, as data.
     *
     * @return the timeline; its chart is empty if there is nothing to show
     */
    public CheckTimeline timeline() {
        return evidence.timeline();
    }

    /**
     * Returns the student's line that best explains the failure.
     *
     * @return the line, such as "WaitN.waitN(WaitN.java:27)", or null if no such line is known
     */
    public @Nullable String site() {
        StackTraceElement site = evidence.site();
        return site == null ? null : FrameText.of(site);
    }

    /**
     * Returns what was seen in the finding and in the timeline.
     *
     * @return the symptoms
     */
    public Symptoms symptoms() {
        return finding.symptoms().and(evidence.symptoms());
    }

    /**
     * Returns further observations, such as a thread that ended with an uncaught exception.
     *
     * @return the observations, each a sentence
     */
    public List<String> notes() {
        return evidence.notes();
    }
}
