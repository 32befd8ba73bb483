package dev.simul.checks.manifest;

import dev.simul.checks.symptom.Symptom;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Advice for students whose answers show a misconception.
 *
 * @param id the id of the advice, unique within a task, in lower case with hyphens
 * @param when the ids of the checks that must all fail; if empty, the advice applies to each failed
 *     check that shows the symptoms
 * @param passes the ids of the checks that must all pass; may be empty
 * @param symptoms what must have been seen: each entry must have been seen in at least one of the
 *     failed checks, and "a or b" is seen if a or b is; if empty, the failed checks must be {@link
 *     Symptom#NOT_AS_EXPECTED}
 * @param unless what must not have been seen in any of the failed checks; may be empty
 * @param misconception the mistaken belief, as a clause that follows "you may believe that"
 * @param hint the first step: what the student should examine
 * @param remedy the second step: what to change; empty in a handout
 */
public record AdviceEntry(
        String id,
        List<String> when,
        List<String> passes,
        List<String> symptoms,
        List<String> unless,
        String misconception,
        String hint,
        String remedy) {
    private static final Pattern OR = Pattern.compile(" or ");

    /** Refuses missing texts, unknown symptoms, and an id of a check that occurs twice. */
    public AdviceEntry {
        Require.require("id", id, Require.ID, "one-after-another");
        when = List.copyOf(when);
        passes = List.copyOf(passes);
        symptoms = List.copyOf(symptoms);
        unless = List.copyOf(unless);
        Require.require("misconception", misconception);
        requireClause(misconception);
        Require.require("hint", hint);
        remedy = Require.orEmpty(remedy);
        requireDistinct(Stream.concat(when.stream(), passes.stream()).toList());
        Stream.concat(symptoms.stream(), unless.stream()).forEach(AdviceEntry::requireKnown);
        if (when.isEmpty() && (symptoms.isEmpty() || !passes.isEmpty())) {
            throw new IllegalArgumentException(
                    "'when' is missing or empty: list the checks that fail, or, for advice on any"
                            + " check, list 'symptoms' and no 'passes'");
        }
    }

    /**
     * Returns whether the advice can apply to some checks, all of which failed.
     *
     * @param failed the checks
     * @param seen returns the symptoms of a failed check
     */
    boolean isSupportedBy(Collection<String> failed, Function<String, Set<String>> seen) {
        boolean isExcluded =
                unless.stream()
                        .anyMatch(none ->
                                failed.stream().anyMatch(check -> isSeen(none, seen.apply(check))));
        if (isExcluded) {
            return false;
        }
        return symptoms.isEmpty()
                ? failed.stream()
                        .allMatch(
                                check -> seen.apply(check).contains(Symptom.NOT_AS_EXPECTED.word()))
                : symptoms.stream()
                        .allMatch(each ->
                                failed.stream().anyMatch(check -> isSeen(each, seen.apply(check))));
    }

    /** Returns how many conditions the advice has. Advice with more conditions is more precise. */
    int conditions() {
        return symptoms.size() + unless.size();
    }

    AdviceEntry withRemedy(String other) {
        return new AdviceEntry(id, when, passes, symptoms, unless, misconception, hint, other);
    }

    /** Returns the ids of all checks that the advice names. */
    List<String> ids() {
        return Stream.concat(when.stream(), passes.stream()).toList();
    }

    private static boolean isSeen(String entry, Set<String> seen) {
        return OR.splitAsStream(entry).anyMatch(seen::contains);
    }

    private static void requireDistinct(List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "expected each check only once in an advice, found '" + id + "' twice");
                });
    }

    private static void requireKnown(String entry) {
        unknownSymptom(entry)
                .ifPresent(word -> {
                    throw new IllegalArgumentException(
                            "expected a symptom, such as 'too-long' or 'threw:TimeoutException',"
                                    + " found '"
                                    + word
                                    + "'");
                });
    }

    /**
     * Finds a word that is not a symptom.
     *
     * @param entry an entry of {@link #symptoms} or {@link #unless}
     * @return the first word that {@link Symptom#isKnown} does not know, or empty if there is none
     */
    public static Optional<String> unknownSymptom(String entry) {
        return OR.splitAsStream(entry).filter(word -> !Symptom.isKnown(word)).findFirst();
    }

    /** Refuses a sentence, because the report puts "You may believe that" in front. */
    private static void requireClause(String misconception) {
        String text = misconception.strip();
        String word = text.substring(0, Math.max(0, text.indexOf(' ')));
        boolean isSentence =
                word.length() > 1
                        && Character.isUpperCase(word.charAt(0))
                        && Set.of("The", "A", "An", "If", "When", "Every", "Each", "It", "All")
                                .contains(word);
        if (isSentence) {
            throw new IllegalArgumentException(
                    "'misconception': expected the words that follow 'You may believe that', found"
                            + " the sentence '"
                            + misconception
                            + "': begin with a small letter");
        }
    }
}
