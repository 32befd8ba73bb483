package dev.simul.grader.batch.roster;

import java.util.List;

/**
 * A person in a class.
 *
 * @param submission the name of the person's submission, or an empty string if it is not known
 * @param name the name as it is usually written, or an empty string
 * @param email the e-mail address, or an empty string
 * @param ids the student number, the login and other names that a platform uses; the most important
 *     one comes first
 */
public record Person(String submission, String name, String email, List<String> ids) {

    /** Copies the list. */
    public Person {
        ids = List.copyOf(ids);
    }

    /**
     * Returns the most important id.
     *
     * @return the id, or an empty string if there is none
     */
    public String id() {
        return ids.isEmpty() ? "" : ids.getFirst();
    }
}
