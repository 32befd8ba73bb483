package dev.simul.grader.proof.rule;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requires that the files that students receive do not reveal a hidden check: they must not contain
 * its class, its method, its id or lines of its source. A string of the code must not be the title
 * of the check either. READMEs and comments may contain the title, and strings may contain it in a
 * longer text, because reports show titles anyway, and because the contract may use the same words.
 */
public final class NoLeakRule implements Rule {
    /**
     * The number of consecutive identical lines that count as a copy; fewer identical lines are
     * considered an idiom.
     */
    private static final int COPIED_LINES = 5;

    private static final int SHORTEST_LINE = 12;
    private static final Pattern SAYS_NOTHING =
            Pattern.compile("(import|package|@|//|/\\*|\\*|\\}).*");

    private static final Pattern SEVERAL_WORDS = Pattern.compile(".*[a-z0-9][A-Z].*");

    /** A comment, a character, or a string; the contents of a string on one line are a group. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\""
                            + "|\"([^\"\\\\\\n]*(?:\\\\.[^\"\\\\\\n]*)*)\"|'(?:[^'\\\\\\n]|\\\\.)+'");

    @Override
    public List<Problem> problems(TriedTask subject) {
        List<SourceFile> handout = subject.task().handout();
        return Stream.concat(
                        subject.task().hidden().stream().flatMap(hidden -> lines(hidden, handout)),
                        secrets(subject).stream()
                                .flatMap(secret ->
                                        handout.stream().filter(secret::isIn).map(secret::problem)))
                .toList();
    }

    /** A word or sentence that must not occur in the files that students receive. */
    private record Secret(String what, Predicate<SourceFile> search) {
        boolean isIn(SourceFile file) {
            return search.test(file);
        }

        Problem problem(SourceFile file) {
            return new Problem(
                    file.path(),
                    "nothing about hidden checks",
                    what,
                    "remove it from this file, which students receive");
        }
    }

    private static List<Secret> secrets(TriedTask subject) {
        List<Secret> secrets = new ArrayList<>();
        for (SourceFile hidden : subject.task().hidden()) {
            String name = hidden.name().replace(".java", "");
            // Do not search for a name of a single word, because it may be an ordinary word.
            if (SEVERAL_WORDS.matcher(name).matches()) {
                secrets.add(new Secret("the class '" + name + "'", word(name)));
            }
        }
        for (CheckEntry check : subject.entry().checks()) {
            if (check.visibility() == Visibility.HIDDEN) {
                // Do not search for an id of a single word, because it may be an ordinary word.
                if (check.id().contains("-")) {
                    secrets.add(new Secret("the id '" + check.id() + "'", word(check.id())));
                    secrets.add(
                            new Secret(
                                    "the method '" + check.methodName() + "'",
                                    word(check.methodName())));
                }
                secrets.add(
                        new Secret(
                                "the title '" + check.title() + "'",
                                file -> strings(file).anyMatch(check.title()::equalsIgnoreCase)));
            }
        }
        return secrets;
    }

    private static Predicate<SourceFile> word(String word) {
        Pattern pattern = Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
        return file -> pattern.matcher(file.text()).find();
    }

    /** Returns the values of the string literals in a Java file; other files have none. */
    private static Stream<String> strings(SourceFile file) {
        return file.name().endsWith(".java")
                ? TOKEN.matcher(file.text())
                        .results()
                        .map(token -> token.group(1))
                        .filter(Objects::nonNull)
                        .map(String::strip)
                : Stream.of();
    }

    private static Stream<Problem> lines(SourceFile hidden, List<SourceFile> handout) {
        List<String> secret = significant(hidden);
        return handout.stream()
                .flatMap(file -> {
                    String text = inLowerCase(significant(file));
                    return Stream.iterate(0, i -> i + COPIED_LINES <= secret.size(), i -> i + 1)
                            .map(i -> secret.subList(i, i + COPIED_LINES))
                            .filter(lines -> text.contains(inLowerCase(lines)))
                            .limit(1)
                            .map(lines ->
                                    new Problem(
                                            file.path(),
                                            "nothing about hidden checks",
                                            "lines of " + hidden.path(),
                                            "remove these lines from this file, which students receive;"
                                                    + " if both need them, move them to a class in"
                                                    + " src/test/java",
                                            lines));
                });
    }

    private static List<String> significant(SourceFile file) {
        return file.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_LINE)
                .filter(line -> !SAYS_NOTHING.matcher(line).matches())
                .toList();
    }

    private static String inLowerCase(List<String> lines) {
        return String.join("\n", lines).toLowerCase(Locale.ROOT);
    }
}
