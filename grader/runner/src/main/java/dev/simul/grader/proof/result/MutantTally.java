package dev.simul.grader.proof.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;

/**
 * Numbers of mutants.
 *
 * @param mutants the number of mutants that were tried
 * @param killed the number of mutants that at least one check did not pass
 * @param explained the number of mutants that passed all checks, and for which an explanation says
 *     why
 */
public record MutantTally(int mutants, int killed, int explained) {
    /** The tally of no mutants. */
    public static final MutantTally NONE = new MutantTally(0, 0, 0);

    /** Rejects numbers that do not fit together. */
    public MutantTally {
        if (killed < 0 || explained < 0 || killed + explained > mutants) {
            throw new IllegalArgumentException(
                    "expected at most '"
                            + mutants
                            + "' mutants, found '"
                            + killed
                            + "' killed and '"
                            + explained
                            + "' explained");
        }
    }

    /**
     * Adds tallies.
     *
     * @param tallies the tallies
     * @return the sums
     */
    public static MutantTally sum(Collection<MutantTally> tallies) {
        return new MutantTally(
                tallies.stream().mapToInt(MutantTally::mutants).sum(),
                tallies.stream().mapToInt(MutantTally::killed).sum(),
                tallies.stream().mapToInt(MutantTally::explained).sum());
    }

    /**
     * Returns the number of mutants that passed all checks, and that nothing explains.
     *
     * @return the number
     */
    @JsonProperty
    public int unexplained() {
        return mutants - killed - explained;
    }

    /**
     * Returns which part of the mutants was killed, in percent, rounded down.
     *
     * @return a number from 0 to 100; 100 if there are no mutants
     */
    @JsonProperty
    public int percentKilled() {
        return mutants == 0 ? 100 : (int) (100L * killed / mutants);
    }
}
