package dev.simul.grader.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.EnumNamingStrategies.KebabCaseStrategy;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/** The common format of all JSON files that the grader writes. */
public final class JsonText {
    private JsonText() {}

    /**
     * Returns a builder for mappers that write numbers without exponents and omit empty values.
     *
     * @param enums the types whose constants are written in kebab case
     * @return a new builder
     */
    public static JsonMapper.Builder builder(Class<?>... enums) {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .changeDefaultPropertyInclusion(
                                all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY));
        for (Class<?> type : enums) {
            builder.addMixIn(type, InKebabCase.class);
        }
        return builder;
    }

    /**
     * Writes a value as JSON.
     *
     * @param value the value
     * @param mapper the mapper that writes the value
     * @return indented JSON that ends with a line break
     */
    public static String write(Object value, JsonMapper mapper) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    @EnumNaming(KebabCaseStrategy.class)
    private interface InKebabCase {}
}
