package dev.simul.checks.chart;

import dev.simul.checks.text.Phrases;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The timeline of a call that a check made, as a chart.
 *
 * @param call the number of the call among the calls of the check, from 1; 0 if the check made no
 *     call, in which case the chart shows all threads
 * @param startedAt the time at which the chart begins, in virtual time since the check began
 * @param took how long the call took until it returned or threw, or null if it never ended or if
 *     the check made no call
 * @param chart the chart
 */
public record CheckTimeline(int call, Duration startedAt, @Nullable Duration took, Chart chart)
        implements Serializable {

    /** Refuses a negative number or time. */
    public CheckTimeline {
        if (call < 0 || startedAt.isNegative()) {
            throw new IllegalArgumentException(
                    "a call has a number and a time of 0 or more, but it was '"
                            + call
                            + "' at '"
                            + startedAt
                            + "'");
        }
    }

    /**
     * Returns the time that a picture of this timeline must span.
     *
     * @return the length of the chart, or the time of the call if the call took longer
     */
    public Duration length() {
        return took == null || took.compareTo(chart.length()) < 0 ? chart.length() : took;
    }

    /**
     * Returns whether there is nothing to draw.
     *
     * @return whether the chart is empty and the call took no time
     */
    public boolean isEmpty() {
        return chart.rows().isEmpty() || length().isZero();
    }

    /**
     * Returns a sentence that says when the chart begins, because its axis begins at zero and other
     * times of a check are measured from the beginning of the check.
     *
     * @return the sentence, or an empty text if the chart begins when the check begins
     */
    public String start() {
        return startedAt.isZero()
                ? ""
                : "0 s is the start of the "
                        + Phrases.ordinal(call)
                        + " call, "
                        + Phrases.duration(startedAt)
                        + " after the check began";
    }

    /**
     * Returns this timeline with a chart that is small enough for a report.
     *
     * @return a timeline that looks the same if the chart is drawn on up to 1,000 columns, except
     *     that rows in the middle of a long chart are left out
     */
    public CheckTimeline limited() {
        return new CheckTimeline(call, startedAt, took, ChartLimits.apply(chart));
    }
}
