package dev.simul.grader.batch.gradebook;

import java.util.List;
import java.util.Optional;

/** A learning platform whose gradebook can import grades from a CSV file. */
public sealed interface Gradebook permits CanvasGradebook, MoodleGradebook {
    /** All platforms. */
    List<Gradebook> ALL = List.of(new CanvasGradebook(), new MoodleGradebook());

    /**
     * Returns the name of the platform on the command line.
     *
     * @return the name, in lower case
     */
    String name();

    /**
     * Writes the grades. A student whom the platform could not recognise is left out.
     *
     * @param grades the grades of the class
     * @return CSV, which the platform imports
     * @throws GradebookException if the platform would import wrong grades
     */
    String csv(ClassGrades grades);

    /**
     * Returns whether the platform can recognise a student.
     *
     * @param grade the grade of the student
     * @return false if the id that the platform needs is not known
     */
    boolean knows(StudentGrade grade);

    /**
     * Finds a platform.
     *
     * @param name the name on the command line
     * @return the platform, or empty if there is none with this name
     */
    static Optional<Gradebook> named(String name) {
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
