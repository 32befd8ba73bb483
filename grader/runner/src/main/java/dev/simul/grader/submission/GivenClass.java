package dev.simul.grader.submission;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Compares the submitted version of a given class with the original. Grading always uses the
 * original.
 */
final class GivenClass {
    private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_$][\\w$]*");
    private static final Pattern COMMENT =
            Pattern.compile("//[^\\n\\r]*|/\\*[^*]*+(?:\\*(?!/)[^*]*+)*+\\*/");
    private static final int MOST_NAMES = 6;

    private GivenClass() {}

    /**
     * Returns a sentence which says that the submitted version is replaced, and which lists the
     * names in the submitted version that the original does not contain.
     *
     * @param submitted the submitted version
     * @param original the original
     * @return the sentence, or an empty string if the two versions differ only in white space and
     *     comments
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
                + ", because the task provides this class, and the grader uses the original"
                + (some.isEmpty()
                        ? ""
                        : ", which does not contain "
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
