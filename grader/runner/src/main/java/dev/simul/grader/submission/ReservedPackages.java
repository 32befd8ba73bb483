package dev.simul.grader.submission;

import java.util.List;

/**
 * The packages that no answer may add classes to: those of the kit and of the libraries that checks
 * use. A class in one of them would be loaded in place of the checks' own.
 */
public final class ReservedPackages {
    private static final List<String> NAMES =
            List.of(
                    "dev.simul.checks",
                    "dev.simul.grader",
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
     * @param packageName its name, with '.' between parts
     * @return whether it is one of the reserved packages or below one
     */
    public static boolean contains(String packageName) {
        return NAMES.stream()
                .anyMatch(name -> packageName.equals(name) || packageName.startsWith(name + "."));
    }
}
