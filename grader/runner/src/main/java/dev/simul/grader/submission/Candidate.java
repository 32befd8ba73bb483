package dev.simul.grader.submission;

import java.util.Comparator;

/**
 * A file that might be used for a class of a task.
 *
 * @param file the file
 * @param place the quality of the file's place
 */
record Candidate(FoundFile file, Place place) {
    /** Sorts candidates by place, best first. The order is the same on every machine. */
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing(Candidate::place)
                    .thenComparing(candidate -> candidate.file().path());

    String path() {
        return file.path();
    }

    boolean isCopy() {
        return place.compareTo(Place.COPY) >= 0;
    }

    /** Returns whether this candidate has the same text as another one. */
    boolean hasTextOf(Candidate other) {
        return file instanceof FoundFile.Usable one
                && other.file instanceof FoundFile.Usable two
                && one.file().text().equals(two.file().text());
    }
}
