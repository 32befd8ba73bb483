package dev.simul.grader.submission;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares a submitted version of a given class with the original, which is always used. */
final class GivenClass {
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_$][\\w$]*");
    private static final Pattern COMMENT =
            Pattern.compile("//[^\\n\\r]*|/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/");
    private static final int MOST_NAMES = 6;

    private GivenClass() {}

    /**
     * Returns a sentence that a submitted version is replaced, and which of its names the original
     * does not have.
     *
     * @param submitted the submitted version
     * @param original the original
     * @return the sentence, or the empty text if both are the same but for white space and comments
     */
    static String note(SourceFile submitted, String original) {
        if (plain(submitted.text()).equals(plain(original))) {
            return "";
        }
        Set<String> names = names(submitted.text());
        names.removeAll(names(original));
        List<String> some = names.stream().limit(MOST_NAMES).toList();
        return "ignored: your changes to "
                + submitted.path()
                + ": the task gives this class, and the original is used"
                + (some.isEmpty()
                        ? ""
                        : ", which does not have "
                                + String.join(", ", some)
                                + (names.size() > some.size() ? ", …" : ""));
    }

    private static String plain(String text) {
        return withoutComments(text).replaceAll("\\s+", "");
    }

    private static Set<String> names(String text) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(withoutComments(text)).results().map(MatchResult::group).forEach(names::add);
        return names;
    }

    private static String withoutComments(String text) {
        return COMMENT.matcher(text).replaceAll(" ");
    }
}
