package dev.simul.grader.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of the handout in which names between two '@' are replaced by values. */
final class Template {
    private static final Pattern NAME = Pattern.compile("@([a-z][a-z./-]*)@");

    private Template() {}

    /**
     * Reads a template and fills it in.
     *
     * @param resource the name of the template
     * @param values the value of each name
     * @throws IllegalArgumentException if a name has no value
     */
    static String fill(String resource, Map<String, String> values) {
        return NAME.matcher(read(resource))
                .replaceAll(name -> {
                    String value = values.get(name.group(1));
                    if (value == null) {
                        throw new IllegalArgumentException(
                                "no value for '" + name.group(1) + "' in " + resource);
                    }
                    return Matcher.quoteReplacement(value);
                });
    }

    /** Reads a text that has no names. Its lines end in a line feed. */
    static String read(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            return new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns text as it is written in XML. */
    static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
