package dev.simul.checks.manifest;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Reads a manifest and remedies in a JVM that has just started. Unlike {@link ManifestFile}, it
 * skips unknown fields and does not say in which line an error is. It loads no data binding, which
 * would take 0.3 s of each run of a board's checks.
 */
final class LocalManifest {
    private LocalManifest() {}

    /**
     * Reads a manifest.
     *
     * @param yaml the text of the file
     * @return the manifest
     * @throws RuntimeException if the text is not YAML or not a valid manifest
     */
    static Manifest read(String yaml) {
        Fields course = Fields.parse(yaml);
        return new Manifest(
                course.text("course"),
                course.optionalText("version"),
                course.optionalText("kit"),
                course.each("tasks", LocalManifest::task),
                course.each("advice", LocalManifest::advice),
                course.each("assignments", LocalManifest::assignment));
    }

    /**
     * Reads the remedies of a task.
     *
     * @param yaml the text of the file
     * @return the remedies
     * @throws RuntimeException if the text is not YAML or not a map of texts
     */
    static Remedies readRemedies(String yaml) {
        Map<String, String> remedies = new LinkedHashMap<>();
        Fields advice = Fields.parse(yaml).one("advice", Function.identity());
        if (advice != null) {
            advice.values().keySet().forEach(id -> remedies.put((String) id, advice.text(id)));
        }
        return new Remedies(remedies);
    }

    @SuppressWarnings("NullAway") // a task that states no points has those of its checks
    private static TaskEntry task(Fields task) {
        return new TaskEntry(
                task.text("id"),
                task.text("title"),
                task.text("package"),
                task.texts("functions"),
                task.texts("given"),
                task.texts("allow"),
                task.optionalNumber("points"),
                task.optionalWholeNumber("minutes"),
                task.optionalText("learn"),
                task.each("checks", LocalManifest::check),
                task.each("advice", LocalManifest::advice),
                task.one("hidden", LocalManifest::hidden));
    }

    private static CheckEntry check(Fields check) {
        return new CheckEntry(
                check.text("id"),
                check.text("title"),
                check.number("points"),
                check.oneOf("kind", Kind.values(), Kind::word),
                check.oneOf("visibility", Visibility.values(), Visibility::word));
    }

    private static AdviceEntry advice(Fields advice) {
        return new AdviceEntry(
                advice.text("id"),
                advice.texts("when"),
                advice.texts("passes"),
                advice.texts("symptoms"),
                advice.texts("unless"),
                advice.text("misconception"),
                advice.text("hint"),
                advice.text("remedy"));
    }

    private static HiddenChecks hidden(Fields hidden) {
        return new HiddenChecks(
                Require.requirePresent("checks", hidden.optionalWholeNumber("checks")),
                hidden.number("points"));
    }

    private static AssignmentEntry assignment(Fields assignment) {
        return new AssignmentEntry(
                assignment.text("id"),
                assignment.text("title"),
                assignment.texts("tasks"),
                assignment.optionalNumber("points"),
                time(assignment.optionalText("release")),
                time(assignment.optionalText("due")));
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text);
    }

    /** A map of the file. A field that is missing is null, or a list without entries. */
    private record Fields(Map<?, ?> values) {
        static Fields parse(String yaml) {
            return of(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        }

        private static Fields of(Object value) {
            return new Fields((Map<?, ?>) value);
        }

        @Nullable Object value(Object name) {
            return values.get(name);
        }

        String text(Object name) {
            return Require.orEmpty((String) value(name));
        }

        @Nullable String optionalText(String name) {
            return (String) value(name);
        }

        List<String> texts(String name) {
            return list(name).stream().map(String.class::cast).toList();
        }

        <T> List<T> each(String name, Function<Fields, T> reader) {
            return list(name).stream().map(Fields::of).map(reader).toList();
        }

        <T> @Nullable T one(String name, Function<Fields, T> reader) {
            Object value = value(name);
            return value == null ? null : reader.apply(of(value));
        }

        <T> T oneOf(String name, T[] constants, Function<T, String> word) {
            return Arrays.stream(constants)
                    .filter(each -> word.apply(each).equals(value(name)))
                    .findFirst()
                    .orElseThrow();
        }

        @Nullable Integer optionalWholeNumber(String name) {
            return (Integer) value(name);
        }

        BigDecimal number(String name) {
            return Require.requirePresent(name, optionalNumber(name));
        }

        @Nullable BigDecimal optionalNumber(String name) {
            Object value = value(name);
            return value == null ? null : new BigDecimal(((Number) value).toString());
        }

        private List<?> list(String name) {
            List<?> values = (List<?>) value(name);
            return values == null ? List.of() : values;
        }
    }
}
