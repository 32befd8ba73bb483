package dev.simul.grader.submission;

import java.util.List;

/**
 * The packages to which answers must not add classes: the packages of the kit and of the libraries
 * that checks use. If an answer had a class in such a package, that class could be loaded instead
 * of a class that the checks need.
 */
public final class ReservedPackages {
    private static final List<String> NAMES =
            List.of(
                    "dev.simul.checks",
                    "dev.simul.grader",
                    "dev.simul.junit",
                    "dev.simul.simulation",
                    "com.fasterxml",
                    "com.networknt",
                    "com.sun",
                    "gg.jte",
                    "java",
                    "javax",
                    "jdk",
                    "net.bytebuddy",
                    "org.apache.commons",
                    "org.apiguardian",
                    "org.assertj",
                    "org.awaitility",
                    "org.hamcrest",
                    "org.jspecify",
                    "org.junit",
                    "org.opentest4j",
                    "org.slf4j",
                    "picocli",
                    "sun",
                    "tools.jackson");

    private ReservedPackages() {}

    /**
     * Returns whether a package is reserved.
     *
     * @param packageName the name of the package, with '.' between parts
     * @return true if the package is a reserved package or a subpackage of one
     */
    public static boolean contains(String packageName) {
        return NAMES.stream()
                .anyMatch(name -> packageName.equals(name) || packageName.startsWith(name + "."));
    }
}
