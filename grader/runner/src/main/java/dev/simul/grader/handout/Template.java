package dev.simul.grader.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text in the handout. Each name between two '@' is replaced with a value. */
final class Template {
    private static final Pattern NAME = Pattern.compile("@([a-z][a-z./-]*)@");

    private Template() {}

    /**
     * Reads a template and fills it in.
     *
     * @param resource the name of the template
     * @param values the values, by name
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

    /** Reads a text that contains no names. In the result, each line ends with a line feed. */
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

    /** Escapes text for use in XML. */
    static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
