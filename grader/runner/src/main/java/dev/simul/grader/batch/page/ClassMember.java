package dev.simul.grader.batch.page;

import dev.simul.grader.batch.results.Grade;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * A submission on the page of a class.
 *
 * @param name the names of its people, or the name of the submission if these are not known
 * @param isLate whether it was handed in late
 * @param grade its result
 * @param digest what its report says; without tasks if there is no report
 */
record ClassMember(String name, boolean isLate, Grade grade, ReportDigest digest) {

    /** Returns the address of the report, relative to the page. */
    String link() {
        try {
            // A name with a colon at the beginning of an address would be read as a scheme.
            return new URI(null, null, "./" + grade.folder() + "/report.html", null)
                    .toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Returns the address of the report on a task, relative to the page. */
    String link(String task) {
        return link() + "#" + task;
    }
}
