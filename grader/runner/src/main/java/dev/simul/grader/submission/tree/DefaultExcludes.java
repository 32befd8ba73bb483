package dev.simul.grader.submission.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files and folders that Maven excludes from every source folder, according to Maven's list of
 * default excludes.
 */
final class DefaultExcludes {
    private static final String LIST = "maven-default-excludes.txt";
    private static final Pattern NAMES = Pattern.compile(read());

    private DefaultExcludes() {}

    /** Returns whether Maven excludes a file or folder with this name. */
    static boolean contains(String name) {
        return NAMES.matcher(name).matches();
    }

    /**
     * Joins the patterns into one regular expression. Each pattern is a name, which may occur in
     * any folder, and in which '*' matches any characters.
     */
    private static String read() {
        try (InputStream list = DefaultExcludes.class.getResourceAsStream(LIST)) {
            return new String(
                            Objects.requireNonNull(list, LIST).readAllBytes(),
                            StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("**/"))
                    .map(line -> line.substring("**/".length()))
                    .map(line -> line.endsWith("/**") ? line.substring(0, line.length() - 3) : line)
                    .distinct()
                    .map(name -> "\\Q" + name.replace("*", "\\E.*\\Q") + "\\E")
                    .collect(Collectors.joining("|"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
