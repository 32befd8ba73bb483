package dev.simul.grader.hostile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What came of a hostile answer.
 *
 * @param points its points
 * @param problem the reason why its checks did not run; empty if they did
 * @param reasons the reasons of its checks
 * @param harm what the attack achieved
 * @param text what to read if it achieved something
 */
record HostileOutcome(
        BigDecimal points, String problem, List<String> reasons, Set<Harm> harm, String text) {

    /** Returns whether the attack achieved something, even if only that the run is void. */
    boolean gotThrough() {
        return !harm.isEmpty();
    }

    /** Returns whether the attack achieved more than that the run is void. */
    boolean succeeded() {
        return harm.stream().anyMatch(each -> each != Harm.RUN_VOID);
    }
}
