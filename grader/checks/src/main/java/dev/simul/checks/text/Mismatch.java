package dev.simul.checks.text;

import dev.simul.checks.symptom.Symptom;
import dev.simul.checks.symptom.Symptoms;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mismatch between what a check expected and what the check found.
 *
 * @param expected what was expected; empty if there is no expectation
 * @param verb the verb to put between "but" and what was found, such as "took" or "returned"; may
 *     be empty
 * @param found what was found; may have several lines
 * @param symptoms the symptoms that can be seen in the mismatch
 */
public record Mismatch(String expected, String verb, String found, Symptoms symptoms)
        implements Serializable {

    private static final String EXPECTED = "expected";
    private static final int COLUMNS = 88;
    private static final Pattern VERB = Pattern.compile("(took|returned|threw|uses|it was|was) ");

    /** Refuses an empty finding. */
    public Mismatch {
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(verb, "verb");
        if (found.isBlank()) {
            throw new IllegalArgumentException(
                    "expected a text for what was found, found an empty text");
        }
    }

    /** Creates a mismatch without symptoms. */
    public Mismatch(String expected, String verb, String found) {
        this(expected, verb, found, Symptoms.NONE);
    }

    /**
     * Returns this mismatch with further symptoms.
     *
     * @param more the symptoms to add
     * @return a mismatch with the same text
     */
    public Mismatch with(Symptom... more) {
        return with(Symptoms.of(more));
    }

    /**
     * Returns this mismatch with further symptoms.
     *
     * @param more the symptoms to add
     * @return a mismatch with the same text
     */
    public Mismatch with(Symptoms more) {
        return new Mismatch(expected, verb, found, symptoms.and(more));
    }

    /**
     * Returns a mismatch without an expectation.
     *
     * @param text what was found
     * @return the mismatch
     */
    public static Mismatch plain(String text) {
        return new Mismatch("", "", text.isBlank() ? "failed without a message" : text.strip());
    }

    /**
     * Returns the mismatch with given texts.
     *
     * @param expected what was expected; may be empty
     * @param actual what {@link #actual} returned; not blank
     * @return the mismatch
     */
    public static Mismatch of(String expected, String actual) {
        Matcher verb = VERB.matcher(actual);
        return !expected.isEmpty() && verb.lookingAt() && verb.end() < actual.length()
                ? new Mismatch(expected, verb.group(1), actual.substring(verb.end()))
                : new Mismatch(expected, "", actual);
    }

    /**
     * Returns what was found as one sentence, without "but".
     *
     * @return a text such as "took 6 s: each wait started when the previous one had ended"
     */
    public String actual() {
        return verb.isEmpty() ? found : verb + " " + found;
    }

    /**
     * Returns the expectation and the finding in one line, with only the first line of the finding.
     *
     * @return a text such as "expected 3 s, but took 6 s: …"
     */
    public String line() {
        String but = actual().lines().findFirst().orElse("");
        return expected.isEmpty() ? but : EXPECTED + " " + expected + ", but " + but;
    }

    /**
     * Lays out the expectation and the finding, aligned one below the other.
     *
     * @return the lines, without indentation
     */
    public List<String> lines() {
        return lines(COLUMNS);
    }

    /**
     * Lays out the expectation and the finding, aligned one below the other.
     *
     * @param columns the maximum width of a line
     * @return the lines, without indentation
     */
    public List<String> lines(int columns) {
        if (expected.isEmpty()) {
            return Wrap.lines(actual(), columns);
        }
        String but = verb.isEmpty() ? "but" : "but " + verb;
        int width = Math.max(EXPECTED.length(), but.length()) + 2;
        List<String> lines =
                new ArrayList<>(Wrap.hanging(padded(EXPECTED, width), expected, columns));
        lines.addAll(Wrap.hanging(padded(but, width), found, columns));
        return List.copyOf(lines);
    }

    private static String padded(String label, int width) {
        return label + " ".repeat(width - label.length());
    }
}
