package dev.simul.grader.batch.progress;

import dev.simul.checks.chart.Glyphs;
import dev.simul.checks.text.PlainText;
import dev.simul.grader.batch.ClassProgress;
import dev.simul.grader.batch.results.Grade;
import dev.simul.grader.batch.results.GradeStatus;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of grading a class: as a bar in a terminal, as one line for each submission
 * elsewhere, or not at all.
 */
public final class ProgressOutput implements ClassProgress, AutoCloseable {
    private static final int UPDATE_MILLIS = 500;

    private final int total;
    private final @Nullable PrintWriter lines;
    private final @Nullable ProgressBar bar;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger fresh = new AtomicInteger();

    private ProgressOutput(int total, @Nullable PrintWriter lines) {
        this.total = total;
        this.lines = lines;
        this.bar = null;
    }

    private ProgressOutput(int total, PrintStream terminal, Glyphs glyphs) {
        this.total = total;
        this.lines = null;
        this.bar =
                new ProgressBarBuilder()
                        .setTaskName("Grading")
                        .setInitialMax(total)
                        .setUpdateIntervalMillis(UPDATE_MILLIS)
                        .continuousUpdate()
                        .setStyle(
                                glyphs == Glyphs.ASCII
                                        ? ProgressBarStyle.ASCII
                                        : ProgressBarStyle.UNICODE_BLOCK)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal))
                        .showSpeed(
                                new DecimalFormat(
                                        "0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                        .setEtaFunction(this::timeLeft)
                        .build();
    }

    /**
     * Shows nothing.
     *
     * @param total the number of submissions
     * @return an output that only counts the results
     */
    public static ProgressOutput quiet(int total) {
        return new ProgressOutput(total, null);
    }

    /**
     * Prints a line for each submission.
     *
     * @param total the number of submissions
     * @param out where the lines are printed
     * @return an output
     */
    public static ProgressOutput lines(int total, PrintWriter out) {
        return new ProgressOutput(total, out);
    }

    /**
     * Shows a progress bar, with the rate and the remaining time.
     *
     * @param total the number of submissions
     * @param terminal where the bar is printed
     * @param glyphs the characters that the terminal can show
     * @return an output
     */
    public static ProgressOutput bar(int total, PrintStream terminal, Glyphs glyphs) {
        return new ProgressOutput(total, terminal, glyphs);
    }

    /** Estimates the remaining time. Results that were already known do not count. */
    private Optional<Duration> timeLeft(ProgressState state) {
        int graded = fresh.get();
        return graded == 0
                ? Optional.empty()
                : Optional.of(
                        state.getElapsedAfterStart()
                                .multipliedBy(state.getMax() - state.getCurrent())
                                .dividedBy(graded));
    }

    @Override
    public void finished(Grade grade, boolean isNew) {
        done.incrementAndGet();
        if (isNew) {
            fresh.incrementAndGet();
        }
        if (bar != null) {
            bar.step();
        }
        if (lines != null) {
            lines.println(line(grade, isNew));
            lines.flush();
        }
    }

    private String line(Grade grade, boolean isNew) {
        String max = String.valueOf(total);
        String number = " ".repeat(max.length()) + done.get();
        return "["
                + number.substring(number.length() - max.length())
                + "/"
                + max
                + "] "
                + PlainText.line(grade.name())
                + ": "
                + result(grade)
                + (isNew ? "" : " (unchanged, so not graded again)");
    }

    private static String result(Grade grade) {
        return grade.status() == GradeStatus.GRADED
                ? grade.score().points().toPlainString()
                        + " of "
                        + grade.score().maxPoints().toPlainString()
                        + " points ("
                        + grade.percent().toPlainString()
                        + " %)"
                : grade.status().words() + ": " + PlainText.line(grade.message());
    }

    /** Returns the number of submissions whose result is known. */
    int done() {
        return done.get();
    }

    /** Shows the final state of the bar, if there is one. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
