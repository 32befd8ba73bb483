package dev.simul.checks.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the kit. A course that was written for a version also works with each later version
 * that has the same major number.
 *
 * @param major the number that is increased if courses have to be changed
 * @param minor the number that is increased if the kit offers more to courses
 * @param text the whole version, such as {@code 1.0.0}
 */
public record KitVersion(int major, int minor, String text) {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})\\.([0-9]{1,6})(\\.[0-9]+)?");
    private static final String DEVELOPMENT = "-SNAPSHOT";

    /**
     * Reads a version.
     *
     * @param text two or three numbers with dots between them
     * @return the version
     * @throws IllegalArgumentException if the text does not have this form
     */
    public static KitVersion of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "a version of the kit has the form '1.0', but was '" + text + "'");
        }
        return new KitVersion(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), text);
    }

    /**
     * Returns the version of this kit.
     *
     * @return the version in the kit's root pom, without the mark of a development version
     */
    public static KitVersion current() {
        try (InputStream in =
                Objects.requireNonNull(KitVersion.class.getResourceAsStream("kit-version.txt"))) {
            String version = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return of(version.replace(DEVELOPMENT, ""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Returns whether a course for another version works with this version.
     *
     * @param needed the version that the course was written for
     * @return true if the major numbers are equal and this version's minor number is not lower
     */
    public boolean supports(KitVersion needed) {
        return major == needed.major && minor >= needed.minor;
    }
}
