package dev.simul.checks.manifest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.type.LogicalType;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Reads a manifest quickly and stops at the first error. The grader itself has a check that lists
 * all errors of a manifest.
 */
final class ManifestFile {
    private ManifestFile() {}

    static Manifest read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ManifestException(
                    name(file)
                            + ": expected the manifest of the course, but the file does not exist");
        }
        // The file system of a path can be one in memory, so this is not a java.io.File.
        try (InputStream in = Files.newInputStream(file)) {
            return required(name(file), mapper().readValue(in, Manifest.class));
        } catch (JacksonException failure) {
            throw new ManifestException(place(name(file), failure) + reason(failure), failure);
        } catch (IOException failure) {
            throw new ManifestException(
                    name(file) + ": cannot be read: " + failure.getMessage(), failure);
        }
    }

    static Manifest parse(String name, String yaml) {
        try {
            return required(name, mapper().readValue(yaml, Manifest.class));
        } catch (JacksonException failure) {
            throw new ManifestException(place(name, failure) + reason(failure), failure);
        }
    }

    private static Manifest required(String name, @Nullable Manifest manifest) {
        if (manifest == null) {
            throw new ManifestException(name + ": expected a course, found nothing");
        }
        return manifest;
    }

    /** Returns a value as YAML, with each text in one line. */
    static String yaml(Object value) {
        return YAMLMapper.builder()
                .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                .enable(
                        YAMLWriteFeature.MINIMIZE_QUOTES,
                        YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                        YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(
                        all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .build()
                .writeValueAsString(value);
    }

    /**
     * Returns a mapper that does not convert values, and so rejects a value whose type the schema
     * does not allow.
     */
    private static YAMLMapper mapper() {
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .withCoercionConfig(LogicalType.Textual, ManifestFile::refuseNumbers)
                .withConfigOverride(
                        List.class,
                        lists ->
                                lists.setNullHandling(
                                        JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build();
    }

    private static void refuseNumbers(MutableCoercionConfig texts) {
        for (CoercionInputShape shape :
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)) {
            texts.setCoercion(shape, CoercionAction.Fail);
        }
    }

    private static String place(String name, JacksonException failure) {
        TokenStreamLocation location = failure.getLocation();
        return name
                + (location == null || location.getLineNr() < 1 ? "" : ":" + location.getLineNr())
                + ": ";
    }

    private static String reason(JacksonException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException wrong && wrong.getMessage() != null) {
                return wrong.getMessage();
            }
        }
        return failure.getOriginalMessage();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
