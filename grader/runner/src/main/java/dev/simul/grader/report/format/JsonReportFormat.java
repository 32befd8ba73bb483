package dev.simul.grader.report.format;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.simul.checks.chart.Bar;
import dev.simul.checks.chart.Chart;
import dev.simul.checks.chart.CheckTimeline;
import dev.simul.checks.manifest.KitVersion;
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
import dev.simul.grader.verdict.TaskProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as JSON, in the form that {@code report.schema.json} describes. */
final class JsonReportFormat implements ReportFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public String fileName() {
        return "report.json";
    }

    @Override
    public String write(ShownReport shown) {
        JsonMapper mapper = mapper(shown.withRemedies());
        ObjectNode whole = mapper.valueToTree(shown.report());
        ArrayNode scores = mapper.createArrayNode();
        whole.path("tasks").forEach(task -> scores.add(withoutScore(task)));
        whole.set("scores", scores);
        whole.set("receipt", receipt(whole));
        return InertText.inJson(JsonText.write(whole, mapper));
    }

    /**
     * Moves the points of a task and of its checks, so that the rest depends only on what the
     * checks have found, and is the same whatever the points are.
     */
    private static ObjectNode withoutScore(JsonNode task) {
        ObjectNode score = movedScore(task);
        ArrayNode checks = score.putArray("checks");
        task.path("checks").forEach(check -> checks.add(movedScore(check)));
        return score;
    }

    private static ObjectNode movedScore(JsonNode node) {
        ObjectNode from = (ObjectNode) node;
        ObjectNode score = JsonNodeFactory.instance.objectNode();
        score.set("id", from.path("id"));
        score.set("points", from.remove("points"));
        score.set("maxPoints", from.remove("maxPoints"));
        return score;
    }

    /** Moves everything that says how and when the verdicts came about. */
    private static ObjectNode receipt(ObjectNode whole) {
        ObjectNode receipt = JsonNodeFactory.instance.objectNode();
        receipt.put("kit", KitVersion.current().text());
        receipt.put("jdk", Runtime.version().toString());
        for (String name : List.of("gradedAt", "isolation", "judging")) {
            JsonNode moved = whole.remove(name);
            if (moved != null) {
                receipt.set(name, moved);
            }
        }
        return receipt;
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
                .addMixIn(TaskProblem.class, WithoutErrors.class)
                .build();
    }

    @JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.NONE)
    private interface OnlyComponents {}

    @JsonIgnoreProperties("remedy")
    private interface WithoutRemedy {}

    @JsonIgnoreProperties("errors")
    private interface WithoutErrors {}

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
