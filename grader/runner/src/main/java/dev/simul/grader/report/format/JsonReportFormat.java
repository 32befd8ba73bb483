package dev.simul.grader.report.format;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.report.Advice;
import dev.simul.grader.report.CheckReport;
import dev.simul.grader.report.JsonText;
import dev.simul.grader.report.Judging;
import dev.simul.grader.report.ShownReport;
import dev.simul.grader.sandbox.Isolation;
import dev.simul.grader.sandbox.Mechanism;
import dev.simul.grader.verdict.Printed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report as JSON, in the form that {@code report.schema.json} describes. */
final class JsonReportFormat implements ReportFormat {
    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public String write(ShownReport shown) {
        return InertText.inJson(JsonText.write(shown.report(), mapper(shown.withRemedies())));
    }

    private static JsonMapper mapper(boolean withRemedies) {
        JsonMapper.Builder builder =
                JsonText.builder(
                        Status.class,
                        Bar.Kind.class,
                        Isolation.class,
                        Mechanism.class,
                        Judging.Jvm.class);
        if (!withRemedies) {
            builder.addMixIn(Advice.class, WithoutRemedy.class);
        }
        return builder.addMixIn(Chart.class, OnlyComponents.class)
                .addMixIn(CheckTimeline.class, OnlyComponents.class)
                .addMixIn(CheckReport.class, WithoutNothing.class)
                .addMixIn(Reason.class, WithId.class)
                .build();
    }

    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface OnlyComponents {}

    @JsonIgnoreProperties("remedy")
    private interface WithoutRemedy {}

    private interface WithId {
        @JsonValue
        String id();
    }

    /** Makes Jackson omit empty details and empty output. */
    @SuppressWarnings("UnusedMethod") // Jackson reads their annotations
    private interface WithoutNothing {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        Details details();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        Printed printed();
    }

    /** A filter for Jackson, which omits all values that equal the filter. */
    static final class Nothing {
        @Override
        public boolean equals(@Nullable Object value) {
            return value == null || value.equals(Details.NONE) || value.equals(Printed.NOTHING);
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
