package dev.simul.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.simul.checks.verdict.Details;
import dev.simul.checks.verdict.Reason;
import dev.simul.checks.verdict.Status;
import dev.simul.grader.verdict.Printed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report as JSON, in the form that {@code report.schema.json} describes. */
public final class JsonReport {
    private JsonReport() {}

    /**
     * Writes a report.
     *
     * @param report the report
     * @return JSON, indented, with a line break at its end
     */
    public static String write(Report report) {
        return JsonFormat.write(report, mapper());
    }

    private static JsonMapper mapper() {
        return JsonFormat.builder(Status.class)
                .addMixIn(CheckReport.class, WithoutNothing.class)
                .addMixIn(Reason.class, WithId.class)
                .build();
    }

    private interface WithId {
        @JsonValue
        String id();
    }

    /** Leaves out empty details and empty output. */
    @SuppressWarnings("UnusedMethod") // Jackson reads their annotations
    private interface WithoutNothing {
        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        Details details();

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Nothing.class)
        Printed printed();
    }

    /** Jackson leaves out the values that this object equals. */
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
