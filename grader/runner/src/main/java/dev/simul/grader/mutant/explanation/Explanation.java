package dev.simul.grader.mutant.explanation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.simul.grader.proof.result.Survivor;
import dev.simul.grader.proof.result.WhyNotKilled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a file of explanations. It names a mutant by the text of the changed lines, so that
 * it still matches after other lines were added or removed.
 *
 * @param answer the name of the answer
 * @param operator the id of the operator
 * @param method the name of the changed method or class, or null to match any
 * @param before the lines before the change; line breaks and indentation do not matter
 * @param after the lines after the change; may be empty
 * @param why the words of a {@link WhyNotKilled}
 * @param reason the explanation in a sentence
 */
record Explanation(
        @JsonProperty("answer") @Nullable String answer,
        @JsonProperty("operator") @Nullable String operator,
        @JsonProperty("method") @Nullable String method,
        @JsonProperty("before") @Nullable String before,
        @JsonProperty("after") @Nullable String after,
        @JsonProperty("why") @Nullable String why,
        @JsonProperty("reason") @Nullable String reason) {

    /** Returns what is wrong with the entry, in words that follow "expected". */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        require("answer", answer, errors);
        require("operator", operator, errors);
        require("before", before, errors);
        require("reason", reason, errors);
        if (category().isEmpty()) {
            List<String> all =
                    Arrays.stream(WhyNotKilled.values()).map(WhyNotKilled::words).toList();
            errors.add("'why' to be one of " + String.join(", ", all) + ", found '" + why + "'");
        }
        if (reason != null && reason.strip().contains("\n")) {
            errors.add("'reason' to be one line, found several");
        }
        return errors;
    }

    private static void require(String name, @Nullable String value, List<String> errors) {
        if (value == null || value.isBlank()) {
            errors.add("'" + name + "', found none");
        }
    }

    Optional<WhyNotKilled> category() {
        return why == null ? Optional.empty() : WhyNotKilled.of(why);
    }

    boolean matches(Survivor survivor) {
        return survivor.answer().equals(answer)
                && survivor.operator().equals(operator)
                && (method == null || survivor.method().equals(method))
                && oneLine(String.join(" ", survivor.before())).equals(oneLine(before))
                && oneLine(String.join(" ", survivor.after())).equals(oneLine(after));
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    /** Returns a short description for messages. */
    String words() {
        return answer + ", " + operator + ": " + oneLine(before) + " -> " + oneLine(after);
    }
}
