package dev.simul.grader.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates of a package. In a template, each name between two '@' is replaced with a value.
 *
 * @param owner a class of the package
 */
public record Templates(Class<?> owner) {
    private static final Pattern NAME = Pattern.compile("@([a-z][a-z./-]*)@");

    /**
     * Reads a template and fills it in.
     *
     * @param resource the name of the template
     * @param values the values, by name
     * @return the text, in which each line ends with a line feed
     * @throws IllegalArgumentException if a name has no value
     */
    public String fill(String resource, Map<String, String> values) {
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

    /**
     * Reads a text that contains no names.
     *
     * @param resource the name of the text
     * @return the text, in which each line ends with a line feed
     */
    public String read(String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            return new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Escapes text for use in XML.
     *
     * @param text any text
     * @return the text with escaped markup
     */
    public static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
