package dev.simul.grader.report.format;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Validates documents with the schemas in the resources of the tests. */
final class Schemas {
    private Schemas() {}

    static List<Error> errors(String json, String schema) {
        return errors(json, schema, SpecificationVersion.DRAFT_2020_12);
    }

    static List<Error> errors(String json, String schema, SpecificationVersion version) {
        return SchemaRegistry.withDefaultDialect(version)
                .getSchema(text(schema), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
