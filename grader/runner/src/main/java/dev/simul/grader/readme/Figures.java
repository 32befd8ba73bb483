package dev.simul.grader.readme;

import dev.simul.grader.proof.result.ProofTotals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of checks and known answers in the README of a course. */
public final class Figures {
    /** The numbers of everything in a course, as a proof prints them. */
    public static final Pattern COUNTS =
            Pattern.compile(
                    "[\\d,]+ boards? · [\\d,]+ checks? · [\\d,]+ references? · [\\d,]+ accepted"
                            + " · [\\d,]+ rejected answers?");

    /** The numbers of right and wrong answers. */
    public static final Pattern ANSWERS =
            Pattern.compile("[\\d,]+ right and [\\d,]+ wrong answers");

    private Figures() {}

    /**
     * Corrects the numbers in a README.
     *
     * @param readme the text of the README
     * @param numbers the totals of the course
     * @return the text with these numbers; the same text if it states none
     */
    public static String update(String readme, ProofTotals numbers) {
        String counted = replace(COUNTS, readme, numbers.answersInWords());
        return replace(ANSWERS, counted, numbers.rightAndWrong());
    }

    private static String replace(Pattern figures, String text, String now) {
        return figures.matcher(text).replaceAll(Matcher.quoteReplacement(now));
    }
}
