package dev.simul.grader.proof.rule;

import dev.simul.grader.course.StubFunction;
import dev.simul.grader.proof.result.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Requires that the README names every function that a student fills in, every numeric parameter,
 * and the units of all times.
 */
public final class ReadmeRule implements Rule {
    private static final Pattern UNIT =
            Pattern.compile(
                    "\\b(nano|micro|milli)?seconds?\\b|\\b(minute|hour|day)s?\\b|\\d (s|ms|µs|ns|min|h)\\b");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    @Override
    public List<Problem> problems(TriedTask subject) {
        String file = "tasks/" + subject.entry().id() + "/README.md";
        String text = subject.task().readme();
        if (text.isBlank()) {
            return List.of(
                    new Problem(
                            file,
                            "the exercise in words that students know",
                            "nothing",
                            "describe the exercise"));
        }
        List<Problem> problems = new ArrayList<>();
        for (StubFunction function : subject.task().functions()) {
            if (!Pattern.compile("\\b" + function.name() + "\\(").matcher(text).find()) {
                problems.add(
                        new Problem(
                                file,
                                "the contract of '" + function.name() + "(…)'",
                                "none",
                                "describe its parameters, units, result and exceptions"));
            }
            for (String number : function.numbers()) {
                if (!names(text, number)) {
                    problems.add(
                            new Problem(
                                    file,
                                    "a sentence about `"
                                            + number
                                            + "`, a parameter of "
                                            + function.name(),
                                    "none",
                                    "say what the parameter counts, or its unit, and which values are"
                                            + " allowed"));
                }
            }
            if (function.hasTime() && !UNIT.matcher(text).find()) {
                problems.add(
                        new Problem(
                                file,
                                "the units of the times of " + function.name(),
                                "none",
                                "say which times are in seconds, in milliseconds and so on"));
            }
        }
        return problems;
    }

    /** Returns whether a text mentions a parameter outside of signatures and calls. */
    private static boolean names(String text, String parameter) {
        Pattern word = Pattern.compile("\\b" + parameter + "\\b");
        return CODE.matcher(text)
                .results()
                .map(code -> code.group(1))
                .filter(code -> !code.contains("("))
                .anyMatch(code -> word.matcher(code).find());
    }
}
