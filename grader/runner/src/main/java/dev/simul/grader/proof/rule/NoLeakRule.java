package dev.simul.grader.proof.rule;

import dev.simul.checks.manifest.CheckEntry;
import dev.simul.checks.manifest.Visibility;
import dev.simul.grader.proof.result.Problem;
import dev.simul.grader.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Requires that the files that students receive do not reveal a hidden check: they must not contain
 * its class, its method, its id or lines of its source. Code must not contain the title of the
 * check either. A README may contain the title, because reports show titles anyway, and because the
 * contract in the README may use the same words.
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
    private record Secret(String what, Pattern pattern, boolean isAllowedInText) {
        boolean isIn(SourceFile file) {
            return !(isAllowedInText && !file.name().endsWith(".java"))
                    && pattern.matcher(file.text()).find();
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
            secrets.add(new Secret("the class '" + name + "'", word(name), false));
        }
        for (CheckEntry check : subject.entry().checks()) {
            if (check.visibility() == Visibility.HIDDEN) {
                // Do not search for an id of a single word, because it may be an ordinary word.
                if (check.id().contains("-")) {
                    secrets.add(new Secret("the id '" + check.id() + "'", word(check.id()), false));
                    secrets.add(
                            new Secret(
                                    "the method '" + check.methodName() + "'",
                                    word(check.methodName()),
                                    false));
                }
                secrets.add(
                        new Secret(
                                "the title '" + check.title() + "'",
                                Pattern.compile(
                                        Pattern.quote(check.title()), Pattern.CASE_INSENSITIVE),
                                true));
            }
        }
        return secrets;
    }

    private static Pattern word(String word) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])");
    }

    private static Stream<Problem> lines(SourceFile hidden, List<SourceFile> handout) {
        List<String> secret = significant(hidden);
        return handout.stream()
                .flatMap(file -> {
                    String text = String.join("\n", significant(file));
                    return Stream.iterate(0, i -> i + COPIED_LINES <= secret.size(), i -> i + 1)
                            .map(i -> secret.subList(i, i + COPIED_LINES))
                            .filter(lines -> text.contains(String.join("\n", lines)))
                            .limit(1)
                            .map(lines ->
                                    new Problem(
                                            file.path(),
                                            "nothing about hidden checks",
                                            "lines of " + hidden.path(),
                                            "remove these lines from this file, which students receive",
                                            lines));
                });
    }

    private static List<String> significant(SourceFile file) {
        return file.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.length() >= SHORTEST_LINE)
                .filter(line -> !SAYS_NOTHING.matcher(line).matches())
                .map(line -> line.toLowerCase(Locale.ROOT))
                .toList();
    }
}
