package dev.simul.checks.manifest;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks that the texts and lists of a manifest have the required form. */
final class Require {
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Require() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("'" + field + "' is missing or blank: write a text");
        }
        return value;
    }

    static String require(String field, @Nullable String value, Pattern form, String example) {
        String text = require(field, value);
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + field + "': expected the form '" + example + "', found '" + text + "'");
        }
        return text;
    }

    static <T> List<T> requireSome(String field, List<T> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "'" + field + "' is missing or empty: list at least one entry");
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "'" + field + "' has an empty entry: fill in or remove the entry");
        }
        return List.copyOf(values);
    }

    static String orEmpty(@Nullable String value) {
        return value == null || value.isBlank() ? "" : value;
    }

    static <T> T requirePresent(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("'" + field + "' is missing: add it");
        }
        return value;
    }
}
