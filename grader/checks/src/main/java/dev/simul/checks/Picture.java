package dev.simul.checks;

import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.ChartSvg;
import dev.simul.checks.observe.CallChart;
import dev.simul.checks.observe.CallTimeline;
import dev.simul.checks.text.Phrases;
import dev.simul.simulation.Simulation;
import java.time.Duration;

/** Pictures of calls, for READMEs. */
public final class Picture {
    /** The name under which an example publishes its picture through JUnit's TestReporter. */
    public static final String KEY = "timeline";

    private Picture() {}

    /**
     * Draws the threads of a call in the same way as a failure message does.
     *
     * @param title a sentence that says what the picture shows
     * @param call a call that has returned
     * @return an SVG document; for the same call, it is identical on every machine
     */
    public static String of(String title, Call<?> call) {
        Duration took = call.returnedAt().minus(call.startedAt());
        Chart chart =
                CallChart.of(
                        call.timeline(),
                        CallTimeline.caller(Simulation.timeline(), call.record().number()),
                        call.startedAt());
        Duration length = chart.length().compareTo(took) >= 0 ? chart.length() : took;
        return ChartSvg.of(
                title,
                new Chart(length, chart.rows()),
                took,
                "returns after " + Phrases.duration(took));
    }
}
