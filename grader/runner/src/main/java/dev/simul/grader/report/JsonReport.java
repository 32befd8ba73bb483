package dev.simul.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.simul.grader.verdict.Reason;
import dev.simul.grader.verdict.Status;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.EnumNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;
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
        return mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .addMixIn(Reason.class, WithId.class)
                .addMixIn(Status.class, InKebabCase.class)
                .changeDefaultPropertyInclusion(
                        all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .build();
    }

    private interface WithId {
        @JsonValue
        String id();
    }

    @EnumNaming(KebabCaseStrategy.class)
    private interface InKebabCase {}
}
