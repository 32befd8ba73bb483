package dev.simul.grader.author;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The places in a text that name tasks: ids, and numbers after the word "board".
 *
 * @param ids the new id of each task whose id changes, by the old id
 */
record Mentions(Map<String, String> ids) {
    private static final Pattern BOARDS =
            Pattern.compile(
                    "\\b([Bb]oards?[ \\u00A0\\n])([0-9]{2}(?:(?:, and |, | and | or | to |–|-)[0-9]{2})*)(?![\\w-])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{2}");
    private static final Pattern ROW =
            Pattern.compile("\\[[0-9]{2} ([^\\[\\]]*)\\]\\(((?:\\.{1,2}/)*(?:tasks/)?)([0-9]{2})-");

    /** Returns a text in which all places name the new ids and numbers. */
    String update(String text) {
        String renamed = pattern().matcher(text).replaceAll(id -> value(ids, id.group()));
        String numbered =
                BOARDS.matcher(renamed)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        found.group(1)
                                                + NUMBER.matcher(found.group(2))
                                                        .replaceAll(number ->
                                                                value(numbers(), number.group()))));
        return ROW.matcher(numbered).replaceAll("[$3 $1]($2$3-");
    }

    /** Returns the lines of a text that name one of the old ids or numbers; the first line is 1. */
    List<Integer> lines(String text) {
        List<Integer> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (isIn(lines.get(i))) {
                found.add(i + 1);
            }
        }
        return found;
    }

    private boolean isIn(String line) {
        return pattern().matcher(line).find()
                || BOARDS.matcher(line)
                        .results()
                        .flatMap(found -> NUMBER.matcher(found.group(2)).results())
                        .anyMatch(number -> numbers().containsKey(number.group()));
    }

    private Pattern pattern() {
        return Pattern.compile(
                ids.keySet().stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));
    }

    private Map<String, String> numbers() {
        return ids.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                id -> id.getKey().substring(0, 2),
                                id -> id.getValue().substring(0, 2),
                                (first, second) -> first));
    }

    private static String value(Map<String, String> values, String key) {
        return Matcher.quoteReplacement(values.getOrDefault(key, key));
    }
}
