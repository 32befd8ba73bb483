package dev.simul.grader.batch.roster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A person in a class.
 *
 * @param submission the name of the person's submission, or an empty string if it is not known
 * @param name the name as it is usually written, or an empty string
 * @param email the e-mail address, or an empty string
 * @param ids the student number, the login and other names that a platform uses; the most important
 *     one comes first
 * @param cells the row of the roster, by the names of the columns as the roster writes them; empty
 *     if the person is not from a roster
 */
public record Person(
        String submission, String name, String email, List<String> ids, Map<String, String> cells) {

    /** Copies the list and the map. */
    public Person {
        ids = List.copyOf(ids);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /**
     * Creates a person who is not from a roster.
     *
     * @param submission the name of the person's submission, or an empty string
     * @param name the name as it is usually written, or an empty string
     * @param email the e-mail address, or an empty string
     * @param ids the ids, the most important one first
     */
    public Person(String submission, String name, String email, List<String> ids) {
        this(submission, name, email, ids, Map.of());
    }

    /**
     * Returns a cell of the roster.
     *
     * @param column the name of the column
     * @return the text of the cell, or an empty string if there is no such column
     */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /**
     * Returns the most important id.
     *
     * @return the id, or an empty string if there is none
     */
    public String id() {
        return ids.isEmpty() ? "" : ids.getFirst();
    }

    /** Returns the same person, as if from another row that states the same ids. */
    Person withoutCells() {
        return new Person(submission, name, email, ids);
    }
}
