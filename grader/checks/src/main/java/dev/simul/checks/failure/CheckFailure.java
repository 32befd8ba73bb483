package dev.simul.checks.failure;

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
 * <p>Its message is one line, for summaries; as a text, and so at the head of its stack trace, it
 * shows everything. A report may take the parts and lay them out in its own way. All of it is
 * written in Unicode.
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

    /** Returns this failure with the steps of the threads that lead to it, a line each. */
    public CheckFailure withSteps(List<String> steps) {
        return steps.isEmpty() ? this : with(RaceMessages.withSteps(finding, steps), evidence);
    }

    /** Returns this failure with one note more. */
    public CheckFailure withNote(String note) {
        List<String> notes = Stream.concat(evidence.notes().stream(), Stream.of(note)).toList();
        return with(finding, new Evidence(evidence.lanes(), evidence.site(), notes));
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
     * Returns everything there is to read, below each other: what was expected and what was found,
     * the picture, the student's line, the notes.
     *
     * @return lines, without indentation in front
     */
    public String text() {
        return Stream.concat(finding.lines().stream(), evidence.lines().stream())
                .collect(Collectors.joining("\n"));
    }

    /** Returns the name of this class and, below it, the text. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // summaries print messages: theirs is one line
    public String toString() {
        return getClass().getName() + "\n\n" + text() + "\n";
    }

    /**
     * Returns what the check expected.
     *
     * @return a sentence, or the empty text if there is no expectation
     */
    public String expected() {
        return finding.expected();
    }

    /**
     * Returns what was found instead.
     *
     * @return the rest of a sentence that begins with "but"; lines may follow
     */
    public String actual() {
        return finding.actual();
    }

    /**
     * Returns both, one below the other and aligned.
     *
     * @return the lines, without indentation in front
     */
    public List<String> summary() {
        return finding.lines();
    }

    /**
     * Returns the picture of the threads.
     *
     * @return its lines, less than 100 columns wide, drawn in Unicode; empty if there is nothing to
     *     show
     */
    public List<String> lanes() {
        return evidence.lanes();
    }

    /**
     * Returns the student's line that explains most.
     *
     * @return "WaitN.waitN(WaitN.java:27)", or null if none is known
     */
    public @Nullable String site() {
        StackTraceElement site = evidence.site();
        return site == null ? null : FrameText.of(site);
    }

    /**
     * Returns further observations, such as a thread that ended with an exception that no code
     * caught.
     *
     * @return a sentence each
     */
    public List<String> notes() {
        return evidence.notes();
    }
}
