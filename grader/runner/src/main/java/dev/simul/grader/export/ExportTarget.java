package dev.simul.grader.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A system that a grader can be exported to. */
public enum ExportTarget {
    /** An autograder of a programming assignment, as a zip archive. */
    GRADESCOPE,
    /** An external grader: an image, and a question that uses it. */
    PRAIRIELEARN,
    /** A private repository with a workflow that grades the repositories of students. */
    GITHUB,
    /** A private project with a pipeline that grades the projects of students. */
    GITLAB,
    /** An image that grades one submission. */
    DOCKER;

    private static final String README = "README.md";
    private static final String SCRIPT = ".sh";
    private static final String PREPARE = "prepare.sh";
    private static final String GRADE = "grade.sh";
    private static final String IMAGE = "Dockerfile";

    /** Returns the files of the export, and for each the template that it is written from. */
    Map<String, String> files() {
        return switch (this) {
            case GRADESCOPE ->
                    Map.of(
                            "setup.sh",
                            "gradescope-setup.sh",
                            "run_autograder",
                            "gradescope-run.sh",
                            "install-jdk.sh",
                            "install-jdk.sh",
                            PREPARE,
                            PREPARE,
                            README,
                            "gradescope-README.md");
            case PRAIRIELEARN ->
                    Map.of(
                            entry(),
                            "prairielearn-run.sh",
                            PREPARE,
                            PREPARE,
                            IMAGE,
                            IMAGE,
                            "question/info.json",
                            "prairielearn-info.json",
                            "question/question.html",
                            "prairielearn-question.html",
                            README,
                            "prairielearn-README.md");
            case GITHUB ->
                    Map.of(
                            GRADE,
                            GRADE,
                            ".github/workflows/grade.yml",
                            "github-grade.yml",
                            README,
                            "github-README.md");
            case GITLAB ->
                    Map.of(
                            GRADE,
                            GRADE,
                            ".gitlab-ci.yml",
                            "gitlab-ci.yml",
                            README,
                            "gitlab-README.md");
            case DOCKER ->
                    Map.of(
                            entry(),
                            GRADE,
                            PREPARE,
                            PREPARE,
                            IMAGE,
                            IMAGE,
                            README,
                            "docker-README.md");
        };
    }

    /**
     * Returns whether the system passes a secret of the instructor to the grader, such as the key
     * of a bundle.
     *
     * @return false if the export must contain the course as files
     */
    public boolean acceptsKey() {
        return files().containsValue(GRADE);
    }

    /** Returns the files that can be executed. */
    List<String> scripts() {
        return files().entrySet().stream()
                .filter(file -> file.getValue().endsWith(SCRIPT))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns the script that an image runs, or an empty text if the target has no image. */
    String entry() {
        return switch (this) {
            case PRAIRIELEARN -> "run.sh";
            case DOCKER -> GRADE;
            case GRADESCOPE, GITHUB, GITLAB -> "";
        };
    }

    /**
     * Returns the name of the target on the command line.
     *
     * @return the name of the constant in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
