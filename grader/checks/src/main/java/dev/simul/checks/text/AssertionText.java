package dev.simul.checks.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.ValueWrapper;

/**
 * Rewrites the messages of assertion libraries, such as AssertJ and JUnit, into a {@link Mismatch}.
 * The names and lines of check classes, which a message may contain, are left out.
 *
 * <p>A message of AssertJ consists of the description in brackets and of phrases and values in
 * turn. A value is on lines of its own, which are indented, and is one line because of {@link
 * ValueRepresentation}.
 */
public final class AssertionText {
    private static final Pattern DESCRIBED =
            Pattern.compile(
                    "(?s)\\s*\\[(.*?)\\] ?(?=\\R|Expect|expected:|$)(.*)|\\s*\\[([^\\]]*)\\] (.*)");
    private static final Pattern FRAME =
            Pattern.compile(
                    "(?m)^\\s*(at \\S+\\(.*\\)|\\.\\.\\.\\(\\d+ remaining lines.*)\\s*$\\R?");
    private static final Pattern EQUAL =
            Pattern.compile("(?s)\\s*expected:\\s*(.*?)\\s*\\R but was:\\s*(.*?)\\s*");
    private static final Pattern JUNIT =
            Pattern.compile("(?s)(?:(.*) ==> )?expected: .* but was: .*");
    private static final Pattern BOOLEAN =
            Pattern.compile("\\s*Expecting value to be (true|false) but was (.*?)\\s*");
    private static final Pattern SIZE =
            Pattern.compile("(?s)\\s*Expected size: (\\d+) but was: (\\d+) in:\\s*(.*?)\\s*");

    /** A list whose elements contain no commas of their own. */
    private static final Pattern SIMPLE_LIST = Pattern.compile("\\[[^\\[\\](){}\"]*\\]");

    private static final String SAME_OBJECT = "to refer to the same object";
    private static final String IN_ORDER = "to contain exactly (and in same order):";
    private static final String IN_ANY_ORDER = "to contain exactly in any order:";
    private static final String BETWEEN = "to be between:";
    private static final String INDENT = "  ";
    private static final String WAS = "was";
    private static final String BUT = " but ";

    private final AssertionError error;
    private final String why;
    private final String body;

    private AssertionText(AssertionError error) {
        this.error = error;
        String message = String.valueOf(error.getMessage());
        Matcher described = DESCRIBED.matcher(message);
        boolean hasReason = described.matches();
        why = hasReason ? first(described.group(1), described.group(3)).strip() : "";
        String rest = hasReason ? first(described.group(2), described.group(4)) : message;
        body =
                FRAME.matcher(rest.replaceFirst("(?s)\\RThrowable that failed.*", ""))
                        .replaceAll("");
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other != null ? other : "";
    }

    /**
     * Rewrites the message of an error.
     *
     * @param error the error; of several failures in one error, only the first is read
     * @return what was expected and what was found, or only the text if it is of an unknown form
     */
    public static Mismatch of(AssertionError error) {
        return error instanceof MultipleFailuresError several
                        && !several.getFailures().isEmpty()
                        && several.getFailures().getFirst() instanceof AssertionError first
                ? of(first)
                : new AssertionText(error).mismatch();
    }

    private Mismatch mismatch() {
        Matcher equal = EQUAL.matcher(body);
        if (equal.matches()) {
            return differing(equal.group(1), equal.group(2));
        }
        Matcher truth = BOOLEAN.matcher(body);
        if (truth.matches()) {
            return found(truth.group(1), WAS, truth.group(2));
        }
        Matcher size = SIZE.matcher(body);
        if (size.matches()) {
            return found(
                    Phrases.count(Long.parseLong(size.group(1)), "element"),
                    "",
                    "there "
                            + (size.group(2).equals("1") ? "was " : "were ")
                            + size.group(2)
                            + ": "
                            + Difference.ofTexts(size.group(3), "").expected());
        }
        Matcher junit = JUNIT.matcher(body);
        if (junit.matches() && error instanceof AssertionFailedError failed) {
            return CallMessages.otherValue(
                    value(failed.getExpected()),
                    WAS,
                    value(failed.getActual()),
                    first(junit.group(1), why));
        }
        return ofPhrases();
    }

    private Mismatch ofPhrases() {
        List<String> phrases = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String line : body.lines().filter(each -> !each.isBlank()).toList()) {
            boolean isValue =
                    !phrases.isEmpty()
                            && (line.startsWith(INDENT)
                                    || (phrases.getLast().equals(BETWEEN) && line.startsWith("[")));
            if (isValue && values.size() == phrases.size() - 1) {
                values.add(line.strip());
            } else if (!isValue && values.size() == phrases.size()) {
                phrases.add(line.strip());
            } else if (!isValue) {
                phrases.set(phrases.size() - 1, phrases.getLast() + " " + line.strip());
            }
        }
        boolean isComparison =
                phrases.size() >= 2
                        && values.size() >= 2
                        && phrases.getFirst().startsWith("Expecting")
                        && !phrases.getFirst().contains(" of");
        return isComparison ? comparison(phrases, values) : sentence(phrases, values);
    }

    private Mismatch comparison(List<String> phrases, List<String> values) {
        String actual = values.getFirst();
        String other = values.get(1);
        String phrase = phrases.get(1);
        if (phrases.getLast().equals(SAME_OBJECT)) {
            return found(
                    other + ", the same object",
                    WAS,
                    actual.equals(other) ? "a different object" : actual);
        }
        if (phrase.equals(IN_ORDER)
                && error instanceof AssertionFailedError failed
                && failed.isExpectedDefined()) {
            return CallMessages.otherValue(
                    value(failed.getExpected()), WAS, value(failed.getActual()), why);
        }
        String rest = rest(phrases, values);
        if (phrase.equals(IN_ANY_ORDER) || phrase.equals(IN_ORDER)) {
            Difference both = Difference.ofTexts(other, actual);
            String order = phrase.equals(IN_ANY_ORDER) ? ", in any order" : "";
            return found(both.expected() + order, WAS, both.found() + rest);
        }
        String expected =
                phrase.equals(BETWEEN)
                        ? "to be between " + other.replaceAll("[\\[\\]]", "").replace(", ", " and ")
                        : phrase.replaceFirst(":$", "") + " " + shortened(other);
        return found("the value " + expected, "it " + WAS, shortened(actual) + rest);
    }

    /** Returns the lines that say which elements of a collection are the reason. */
    private static String rest(List<String> phrases, List<String> values) {
        StringBuilder rest = new StringBuilder();
        for (int i = 2; i < values.size(); i++) {
            String phrase = phrases.get(i);
            rest.append('\n')
                    .append(
                            phrase.matches(".*(could not find|not found).*")
                                    ? "missing:"
                                    : phrase.matches(".*(not expected|unexpected|extra|found).*")
                                            ? "not expected:"
                                            : phrase)
                    .append(' ')
                    .append(shortened(values.get(i)));
        }
        return rest.toString();
    }

    private Mismatch sentence(List<String> phrases, List<String> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < phrases.size(); i++) {
            text.append(' ').append(phrases.get(i));
            if (i < values.size()) {
                text.append(' ').append(shortened(values.get(i)));
            }
        }
        String sentence = text.toString().strip();
        if (!sentence.startsWith("Expecting ")) {
            return Mismatch.plain(CallMessages.because(sentence, why));
        }
        String plain =
                sentence.substring("Expecting ".length())
                        .replaceFirst("^actual\\b", "the value")
                        .replaceFirst("given predicate", "a condition")
                        .replaceFirst("'(.*)' predicate", "'$1'")
                        .replaceFirst("\\.$", "");
        int but = plain.indexOf(BUT);
        return but < 0
                ? Mismatch.plain("expected " + CallMessages.because(withoutColons(plain), why))
                : Mismatch.of(
                        CallMessages.because(
                                withoutColons(plain.substring(0, but)).replaceFirst(",$", ""), why),
                        plain.substring(but + BUT.length()).replaceFirst("^was: ", "was "));
    }

    /** Removes the colons before values that stood on lines of their own. */
    private static String withoutColons(String sentence) {
        return sentence.replaceAll(":(?= )", "");
    }

    private Mismatch differing(String expected, String actual) {
        boolean areLists =
                SIMPLE_LIST.matcher(expected).matches() && SIMPLE_LIST.matcher(actual).matches();
        Difference both =
                areLists
                        ? Difference.ofNames(elements(expected), elements(actual)).inBrackets()
                        : Difference.ofTexts(expected, actual);
        return found(
                both.expected(),
                WAS,
                both.found()
                        + (expected.equals(actual)
                                ? ", a different object that is not equal"
                                : ""));
    }

    private static List<String> elements(String list) {
        String inside = list.substring(1, list.length() - 1);
        return inside.isEmpty() ? List.of() : List.of(inside.split(", ", -1));
    }

    private Mismatch found(String expected, String verb, String found) {
        return new Mismatch(CallMessages.because(expected, why), verb, found);
    }

    private static String shortened(String value) {
        return Difference.ofTexts(value, "").expected();
    }

    private static @Nullable Object value(@Nullable ValueWrapper wrapper) {
        return wrapper == null ? null : wrapper.getEphemeralValue();
    }
}
